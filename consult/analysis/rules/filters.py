"""What an analyst asks to see."""

import uuid
from dataclasses import dataclass

from consult.analysis.rules.kinds import PassageKind
from consult.sources.rules import SourceKind

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Place:
    """An event, or one session of it."""

    event: str
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a call, by the call's slug and the question's code."""

    call: str
    question: str


@dataclass(frozen=True, slots=True)
class Filters:
    """Only what fits everything that is set; nothing set shows everything. A parent code means its children too."""

    code: uuid.UUID | None = None
    kind: PassageKind | None = None
    category: str | None = None
    region: str | None = None
    question: Asked | None = None
    language: str | None = None
    source_kind: SourceKind | None = None
    place: Place | None = None
    without_passage: bool = False


def last_page(total: int) -> int:
    """Tell the number of the last page of a list; an empty list has one page."""
    return max(1, -(-total // PAGE_SIZE))
