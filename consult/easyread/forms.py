"""Forms of easy-to-read editions."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from wtforms import BooleanField, DateField, HiddenField, IntegerField, RadioField, SelectField

from consult.easyread.rules import (
    PICTURES,
    Draft,
    EasySectionKind,
    Explained,
    Meeting,
    Outcome,
    Round,
    Seen,
    lines_of,
    numbers_in,
)
from consult.kernel.text.speech import L_
from consult.plainspeak import StatementKind
from consult.web.fields import Form, Line, Optional, Printable, SelectChoice, Words, at_most, required

KINDS: Mapping[StatementKind, str] = {
    StatementKind.FACT: L_("It says what is so"),
    StatementKind.RECOMMENDATION: L_("It recommends something"),
    StatementKind.EXPLANATION: L_("It explains something"),
    StatementKind.EXAMPLE: L_("It gives an example"),
    StatementKind.NAVIGATION: L_("It helps to find the way in the text"),
}
SECTIONS: Mapping[EasySectionKind, str] = {
    EasySectionKind.HOW_TO_USE: L_("How to use the text"),
    EasySectionKind.ABOUT: L_("What the report is about"),
    EasySectionKind.PART: L_("A part of the report"),
    EasySectionKind.RECOMMENDATIONS: L_("Conclusions or recommendations"),
    EasySectionKind.NEXT: L_("What happens next"),
    EasySectionKind.HOW_MADE: L_("How the text was made"),
    EasySectionKind.CONTACT: L_("Contact"),
}
MEETINGS: Mapping[Meeting, str] = {Meeting.ONLINE: L_("Online"), Meeting.IN_PERSON: L_("In one place")}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.UNDERSTOOD: L_("They understood the text as it is"),
    Outcome.CHANGES_NEEDED: L_("The text needs changes"),
}
AnyKind = TypeVar("AnyKind", bound=StrEnum)


def _choices(labels: Mapping[AnyKind, str]) -> list[SelectChoice]:
    return [SelectChoice(value, label) for value, label in labels.items()]


def _count(field: IntegerField) -> int:
    return int(field.data or 0)


class WordsForm(Form):
    """One line of words, and the version that it was written on."""

    words = Line(
        L_("The words"), [required(L_("Write the words.")), at_most(300), Printable()], render_kw={"dir": "auto"}
    )
    version = HiddenField(default="0")

    @property
    def base(self) -> int:
        """Give the version that the words were written on; 0 if it is not a number."""
        told = str(self.version.data or "")
        return int(told) if told.isdecimal() else 0


class SectionForm(WordsForm):
    """A heading and what its section is for."""

    words = Line(
        L_("Heading"), [required(L_("Write the heading.")), at_most(200), Printable()], render_kw={"dir": "auto"}
    )
    kind = SelectField(L_("What the section is for"), choices=lambda: _choices(SECTIONS), default=EasySectionKind.PART)


class StatementForm(Form):
    """A statement: words, kind, picture, sources."""

    words = Words(
        L_("The words"),
        [required(L_("Write the words.")), at_most(2000), Printable()],
        description=L_("One idea on one line. A full stop at the end."),
    )
    kind = SelectField(L_("What the statement does"), choices=lambda: _choices(KINDS), default=StatementKind.FACT)
    numbers = Line(
        L_("Numbers of the paragraphs that it comes from"),
        [at_most(100)],
        description=L_("Such as: 12, 13. An explanation or an example may have none."),
        render_kw={"dir": "ltr"},
    )
    picture = RadioField(
        L_("Picture"),
        choices=lambda: [("", L_("No picture")), *((picture, L_(alt)) for picture, alt in PICTURES.items())],
        default="",
    )
    seen_words = HiddenField(default="0")
    seen_statement = HiddenField(default="0")

    @property
    def draft(self) -> Draft:
        """Give what was written."""
        kind = StatementKind(str(self.kind.data))
        picture = str(self.picture.data or "") or None
        return Draft(str(self.words.data or ""), kind, picture, numbers_in(str(self.numbers.data or "")))

    @property
    def seen(self) -> Seen:
        """Give the versions that the author had before them."""
        told = [str(field.data or "") for field in (self.seen_words, self.seen_statement)]
        words, statement = (int(number) if number.isdecimal() else 0 for number in told)
        return Seen(words, statement)


class ReasonForm(Form):
    """A reason, and the pin of what it is about."""

    reason = Words(L_("Reason"), [required(L_("Say why.")), at_most(1000)])
    pin = HiddenField()


class WordForm(WordsForm):
    """A hard word and what it means."""

    term = Line(
        L_("Hard word"), [required(L_("Write the word.")), at_most(100), Printable()], render_kw={"dir": "auto"}
    )
    words = Words(  # type: ignore[assignment]  # several lines instead of one
        L_("What it means"),
        [required(L_("Explain the word.")), at_most(600), Printable()],
        description=L_("Short sentences with common words only."),
    )
    synonyms = Words(
        L_("Words that this word stands for"),
        [at_most(600)],
        description=L_("One a line. You are told where one of them is still used."),
    )

    @property
    def explained(self) -> Explained:
        """Give what was written."""
        explanation = " ".join(lines_of(str(self.words.data or "")))
        return Explained(str(self.term.data or ""), explanation, lines_of(str(self.synonyms.data or "")))


class ReadersForm(Form):
    """A round of readers."""

    held_on = DateField(L_("Day"), [required(L_("Say on which day."))], format="%d %m %Y")
    facilitator = Line(
        L_("Who led the meeting"),
        [required(L_("Name the person or organization.")), at_most(200)],
        description=L_("The names of readers are not kept here."),
        render_kw={"dir": "auto"},
    )
    readers = IntegerField(
        L_("How many people read the text"), [required(L_("Write a number."))], render_kw={"inputmode": "numeric"}
    )
    native_readers = IntegerField(
        L_("How many of them have spoken this language since childhood"),
        [required(L_("Write a number."))],
        render_kw={"inputmode": "numeric"},
    )
    meeting = RadioField(L_("How they met"), choices=lambda: _choices(MEETINGS), default=Meeting.ONLINE)
    place = Line(L_("Place"), [at_most(200)], description=L_("If they met in one place."), render_kw={"dir": "auto"})
    is_paid = BooleanField(L_("The readers were paid"))
    outcome = RadioField(
        L_("What came of it"),
        [required(L_("Say what came of it."))],
        choices=lambda: _choices(OUTCOMES),
    )
    note = Words(L_("What they said, and what was changed after it"), [Optional(), at_most(4000)])

    @property
    def told(self) -> Round:
        """Give what was told; call it once the form is good."""
        return Round(
            held_on=self.held_on.data or date.min,
            facilitator=str(self.facilitator.data),
            readers=_count(self.readers),
            native_readers=_count(self.native_readers),
            meeting=Meeting(self.meeting.data),
            place=str(self.place.data or ""),
            is_paid=bool(self.is_paid.data),
            note=str(self.note.data or ""),
            outcome=Outcome(self.outcome.data),
        )
