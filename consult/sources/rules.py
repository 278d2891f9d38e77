"""Plain rules of sources: kinds, consent presets, attribution, canonical text and spans."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from consult.kernel.text.held import Use


class SourceKind(StrEnum):
    """What a source is."""

    SUBMISSION = "submission"
    INTERVENTION = "intervention"
    STATEMENT = "statement"
    LETTER = "letter"


class Channel(StrEnum):
    """By which way it came."""

    WEB = "web"
    SESSION = "session"
    EMAIL = "email"
    IMPORT = "import"


class SourceState(StrEnum):
    """Whether a source may be used at all."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class Publication(StrEnum):
    """What the office decided about publishing, after looking at third parties' data."""

    UNDECIDED = "undecided"
    APPROVED = "approved"
    REFUSED = "refused"


class Origin(StrEnum):
    """How a text of a source came about."""

    ORIGINAL = "original"
    HUMAN = "human"
    MACHINE = "machine"
    REVIEWED = "reviewed"


class Attribution(StrEnum):
    """How the contributor is named where a text is used."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NONE = "none"


class Preset(StrEnum):
    """The five choices that people are given (DESIGN, decision 3)."""

    NAMED = "named"
    UNNAMED = "unnamed"
    UNATTRIBUTED = "unattributed"
    ANALYSIS_ONLY = "analysis_only"
    OHCHR_ONLY = "ohchr_only"


@dataclass(frozen=True, slots=True)
class Permission:
    """One use that a contributor allows, and how they are named in it."""

    use: Use
    attribution: Attribution


_ANALYSIS = (Permission(Use.ANALYSE, Attribution.NONE), Permission(Use.TRANSLATE, Attribution.NONE))
PRESETS: dict[Preset, tuple[Permission, ...]] = {
    Preset.NAMED: (
        Permission(Use.PUBLISH, Attribution.NAMED),
        Permission(Use.QUOTE, Attribution.NAMED),
        *_ANALYSIS,
    ),
    Preset.UNNAMED: (
        Permission(Use.PUBLISH, Attribution.UNNAMED),
        Permission(Use.QUOTE, Attribution.UNNAMED),
        *_ANALYSIS,
    ),
    Preset.UNATTRIBUTED: (Permission(Use.QUOTE, Attribution.NONE), *_ANALYSIS),
    Preset.ANALYSIS_ONLY: _ANALYSIS,
    Preset.OHCHR_ONLY: (),
}


@dataclass(frozen=True, slots=True)
class Facets:
    """What is known of a source on the day it is handed in; it does not change afterwards."""

    kind: SourceKind
    channel: Channel
    category: str
    language: str
    state_code: str | None = None
    group_code: str | None = None
    event_slug: str | None = None
    session_slug: str | None = None
    call_slug: str | None = None
    sub_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a source: the answer to a question, the text of a file, what was spoken."""

    part: str
    language: str
    paragraphs: tuple[str, ...]
    question: str | None = None


@dataclass(frozen=True, slots=True)
class HandIn:
    """Everything a new source needs: who speaks, what is known, which words, which consent."""

    contributor: dict[str, str]
    facets: Facets
    parts: tuple[Part, ...]
    preset: Preset
    at: datetime
    reference: str


@dataclass(frozen=True, slots=True)
class Span:
    """A range of a text in code points of its canonical form, end excluded."""

    start: int
    end: int


def _canonical(paragraph: str) -> str:
    """Drop controls and lone surrogates first: what they stood between may compose or collapse afterwards."""
    kept = "".join(c for c in paragraph if c.isspace() or unicodedata.category(c) not in {"Cc", "Cs"})
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", kept)).strip()


def canonical(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Bring paragraphs into the form that spans count in: NFC, one line each, no empty ones, no controls."""
    return tuple(text for paragraph in paragraphs if (text := _canonical(paragraph)))


def whole_text(paragraphs: tuple[str, ...]) -> str:
    """Join canonical paragraphs as spans see them: one line feed between two."""
    return "\n".join(paragraphs)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Split what a person typed at its line breaks into canonical paragraphs."""
    return canonical(tuple(re.split(r"\r\n|\r|\n|\u2028|\u2029", text)))


def is_within(span: Span, text: str) -> bool:
    """Say whether a span lies in a text, holds something, and stays inside one paragraph."""
    inside = 0 <= span.start < span.end <= len(text)
    return inside and bool(text[span.start : span.end].strip()) and "\n" not in text[span.start : span.end]


def trimmed(span: Span, text: str) -> Span:
    """Shrink a span so that it neither begins nor ends with white space."""
    chosen = text[span.start : span.end]
    start = span.start + len(chosen) - len(chosen.lstrip())
    return Span(start, max(start, span.end - (len(chosen) - len(chosen.rstrip()))))


def find_quote(quote: str, text: str) -> Span | None:
    """Find the first place where a quote stands to the letter, after both are made canonical."""
    wanted = whole_text(canonical((quote,)))
    start = text.find(wanted) if wanted else -1
    return None if start < 0 else Span(start, start + len(wanted))


def word_count(text: str) -> int:
    """Count words; in scripts written without spaces each character counts as one."""
    alone = re.findall(r"[\u3400-\u9fff\uf900-\ufaff]", text)
    return len(alone) + len(re.sub(r"[\u3400-\u9fff\uf900-\ufaff]", " ", text).split())
