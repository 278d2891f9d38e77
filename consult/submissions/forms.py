"""Forms of submissions."""

import uuid

from wtforms import FileField, HiddenField, IntegerField, RadioField, SelectField
from wtforms.widgets import HiddenInput

from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_
from consult.sources.rules import Preset, Publication
from consult.submissions.rules import MOST_ANSWER, Beginning, Selection, SubmissionState, Typed
from consult.web.fields import Form, Line, Optional, SelectChoice, Words, at_most, required

MYSELF = "myself"


def _languages() -> list[SelectChoice]:
    return [SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES]


def _any(label: str, choices: list[tuple[str, str]]) -> list[SelectChoice]:
    return [SelectChoice("", str(label)), *(SelectChoice(value, str(words)) for value, words in choices)]


def _good(field: SelectField) -> str:
    known = {choice.value for choice in field.choices or ()}  # type: ignore[union-attr]  # choices of ours are SelectChoice
    return str(field.data) if field.data in known else ""


class BeginningForm(Form):
    """For whom, in which language, under which title."""

    speaker = RadioField(L_("For whom do you write?"), [required(L_("Say for whom you write."))])
    language = SelectField(
        L_("In which language do you write?"),
        choices=_languages,
        description=L_("You can write in any of the six languages. A file may be in another one."),
    )
    title = Line(
        L_("Title"),
        [Optional(), at_most(200)],
        description=L_("Leave it empty if your submission needs none."),
        render_kw={"dir": "auto"},
    )

    def offer(self, organizations: list[tuple[str, str]]) -> None:
        """Offer these organizations, and the person alone."""
        known = [SelectChoice(value, name) for value, name in organizations]
        self.speaker.choices = [*known, SelectChoice(MYSELF, str(L_("For myself alone")))]

    def beginning(self) -> Beginning:
        """Give what was said."""
        chosen = str(self.speaker.data)
        organization = None if chosen == MYSELF else uuid.UUID(chosen)
        return Beginning(organization, str(self.language.data), str(self.title.data or ""))


class AnswerForm(Form):
    """One answer, with the version that it was read from and the number of this one act."""

    text = Words(L_("Your answer"), [Optional(), at_most(MOST_ANSWER)])
    version = IntegerField(widget=HiddenInput(), default=0)
    operation = HiddenField()

    def typed(self) -> Typed:
        """Give what was typed."""
        return Typed(self.text.data or "", self.version.data or 0, str(self.operation.data or "")[:64])


class UploadForm(Form):
    """A file, and the language it is written in."""

    file = FileField(L_("File"), [required(L_("Choose a file."))])
    language = SelectField(L_("Language of the file"), choices=_languages)


class ConsentForm(Form):
    """How the submission may be used: five choices in plain words."""

    preset = RadioField(
        L_("How may we use your submission?"),
        [required(L_("Choose how your submission may be used."))],
        choices=[
            SelectChoice(Preset.NAMED.value, L_("Publish it with our name")),
            SelectChoice(Preset.UNNAMED.value, L_("Publish it without our name")),
            SelectChoice(Preset.UNATTRIBUTED.value, L_("Do not publish it; quote from it without saying who wrote it")),
            SelectChoice(Preset.ANALYSIS_ONLY.value, L_("Use it for the analysis only; do not quote it")),
            SelectChoice(Preset.OHCHR_ONLY.value, L_("Only the office may read it")),
        ],
    )

    def choice(self) -> Preset:
        """Give the choice."""
        return Preset(str(self.preset.data))


class ButtonForm(Form):
    """A button, nothing to fill in."""


class PublicationForm(Form):
    """The office's decision on publishing."""

    decision = RadioField(
        L_("May this submission be published?"),
        [required(L_("Choose one of the two."))],
        choices=[
            SelectChoice("approved", L_("Yes: it holds no data on third parties that must be protected")),
            SelectChoice("refused", L_("No: the author gets the reason by mail")),
        ],
    )
    reason = Words(
        L_("Reason, if not"),
        [Optional(), at_most(2000)],
        description=L_("It is sent to the author. Say what would have to change, and quote nothing from the text."),
    )


class PublicFilterForm(Form):
    """What the public list shows only."""

    category = SelectField(L_("Category"))
    group = SelectField(L_("Regional group"))
    language = SelectField(L_("Language"), choices=lambda: _any(L_("All languages"), list(OWN_NAMES.items())))
    question = SelectField(L_("Question"))

    def offer(self, categories: dict[str, str], groups: dict[str, str], questions: dict[str, str]) -> None:
        """Offer what there is to choose from."""
        self.category.choices = _any(L_("All categories"), sorted(categories.items(), key=lambda pair: pair[1]))
        self.group.choices = _any(L_("All groups"), list(groups.items()))
        self.question.choices = _any(L_("All questions"), list(questions.items()))

    def selection(self) -> Selection:
        """Give what is asked for; what cannot be asked for counts as everything."""
        return Selection(
            category=_good(self.category),
            group=_good(self.group),
            language=_good(self.language),
            question=_good(self.question),
        )


class OfficeFilterForm(Form):
    """What the office's list shows only."""

    category = SelectField(L_("Category"))
    group = SelectField(L_("Regional group"))
    language = SelectField(L_("Language"), choices=lambda: _any(L_("All languages"), list(OWN_NAMES.items())))
    preset = SelectField(L_("Consent"))
    publication = SelectField(L_("Publication"))
    state = SelectField(L_("Status"))

    def offer(self, categories: dict[str, str], groups: dict[str, str], words: dict[str, dict[str, str]]) -> None:
        """Offer what there is to choose from; ``words`` are the labels of consent, publication and status."""
        self.category.choices = _any(L_("All categories"), sorted(categories.items(), key=lambda pair: pair[1]))
        self.group.choices = _any(L_("All groups"), list(groups.items()))
        self.preset.choices = _any(L_("All choices"), list(words["preset"].items()))
        self.publication.choices = _any(L_("All decisions"), list(words["publication"].items()))
        self.state.choices = _any(L_("All statuses"), list(words["state"].items()))

    def selection(self) -> Selection:
        """Give what is asked for; what cannot be asked for counts as everything."""
        preset, publication, state = _good(self.preset), _good(self.publication), _good(self.state)
        return Selection(
            category=_good(self.category),
            group=_good(self.group),
            language=_good(self.language),
            preset=Preset(preset) if preset else None,
            publication=Publication(publication) if publication else None,
            state=SubmissionState(state) if state else None,
        )
