"""Plain rules of easy-to-read editions: kinds, what readers say, what is still open, pictures."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consult.kernel.text.speech import N_
from consult.plainspeak import StatementKind

LEAST_READERS = 3
LEAST_NATIVE_READERS = 1
MOST_LINES = 5
NEEDS_SOURCE = frozenset({StatementKind.FACT, StatementKind.RECOMMENDATION})
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_SLUG = 30


class EasySectionKind(StrEnum):
    """What a section of an easy-to-read edition is for."""

    HOW_TO_USE = "how_to_use"
    ABOUT = "about"
    PART = "part"
    RECOMMENDATIONS = "recommendations"
    NEXT = "next"
    HOW_MADE = "how_made"
    CONTACT = "contact"


class Standing(StrEnum):
    """What may be said of an edition in one language: only readers make a text easy to read (DIN SPEC 33429)."""

    DRAFT = "draft"
    EASY_TO_READ = "easy_to_read"


class Meeting(StrEnum):
    """How readers met."""

    ONLINE = "online"
    IN_PERSON = "in_person"


class Outcome(StrEnum):
    """What a round of readers came to."""

    UNDERSTOOD = "understood"
    CHANGES_NEEDED = "changes_needed"


class Coverage(StrEnum):
    """Whether the edition says what a paragraph says."""

    COVERED = "covered"
    OMITTED = "omitted"
    OPEN = "open"


class Gap(StrEnum):
    """Why an edition in one language is not ready."""

    NO_TITLE = "no_title"
    NO_HEADING = "no_heading"
    NO_STATEMENTS = "no_statements"
    NO_WORDS = "no_words"
    NO_EXPLANATION = "no_explanation"
    WRONG_NUMBER = "wrong_number"
    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"
    NO_SOURCE = "no_source"
    NO_ALT_TEXT = "no_alt_text"
    SOURCE_CHANGED = "source_changed"
    ORIGINAL_CHANGED = "original_changed"
    NOT_COVERED = "not_covered"
    NO_READERS = "no_readers"
    CHANGES_WANTED = "changes_wanted"


class About(StrEnum):
    """What kind of thing a gap is in."""

    EDITION = "edition"
    SECTION = "section"
    STATEMENT = "statement"
    WORD = "word"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is still to do, and the slug of what it is about."""

    gap: Gap
    about: About
    slug: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is open before readers see the text, what before it is published, and what it may be called."""

    before_readers: tuple[Open, ...]
    before_publishing: tuple[Open, ...]
    standing: Standing

    @property
    def is_ready_for_readers(self) -> bool:
        """Say whether readers can be asked."""
        return not self.before_readers

    @property
    def is_ready_to_publish(self) -> bool:
        """Say whether nothing stands against publishing it as easy to read."""
        return not self.before_readers and not self.before_publishing


@dataclass(frozen=True, slots=True)
class Draft:
    """What an author writes: words, what the statement does, its picture, the numbers of its source paragraphs."""

    words: str
    kind: StatementKind
    picture: str | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Which versions of the words and of the statement the author had before them; 0: there were none."""

    words: int = 0
    statement: int = 0


@dataclass(frozen=True, slots=True)
class Explained:
    """A hard word, what it means, and the words that it stands for."""

    term: str
    explanation: str
    synonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One round of readers, as the facilitator tells it; ``place`` is empty online."""

    held_on: date
    facilitator: str
    readers: int
    native_readers: int
    meeting: Meeting
    place: str
    is_paid: bool
    note: str
    outcome: Outcome


# What each drawing shows, for those who do not see it; the file is consult/data/pictures/<id>.svg.
PICTURES: Mapping[str, str] = {
    "book": N_("An open book."),
    "meeting": N_("Three people sit around a table."),
    "people": N_("Three people side by side. One of them uses a wheelchair."),
    "list": N_("A sheet of paper with a list. Each line has a tick."),
    "world": N_("A globe with its lines."),
    "calendar": N_("A calendar page. One day is marked."),
    "captions": N_("A screen with a person who speaks. Lines of text are below."),
    "sign-language": N_("Two hands that sign."),
    "building": N_("A public building with columns."),
    "law": N_("A pair of scales in balance."),
    "answer": N_("Two speech bubbles. One answers the other."),
    "computer": N_("A laptop computer."),
    "island": N_("A small island with a palm tree in the sea."),
    "question": N_("A speech bubble with a question mark."),
}


def is_slug(text: str) -> bool:
    """Say whether a text can name a section, a statement or a word."""
    return len(text) <= LONGEST_SLUG and _SLUG.fullmatch(text) is not None


def counts_as_tested(said: Round) -> bool:
    """Say whether a round makes its text easy to read: enough readers, one in their own language, who understood it.

    Source: the conditions of the European easy-to-read logo; three readers are this house's choice.
    """
    enough = said.readers >= LEAST_READERS and said.native_readers >= LEAST_NATIVE_READERS
    return enough and said.outcome is Outcome.UNDERSTOOD


def whole(parts: Sequence[object]) -> str:
    """Write parts in one unambiguous text, to be pinned: two different lists never give the same text."""
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def lines_of(text: str) -> tuple[str, ...]:
    """Split what was typed into statements: one idea, one line; white space within a line is made plain."""
    return tuple(line for part in text.splitlines() if (line := " ".join(part.split())))


def numbers_in(text: str) -> tuple[int, ...]:
    """Read paragraph numbers, however they are separated; each once, in order."""
    return tuple(sorted({int(found) for found in re.findall(r"\d+", text)}))


def next_slug(letter: str, taken: Sequence[str]) -> str:
    """Give the next name of the form ``e12``."""
    used = [int(slug[1:]) for slug in taken if slug[:1] == letter and slug[1:].isdecimal()]
    return f"{letter}{max(used, default=0) + 1}"


def next_position(positions: Iterable[int]) -> int:
    """Give the place after the last."""
    return max(positions, default=0) + 1


def moved(slugs: Sequence[str], slug: str, *, by: int) -> list[str]:
    """Give the order in which ``slug`` stands so many places further on; it stays inside the list."""
    order = [other for other in slugs if other != slug]
    place = max(0, min(len(order), list(slugs).index(slug) + by))
    return [*order[:place], slug, *order[place:]]


def in_rows(pictures: Sequence[str | None]) -> list[list[int]]:
    """Group statements (by index) into rows: a picture begins a row, and no row is over five lines."""
    rows: list[list[int]] = []
    for index, picture in enumerate(pictures):
        if not rows or picture is not None or len(rows[-1]) >= MOST_LINES:
            rows.append([])
        rows[-1].append(index)
    return rows
