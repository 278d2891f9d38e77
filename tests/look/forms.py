"""Example forms: every kind of control, untouched and sent with every kind of mistake."""

from collections.abc import Callable

from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    DateField,
    FileField,
    Form,
    FormField,
    PasswordField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # the stubs are of 3.2
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput, ListWidget

from consult.web.tongues import SixLinesOrNone

Translate = Callable[[str], str]


def _choices(_: Translate, **words: str) -> list[SelectChoice]:
    return [SelectChoice(value, _(label)) for value, label in words.items()]


def example_form(_: Translate, sent: MultiDict[str, str] | None = None) -> Form:
    """Return the example form in the words of one language, with ``sent`` as its data."""
    needed = [InputRequired(_("Give an answer here."))]
    categories = _choices(_, state="State", ngo="Civil society")
    consents = _choices(
        _,
        named="Publish it with our name",
        unnamed="Publish it without our name",
        office="Only the office may read it",
    )
    needs = _choices(_, captions="Captions", sign="International Sign", easy="Easy-to-read documents")

    class ExampleForm(Form):
        name = StringField(_("Your full name"), needed)
        telephone = StringField(_("Telephone number"))
        secret = PasswordField(_("Password"), needed)
        category = SelectField(_("On whose behalf do you answer?"), needed, choices=categories)
        answer = TextAreaField(
            _("How does your mechanism follow up recommendations?"),
            needed,
            description=_("You can write in any language. Up to 1,000 words."),
        )
        consent = RadioField(_("How may we use your answer?"), needed, choices=consents)
        needs_list = SelectMultipleField(
            _("What do you need to take part?"),
            needed,
            choices=needs,
            widget=ListWidget(prefix_label=False),
            option_widget=CheckboxInput(),
        )
        names = FormField(SixLinesOrNone, _("Name of the organization"))
        agree = BooleanField(_("I have read the privacy notice"), needed)
        when = DateField(_("Date of adoption"), needed, format="%d %m %Y")
        annex = FileField(
            _("A document you want to hand in"),
            needed,
            description=_("PDF, DOCX, ODT or TXT, up to 20 megabytes."),
        )

    return ExampleForm(sent)


def wrong_form(_: Translate) -> Form:
    """Return the example form as it comes back with every mistake shown."""
    form = example_form(_, MultiDict([("when", "31"), ("when", "2"), ("when", "2026")]))
    form.validate()
    form["when"].errors = [_("This day does not exist.")]
    form.form_errors = [_("The call closed while you were writing. Your draft is kept.")]
    return form


def filter_form(_: Translate) -> Form:
    """Return a list's filter."""

    class FilterForm(Form):
        q = StringField(_("Words in the text"))
        category = SelectField(
            _("Category"),
            choices=[SelectChoice("", _("All categories")), SelectChoice("ngo", _("Civil society"))],
        )

    return FilterForm()
