"""What the check is given and what it gives back, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """A prompt to think, a limit passed, or a reason not to go on."""

    INFO = "info"
    WARNING = "warning"
    BLOCKING = "blocking"


class StatementKind(StrEnum):
    """What a statement does in its document."""

    FACT = "fact"
    RECOMMENDATION = "recommendation"
    EXPLANATION = "explanation"
    EXAMPLE = "example"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the document's words list: explained to the reader, and used instead of its synonyms."""

    term: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a statement simplifies; it may be in another language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a statement is compared with; ``names`` are proper names that need no explanation."""

    kind: StatementKind = StatementKind.FACT
    terms: tuple[Term, ...] = ()
    names: frozenset[str] = frozenset()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place of a statement where a rule has something to say.

    ``start`` and ``end`` are offsets in the statement as it was given. ``code``
    names the message (see ``messages``) and ``values`` fill it; no sentence is
    stored. ``count`` is over ``limit`` where the rule counts; ``cuts`` are
    offsets where the statement could be divided.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    count: int | None = None
    limit: int | None = None
    suggestion: str | None = None
    cuts: tuple[int, ...] = ()
