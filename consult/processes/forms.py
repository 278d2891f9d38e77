"""Forms of processes: inviting somebody to a role, taking a role away."""

from wtforms import HiddenField, RadioField, SelectField

from consult.accounts.rules import Newcomer, is_address
from consult.kernel.actor import Role
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, gettext
from consult.processes.rules import ROLE_NAMES
from consult.web.fields import Form, Line, SelectChoice, ValidationError, at_most, required


class InvitationForm(Form):
    """Whom to invite to which role."""

    name = Line(L_("Name"), [required(L_("Write the name.")), at_most(200)], render_kw={"dir": "auto"})
    email = Line(
        L_("E-mail address"),
        [required(L_("Write the e-mail address.")), at_most(254)],
        description=L_("We send an invitation there. Somebody who has an account here keeps it."),
        render_kw={"type": "email", "dir": "ltr"},
    )
    language = SelectField(
        L_("Language of the invitation"), choices=[SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES]
    )
    role = RadioField(
        L_("Role"),
        [required(L_("Choose a role."))],
        choices=[SelectChoice(role.value, L_(ROLE_NAMES[role])) for role in Role],
    )

    def validate_email(self, field: Line) -> None:
        """Refuse what cannot be an address."""
        if not is_address(field.data or ""):
            raise ValidationError(gettext("This is not an e-mail address. It should look like name@example.org."))

    def newcomer(self) -> Newcomer:
        """Give who is invited; the time zone is theirs to choose later."""
        return Newcomer(str(self.name.data), str(self.email.data), str(self.language.data), "Europe/Zurich")


class TakeRoleForm(Form):
    """A button that takes a role away."""

    held = HiddenField()
