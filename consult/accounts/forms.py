"""Forms of accounts."""

from wtforms import HiddenField, PasswordField, SelectField

from consult.accounts.rules import MOST_PASSWORD, Newcomer, NewOrganization, is_address, is_weak
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, gettext, language
from consult.web.fields import Form, Line, SelectChoice, ValidationError, at_most, required
from consult.web.moments import Zone


def _languages() -> list[SelectChoice]:
    return [SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES]


class NameMixin:
    """A name."""

    name = Line(
        L_("Your name"),
        [required(L_("Write your name.")), at_most(200)],
        description=L_("As it should stand in letters and lists."),
        render_kw={"autocomplete": "name", "dir": "auto"},
    )


class AddressMixin:
    """An address, to be confirmed."""

    email = Line(
        L_("E-mail address"),
        [required(L_("Write your e-mail address.")), at_most(254)],
        description=L_("We send a letter there to confirm it. We do not show it to other participants."),
        render_kw={"type": "email", "autocomplete": "email", "dir": "ltr"},
    )


class PasswordMixin:
    """A password, chosen."""

    password = PasswordField(
        L_("Password"),
        [required(L_("Choose a password.")), at_most(MOST_PASSWORD)],
        description=L_("At least 12 characters. Three or four unrelated words are easy to remember and hard to guess."),
        render_kw={"autocomplete": "new-password"},
    )


class PreferencesForm(NameMixin, Form):
    """Name, language, zone."""

    language = SelectField(L_("Language of letters and pages"), choices=_languages)
    zone = Zone(L_("Your time zone"), default="Europe/Zurich")

    def preferences(self) -> Newcomer:
        """Give what the person prefers."""
        return Newcomer(str(self.name.data), "", str(self.language.data), str(self.zone.data))


class CheckedAddressMixin:
    """A field ``email`` that must look like an address."""

    def validate_email(self, field: Line) -> None:
        """Refuse what cannot be an address."""
        if not is_address(field.data or ""):
            raise ValidationError(gettext("This is not an e-mail address. It should look like name@example.org."))


class CreateAccountForm(PreferencesForm, AddressMixin, CheckedAddressMixin, PasswordMixin):
    """What a newcomer tells; the mixins stand above in the order of the page, which the summary of errors follows."""

    def validate_password(self, field: PasswordField) -> None:
        """Refuse a weak password."""
        if is_weak(field.data or "", about=(self.name.data or "", (self.email.data or "").split("@")[0])):
            raise ValidationError(gettext("This password is too easy to guess. Use at least 12 characters."))

    def newcomer(self) -> Newcomer:
        """Give what the newcomer told."""
        told = self.preferences()
        return Newcomer(told.name, str(self.email.data), told.language, told.zone)


class SignInForm(Form):
    """Address and password."""

    email = Line(
        L_("E-mail address"),
        [required(L_("Write your e-mail address."))],
        render_kw={"type": "email", "autocomplete": "username", "dir": "ltr"},
    )
    password = PasswordField(
        L_("Password"),
        [required(L_("Write your password.")), at_most(MOST_PASSWORD)],
        render_kw={"autocomplete": "current-password"},
    )


class CodeForm(Form):
    """The six digits of the second factor."""

    code = Line(
        L_("Six-digit code"),
        [required(L_("Type the six digits that your authenticator application shows now."))],
        render_kw={"inputmode": "numeric", "autocomplete": "one-time-code", "dir": "ltr"},
    )


class SecondFactorForm(Form):
    """Which button was pressed: connect an application, or make new codes."""

    action = HiddenField()


class RecoveryCodeForm(Form):
    """One of the codes that were kept for the day the application is lost."""

    code = Line(
        L_("Recovery code"),
        [required(L_("Type one of the recovery codes that you kept.")), at_most(40)],
        description=L_("Ten letters and digits. Each code works once."),
        render_kw={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "dir": "ltr"},
    )


class AddressForm(Form):
    """An address, to send a link to."""

    email = Line(
        L_("E-mail address"),
        [required(L_("Write your e-mail address."))],
        render_kw={"type": "email", "autocomplete": "email", "dir": "ltr"},
    )


class InviteForm(CheckedAddressMixin, Form):
    """The address of somebody else, to whom a letter goes."""

    email = Line(
        L_("E-mail address"),
        [required(L_("Write the e-mail address."))],
        render_kw={"type": "email", "dir": "ltr"},
    )


class ChoosePasswordForm(Form, PasswordMixin):
    """A new password."""

    def validate_password(self, field: PasswordField) -> None:
        """Refuse a weak password."""
        if is_weak(field.data or ""):
            raise ValidationError(gettext("This password is too easy to guess. Use at least 12 characters."))


class ButtonForm(Form):
    """A button, nothing to fill in."""


class OrganizationForm(Form):
    """A new organization: its name in its own language, and in English for everybody's lists."""

    name = Line(
        L_("Name of the organization"),
        [required(L_("Write the name of the organization.")), at_most(300)],
        description=L_("As the organization writes it itself."),
        render_kw={"dir": "auto"},
    )
    language = SelectField(L_("Language of that name"), choices=_languages, default=language)
    name_en = Line(
        L_("Name in English"),
        [at_most(300)],
        description=L_("Only if the organization uses one. It helps readers of other languages."),
        render_kw={"dir": "ltr"},
    )
    category = SelectField(L_("What kind of organization it is"), [required(L_("Choose what it is."))])
    state = SelectField(
        L_("Which State"),
        description=L_("Where the organization belongs to a State or works in one State mainly."),
    )

    def told(self) -> NewOrganization:
        """Give what was told of the organization."""
        names = {str(self.language.data): str(self.name.data)}
        if self.name_en.data:
            names.setdefault("en", self.name_en.data)
        return NewOrganization(names, str(self.category.data), self.state.data or None, str(self.language.data))


class SearchForm(Form):
    """A part of a name."""

    q = Line(L_("Part of the name"), [at_most(100)], render_kw={"dir": "auto", "type": "search"})


class MemberForm(Form):
    """What a manager decides about one membership."""

    membership = HiddenField()
    action = HiddenField()
