"""Plain rules of paragraphs: how words are kept, numbered, parted and counted; how a save is answered."""

import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consult.reports.rules.states import Addressee, SectionKind, Voice
from consult.sources.rules import paragraphs_of

MOST_CHARACTERS = 20_000
DEEPEST_NUMBERED_LEVEL = 3  # below it headings run without numbers, as in the summaries of the periodic review
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_HAN}]|[^\s{_HAN}]+")
_SIGN = re.compile(r"\w")
_SLUG_NUMBER = re.compile(r"[a-z]+(\d+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a section is: its heading in the original language, its level, and what it holds."""

    heading: str
    level: int
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Nature:
    """What a paragraph is: whose voice, and to whom it is addressed if it recommends."""

    voice: Voice
    addressee: Addressee | None = None


@dataclass(frozen=True, slots=True)
class FrontWords:
    """Title, subtitle and summary in one language."""

    title: str
    subtitle: str = ""
    summary: str = ""

    @property
    def together(self) -> str:
        """Join the three for a pin; no line of them can hold the mark that parts them."""
        return f"{self.title}\x1f{self.subtitle}\x1f{self.summary}"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the head of a report says: symbol, session, agenda item, and how long it may be."""

    symbol: str
    council_session: int | None
    agenda_item: int | None
    word_limit: int


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to a save: the version that the text now has, or the second text that waits to be merged."""

    version: int
    waiting_id: uuid.UUID | None = None


def kept_words(typed: str) -> str:
    """Bring what was typed into the form that is stored: one line a part, single spaces, NFC, no controls."""
    return "\n".join(paragraphs_of(typed))


def parts_of(words: str) -> tuple[str, tuple[str, ...]]:
    """Split a paragraph into its opening and its sub-paragraphs, one a line; a letter typed before them is dropped."""
    first, *rest = words.split("\n")
    return first, tuple(re.sub(r"^\(?[a-z]\)\s+", "", line) for line in rest)


def numbers(sections: Iterable[Sequence[uuid.UUID]]) -> dict[uuid.UUID, int]:
    """Give the paragraphs of all sections their numbers in one run from 1, the same in every language."""
    ordered = [paragraph for section in sections for paragraph in section]
    return {paragraph: place for place, paragraph in enumerate(ordered, start=1)}


def next_slug(letter: str, known: Iterable[str]) -> str:
    """Give the next free slug, such as ``p61``; a slug stays with its paragraph wherever it moves."""
    found = [int(match.group(1)) for slug in known if (match := _SLUG_NUMBER.fullmatch(slug))]
    return f"{letter}{max(found, default=0) + 1}"


def count_words(text: str) -> int:
    """Count words as the United Nations' limits do (a han character is one; a lone sign is none).

    The press counts whole documents by the same rule; a test holds the two together.
    """
    return sum(1 for word in _WORD.findall(text) if _SIGN.search(word))
