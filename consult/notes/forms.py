"""Forms of notes: how a session is noted, who speaks, what was said."""

import uuid
from typing import Any

from wtforms import BooleanField, HiddenField, IntegerField, RadioField, SelectField
from wtforms.widgets import HiddenInput

from consult.floor.queries import KnownName
from consult.kernel.ids import new_id
from consult.kernel.languages import is_tag
from consult.kernel.text.speech import L_, gettext
from consult.notes.rules import MOST_CHARACTERS, Details, InterventionKind, Mode, Save, Speaker
from consult.web.fields import Form, Line, Optional, SelectChoice, ValidationError, Words, at_most, required

KINDS = {
    InterventionKind.STATEMENT: L_("Statement"),
    InterventionKind.GOOD_PRACTICE: L_("Good practice"),
    InterventionKind.CHALLENGE: L_("Challenge"),
    InterventionKind.LESSON: L_("Lesson learned"),
    InterventionKind.RECOMMENDATION: L_("Recommendation"),
    InterventionKind.QUESTION: L_("Question"),
}
MODES = {
    Mode.ON_RECORD: L_("On the record: each speaker is named"),
    Mode.CHATHAM_HOUSE: L_("Chatham House rule: no speaker is kept"),
}


def _kinds() -> list[SelectChoice]:
    return [SelectChoice(kind.value, str(label)) for kind, label in KINDS.items()]


def _modes() -> list[SelectChoice]:
    return [SelectChoice(mode.value, str(label)) for mode, label in MODES.items()]


class OpenForm(Form):
    """Under which understanding the session takes place."""

    mode = RadioField(
        L_("How is this session noted?"),
        [required(L_("Choose how this session is noted."))],
        choices=_modes,
        description=L_("This cannot be changed once the notes are open."),
    )


class DetailsForm(Form):
    """Who speaks, in which language, and what kind of intervention it is."""

    name = Line(
        L_("State or organization"),
        [required(L_("Write who speaks.")), at_most(300)],
        description=L_("As it is announced. The report names it in this way."),
        render_kw={"dir": "auto"},
    )
    function = Line(L_("Name and function of the speaker"), [at_most(300)], render_kw={"dir": "auto"})
    category = SelectField(L_("Category"), [required(L_("Choose a category."))])
    state_code = SelectField(L_("State concerned"), [Optional()])
    group_code = SelectField(L_("Regional group"), [Optional()])
    language = Line(
        L_("Language of the notes"),
        [required(L_("Write in which language you take notes of this intervention."))],
        description=L_("A language tag, such as ar, en, es, fr, ru or zh; or any other, such as pt or ase."),
        default="en",
        render_kw={"dir": "ltr", "autocapitalize": "none", "spellcheck": "false"},
    )
    kind = SelectField(L_("Kind of intervention"), choices=_kinds, default=InterventionKind.STATEMENT.value)
    is_verbatim = BooleanField(L_("The text gives the exact words of the speaker"))
    is_confidential = BooleanField(
        L_("Confidential: for OHCHR only"),
        description=L_("It is then neither published, nor quoted, nor used in the analysis."),
    )

    def validate_language(self, field: Line) -> None:
        """Refuse what cannot be a language tag."""
        if not is_tag(field.data or ""):
            raise ValidationError(gettext("This is not a language tag. Write two or three letters, such as fr."))

    def offer(self, mode: Mode, categories: dict[str, str], states: dict[str, str], groups: dict[str, str]) -> None:
        """Offer what the reference lists hold; under the Chatham House rule do not even ask who speaks."""
        self.category.choices = [SelectChoice("", gettext("Choose")), *_choices(categories)]
        self.state_code.choices = [SelectChoice("", gettext("None")), *_choices(states)]
        self.group_code.choices = [SelectChoice("", gettext("None")), *_choices(groups)]
        if mode is Mode.CHATHAM_HOUSE:
            del self.name, self.function, self.state_code, self.group_code

    def details(self, known: KnownName | None) -> Details:
        """Give what was filled in, with what our lists ``known`` of the name; None where no name is kept."""
        speaker = Speaker({}, category=str(self.category.data))
        if known is not None:
            state, group = self.state_code.data or known.state_code, self.group_code.data or known.group_code
            function = self.function.data or ""
            speaker = Speaker(known.names, function, speaker.category, known.organization_id, state, group)
        kind, tag = InterventionKind(self.kind.data), str(self.language.data)
        return Details(speaker, tag, kind, bool(self.is_verbatim.data), bool(self.is_confidential.data))


class TextForm(Form):
    """A text, with the version it was written on and the operation that saves it."""

    text = Words(L_("What was said"), [at_most(MOST_CHARACTERS)])
    version = IntegerField(widget=HiddenInput(), default=0)
    operation = HiddenField()

    def __init__(self, *given: Any, **stored: Any) -> None:
        super().__init__(*given, **stored)
        # It is what the page is for: "optional" beside its label would mislead, though it may be empty for a while.
        self.text.flags.required = True

    def validate_operation(self, field: HiddenField) -> None:
        """Refuse what no page or script of ours has made."""
        try:
            uuid.UUID(field.data or "")
        except ValueError as problem:
            raise ValidationError(
                gettext("This page is too old. Copy your text, open the page again and go on.")
            ) from problem

    def save(self) -> Save:
        """Give what is to be saved."""
        return Save(uuid.UUID(self.operation.data), self.version.data or 0, self.text.data or "")


class NotesForm(DetailsForm, TextForm):
    """Text and details of one intervention on one page."""

    def only_text(self) -> None:
        """Ask for the text alone: what else is known was fixed when the notes were closed."""
        for name in [name for name in self._fields if name not in {"text", "version", "operation"}]:
            delattr(self, name)


class CloseForm(Form):
    """A button, nothing to fill in."""


def new_operation() -> str:
    """Make the id under which a page without script saves, once."""
    return str(new_id())


def _choices(labels: dict[str, str]) -> list[SelectChoice]:
    return [SelectChoice(code, label) for code, label in labels.items()]
