"""Forms of reports."""

import uuid

from wtforms import BooleanField, HiddenField, SelectField

from consult.analysis.rules import PassageKind
from consult.analysis.rules.filters import Asked
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.speech import L_, gettext
from consult.reports.commands import Save
from consult.reports.queries.citable import Wanted
from consult.reports.rules import Addressee, FrontWords, Heading, Nature, Particulars, SectionKind, Voice
from consult.reports.rules.agenda import AGENDA
from consult.reports.rules.texts import MOST_CHARACTERS
from consult.sources.rules import paragraphs_of
from consult.web.fields import (
    Figure,
    Form,
    Line,
    Optional,
    Printable,
    SelectChoice,
    ValidationError,
    Words,
    at_most,
    required,
)

VOICES = {
    Voice.RAPPORTEUR: L_("The rapporteur reports"),
    Voice.PARTICIPANTS: L_("Participants said"),
    Voice.OFFICE: L_("The Office observes"),
}
SECTIONS = {
    SectionKind.BODY: L_("Body of the report"),
    SectionKind.CONCLUSIONS: L_("Conclusions"),
    SectionKind.RECOMMENDATIONS: L_("Recommendations"),
}
ADDRESSEES = {
    Addressee.STATES: L_("States"),
    Addressee.COUNCIL: L_("The Human Rights Council"),
    Addressee.OHCHR: L_("The Office of the High Commissioner (OHCHR)"),
    Addressee.NHRI: L_("National human rights institutions"),
    Addressee.CIVIL_SOCIETY: L_("Civil society"),
}
KINDS = {
    PassageKind.PRACTICE: L_("Good practice"),
    PassageKind.CHALLENGE: L_("Challenge"),
    PassageKind.LESSON: L_("Lesson"),
    PassageKind.NEED: L_("Need"),
    PassageKind.RECOMMENDATION: L_("Recommendation"),
    PassageKind.CONCLUSION: L_("Conclusion"),
}
LEVELS = {
    1: L_("First level (I.)"),
    2: L_("Second level (A.)"),
    3: L_("Third level (1.)"),
    4: L_("Fourth level (no number)"),
}


def _voices() -> list[SelectChoice]:
    return [SelectChoice(voice.value, str(label)) for voice, label in VOICES.items()]


def _addressees() -> list[SelectChoice]:
    nobody = SelectChoice("", gettext("Nobody in particular"))
    return [nobody, *(SelectChoice(one.value, str(label)) for one, label in ADDRESSEES.items())]


def _sections() -> list[SelectChoice]:
    return [SelectChoice(kind.value, str(label)) for kind, label in SECTIONS.items()]


def _levels() -> list[SelectChoice]:
    return [SelectChoice(str(level), str(label)) for level, label in LEVELS.items()]


def _languages() -> list[SelectChoice]:
    return [SelectChoice(tag, OWN_NAMES[tag]) for tag in LANGUAGES]


def _kinds() -> list[SelectChoice]:
    return [SelectChoice("", gettext("Any kind")), *(SelectChoice(one.value, str(said)) for one, said in KINDS.items())]


def _items() -> list[SelectChoice]:
    listed = [SelectChoice(str(item), f"{item}. {gettext(title)}") for item, title in AGENDA.items()]
    return [SelectChoice("", gettext("Not decided yet")), *listed]


def _must_be_number(field: Figure) -> None:
    if not (field.data or "").isdecimal() or int(str(field.data)) > 100_000:  # noqa: PLR2004 - longer than any report
        raise ValidationError(gettext("Write a whole number in digits."))


class FrontForm(Form):
    """Title, subtitle and summary."""

    title = Line(L_("Title"), [required(L_("Write the title.")), at_most(500), Printable()], render_kw={"dir": "auto"})
    subtitle = Line(L_("Subtitle"), [Optional(), at_most(500), Printable()], render_kw={"dir": "auto"})
    summary = Words(
        L_("Summary"),
        [Optional(), at_most(MOST_CHARACTERS), Printable()],
        description=L_("Its paragraphs have no numbers. Each line is a paragraph."),
    )
    pin = HiddenField()
    seen = HiddenField()

    def words(self) -> FrontWords:
        """Give the three."""
        summary = "\n".join(paragraphs_of(self.summary.data or ""))
        return FrontWords(str(self.title.data), str(self.subtitle.data or ""), summary)


class BeginForm(FrontForm):
    """A new report."""

    slug = Line(
        L_("Address"),
        [required(L_("Write the address.")), at_most(60)],
        description=L_("The last part of its web address, such as report-57. It does not change afterwards."),
        render_kw={"dir": "ltr"},
    )
    original = SelectField(L_("Language in which it is written"), choices=_languages)


