"""Passages marked in place: a paragraph cut where any passage begins or ends, so that overlapping ones can be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from consult.sources.rules import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph under the same passages; ``opens`` and ``closes`` are numbers of passages."""

    words: str
    depth: int
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a canonical text: its number in the text and where it lies, in code points."""

    number: int
    span: Span
    words: str


def paragraphs(whole: str) -> list[Paragraph]:
    """List the paragraphs of a canonical text, counted from 1."""
    found, start = [], 0
    for number, words in enumerate(whole.split("\n"), 1):
        found.append(Paragraph(number, Span(start, start + len(words)), words))
        start += len(words) + 1
    return found


def pieces(paragraph: Paragraph, passages: Mapping[int, Span]) -> list[Piece]:
    """Cut a paragraph at the ends of its passages (given by number); joined, the pieces are its words to the letter."""
    within = {number: span for number, span in passages.items() if _touches(span, paragraph.span)}
    spans = (paragraph.span, *within.values())
    cuts = sorted({at for span in spans for at in (span.start, span.end) if _lies_in(at, paragraph.span)})
    return [_piece(paragraph, Span(start, end), within) for start, end in pairwise(cuts)]


def _piece(paragraph: Paragraph, span: Span, within: Mapping[int, Span]) -> Piece:
    offset = paragraph.span.start
    return Piece(
        words=paragraph.words[span.start - offset : span.end - offset],
        depth=sum(_touches(span, other) for other in within.values()),
        opens=tuple(number for number, other in within.items() if other.start == span.start),
        closes=tuple(number for number, other in within.items() if other.end == span.end),
    )


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _lies_in(at: int, span: Span) -> bool:
    return span.start <= at <= span.end
