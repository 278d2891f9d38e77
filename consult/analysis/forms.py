"""Forms of analysis: a code in several languages, what to show, what a passage is coded with."""

import uuid
from collections.abc import Mapping, Sequence

from wtforms import BooleanField, FormField, HiddenField, RadioField, SelectField, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from consult.analysis.rules import KIND_NAMES, PassageKind
from consult.analysis.rules.codebook import Wording
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, PL_, gettext
from consult.web.fields import Form, Line, Optional, SelectChoice, Words, at_most, required

Named = Sequence[tuple[str, str]]


class WordingForm(Form):
    """Name and definition in one language."""

    name = Line(PL_("thing", "Name"), [at_most(120), Optional()], render_kw={"dir": "auto"})
    definition = Words(
        L_("What belongs under it"),
        [at_most(2000), Optional()],
        description=L_("One or two sentences, so that two people code alike."),
    )


class CodeForm(Form):
    """A code: under which it stands, and what it is called in each language."""

    parent = SelectField(L_("Under"), coerce=str)
    ar = FormField(WordingForm, OWN_NAMES["ar"])
    en = FormField(WordingForm, OWN_NAMES["en"])
    es = FormField(WordingForm, OWN_NAMES["es"])
    fr = FormField(WordingForm, OWN_NAMES["fr"])
    ru = FormField(WordingForm, OWN_NAMES["ru"])
    zh = FormField(WordingForm, OWN_NAMES["zh"])

    def offer(self, parents: Named) -> None:
        """Offer the codes of the first level, and none."""
        first = [("", gettext("Nothing: a code of the first level")), *parents]
        self.parent.choices = [SelectChoice(value, name) for value, name in first]

    def validate(self, extra_validators: Mapping[str, Sequence[object]] | None = None) -> bool:
        """Ask for a name in one language at least."""
        good = super().validate(extra_validators)
        if not self.wordings():
            self.form_errors.append(gettext("Give the code a name in at least one language."))
            return False
        return good

    def wordings(self) -> dict[str, Wording]:
        """Give name and definition in each language that has a name."""
        told: dict[str, WordingForm] = {tag: getattr(self, tag).form for tag in LANGUAGES}
        return {
            tag: Wording(str(form.name.data), (form.definition.data or "").strip())
            for tag, form in told.items()
            if form.name.data
        }


class ButtonsForm(Form):
    """Buttons; ``action`` says which was pressed."""

    action = HiddenField()


class _Checks(SelectMultipleField):
    """Check boxes."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class CodingForm(Form):
    """What a passage is coded with."""

    kind = RadioField(
        L_("What kind of passage is it?"),
        [required(L_("Say what kind of passage this is."))],
        choices=lambda: [SelectChoice(kind.value, gettext(name)) for kind, name in KIND_NAMES.items()],
    )
    codes = _Checks(L_("Codes"), [required(L_("Choose at least one code for this passage."))], coerce=str)

    def offer(self, codes: Named) -> None:
        """Offer the codes of the codebook."""
        self.codes.choices = [SelectChoice(value, name) for value, name in codes]

    def chosen_kind(self) -> PassageKind:
        """Give the kind that was chosen."""
        return PassageKind(self.kind.data)

    def chosen_codes(self) -> list[uuid.UUID]:
        """Give the codes that were chosen."""
        return [uuid.UUID(value) for value in self.codes.data or ()]


class MarkForm(CodingForm):
    """Words marked in a text by pointer or key, or pasted, and what they are coded with."""

    words = Words(
        L_("The words you chose"),
        [required(L_("Mark some words in the text, or paste them here.")), at_most(20_000)],
        description=L_("Mark words in the text and they appear here. You can also paste the exact words."),
    )
    text = HiddenField()
    start = HiddenField()
    end = HiddenField()


class UnitsForm(CodingForm):
    """The first and last sentence or word of a passage."""

    first = SelectField(L_("The passage begins with"), coerce=int)
    last = SelectField(L_("The passage ends with"), coerce=int)

    def offer_units(self, units: Sequence[tuple[int, str]]) -> None:
        """Offer the sentences or words of the paragraph."""
        self.first.choices = [SelectChoice(number, words) for number, words in units]
        self.last.choices = [SelectChoice(number, words) for number, words in units]


class SourcesFilter(Form):
    """What to show of the register."""

    source_kind = SelectField(L_("Kind of source"))
    category = SelectField(L_("Who speaks"))
    region = SelectField(L_("Region"))
    language = SelectField(L_("Language"))
    place = SelectField(L_("Event or session"))
    question = SelectField(L_("Question"))
    code = SelectField(L_("Code"))
    without_passage = BooleanField(L_("Without a passage yet"))


class PassagesFilter(Form):
    """What to show of the passages."""

    code = SelectField(L_("Code"))
    kind = SelectField(L_("Kind of passage"))
    source_kind = SelectField(L_("Kind of source"))
    category = SelectField(L_("Who speaks"))
    region = SelectField(L_("Region"))
    question = SelectField(L_("Question"))
    language = SelectField(L_("Language"))
    place = SelectField(L_("Event or session"))