class HeadForm(FrontForm):
    """What the head of the report says, in its original language."""

    symbol = Line(L_("Symbol"), [Optional(), at_most(60), Printable()], render_kw={"dir": "ltr"})
    council_session = Figure(L_("Session of the Human Rights Council"), [Optional()])
    agenda_item = SelectField(L_("Agenda item"), choices=_items)
    word_limit = Figure(
        L_("Most words"),
        [required(L_("Write how many words the report may have."))],
        description=L_("8,500 for a report of the Secretariat, headings and footnotes counted."),
    )

    def validate_council_session(self, field: Figure) -> None:
        """Refuse what is no session."""
        _must_be_number(field)

    def validate_word_limit(self, field: Figure) -> None:
        """Refuse what is no number."""
        _must_be_number(field)

    def particulars(self) -> Particulars:
        """Give what was typed beside the words."""
        session, item = self.council_session.data, self.agenda_item.data
        symbol, limit = str(self.symbol.data or ""), int(str(self.word_limit.data))
        return Particulars(symbol, int(session) if session else None, int(item) if item else None, limit)


class SectionForm(Form):
    """A section."""

    heading = Line(
        L_("Heading"), [required(L_("Write the heading.")), at_most(500), Printable()], render_kw={"dir": "auto"}
    )
    level = SelectField(L_("Level"), choices=_levels)
    kind = SelectField(
        L_("What it holds"),
        choices=_sections,
        description=L_("Conclusions and recommendations stand in sections of their own."),
    )
    seen = HiddenField()

    def section(self) -> Heading:
        """Give the section."""
        return Heading(str(self.heading.data), int(str(self.level.data)), SectionKind(self.kind.data))


class HeadingForm(Form):
    """A heading, translated."""

    heading = Line(
        L_("Heading"), [required(L_("Write the heading.")), at_most(500), Printable()], render_kw={"dir": "auto"}
    )
    pin = HiddenField()
    seen = HiddenField()


class TextForm(Form):
    """Words that were written on one version, and are saved once."""

    words = Words(L_("Text"), [required(L_("Write the text.")), at_most(MOST_CHARACTERS), Printable()])
    version = HiddenField()
    operation = HiddenField()
    pin = HiddenField()

    def validate_operation(self, field: HiddenField) -> None:
        """Refuse a page whose hidden fields were lost; what was typed stays."""
        try:
            uuid.UUID(field.data or "")
            int(self.version.data or "")
        except ValueError:
            raise ValidationError(gettext("This page is incomplete. Copy your words and open it again.")) from None

    def save(self, *, is_original: bool) -> Save:
        """Give what is to be saved."""
        of_pin = None if is_original else str(self.pin.data or "")
        return Save(str(self.words.data), int(str(self.version.data)), uuid.UUID(str(self.operation.data)), of_pin)


class ParagraphForm(TextForm):
    """A paragraph of the original."""

    voice = SelectField(L_("Whose voice"), choices=_voices)
    addressee = SelectField(
        L_("Addressed to"), choices=_addressees, description=L_("For recommendations, in their own section.")
    )

    def nature(self) -> Nature:
        """Give whose it is and for whom."""
        return Nature(Voice(self.voice.data), Addressee(self.addressee.data) if self.addressee.data else None)


class ActForm(Form):
    """One button of many: what to do and with what."""

    act = HiddenField()

    def chosen(self) -> tuple[str, str]:
        """Split the button's value into act and thing."""
        act, _, thing = str(self.act.data or "").partition(":")
        return act, thing


class StandingForm(ActForm):
    """Freezing, opening again with a reason, issuing."""

    reason = Words(L_("Why it is opened again"), [Optional(), at_most(2000)], render_kw={"rows": 3})


class PassagesForm(Form):
    """By what passages are chosen."""

    code = SelectField(L_("Code"), validate_choice=False)
    kind = SelectField(L_("Kind of passage"), choices=_kinds, validate_choice=False)
    category = SelectField(L_("Category"), validate_choice=False)
    region = SelectField(L_("Regional group"), validate_choice=False)
    question = SelectField(L_("Question"), validate_choice=False)
    words = Line(L_("Words in the passage"), [Optional()])
    uncited = BooleanField(L_("Not cited yet"))

    def wanted(self) -> Wanted:
        """Give what is asked for; an unknown kind is any."""
        kind = PassageKind(self.kind.data) if self.kind.data in set(PassageKind) else None
        call, _, asked = (self.question.data or "").partition("/")
        question = Asked(call, asked) if asked else None
        return Wanted(
            self.code.data or None,
            kind,
            self.category.data or None,
            self.region.data or None,
            question,
            is_uncited=bool(self.uncited.data),
            words=self.words.data or "",
        )
