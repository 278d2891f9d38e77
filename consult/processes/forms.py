"""Forms of processes: describing it, inviting somebody to a role, taking a role away."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import FormField, HiddenField, RadioField, SelectField

from consult.accounts.rules import Newcomer, is_address
from consult.kernel.actor import Role
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, gettext, language
from consult.processes.rules import ROLE_NAMES, Description
from consult.web.fields import Form, Line, SelectChoice, ValidationError, at_most, required
from consult.web.tongues import SixLines, SixTexts, written


class DescriptionForm(Form):
    """What the process is called, what it is about, and who sees it."""

    names = FormField(SixLines, L_("Name of the consultation"))
    abouts = FormField(SixTexts, L_("What it is about, and how to take part (optional)"))
    seen_by = RadioField(
        L_("Who can see this consultation"),
        [required(L_("Choose who can see this consultation."))],
        choices=[
            SelectChoice("everybody", L_("Everybody: its public pages, once they are published")),
            SelectChoice("roles", L_("Only those who hold a role in it")),
        ],
    )

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Ask for a name in every language that has a description: without one nothing is shown."""
        good = super().validate(extra_validators)
        nameless = set(written(self.abouts)) - set(written(self.names))
        for tag in nameless:
            line = self.names.form[tag]
            line.errors = [*line.errors, gettext("Write the name in this language too.")]
        return good and not nameless

    def told(self) -> Description:
        """Give what was told."""
        return Description(written(self.names), written(self.abouts), self.seen_by.data == "everybody")


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
        L_("Language of the invitation"),
        choices=[SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES],
        default=language,
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
