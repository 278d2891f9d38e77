"""Sentences and words of a paragraph, to choose a passage from without a pointer or a script."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from consult.analysis.rules.marks import Paragraph
from consult.sources.rules import Span, canonical, whole_text

_CJK = r"\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff"
_END = re.compile(r"(?:[.!?؟۔…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*)")  # noqa: RUF001 - ends in six scripts
_WORD = re.compile(rf"[{_CJK}]|[^\s{_CJK}]+")


class By(StrEnum):
    """In which units a passage is chosen."""

    SENTENCES = "sentences"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a word: its number in the paragraph, where it lies in the text, and what it says."""

    number: int
    span: Span
    words: str


def units(paragraph: Paragraph, by: By) -> list[Unit]:
    """List the sentences or words of a paragraph, counted from 1.

    Where a sentence ends is a guess from its punctuation; words are always there for what it gets wrong.
    A character of a script written without spaces counts as a word.
    """
    found = _sentences(paragraph.words) if by is By.SENTENCES else [m.span() for m in _WORD.finditer(paragraph.words)]
    offset = paragraph.span.start
    return [
        Unit(number, Span(offset + start, offset + end), paragraph.words[start:end])
        for number, (start, end) in enumerate(found, 1)
    ]


def between(first: Unit, last: Unit) -> Span:
    """Give the span from one unit to another, whichever was named first."""
    return Span(min(first.span.start, last.span.start), max(first.span.end, last.span.end))


def places_of(quote: str, whole: str) -> list[Span]:
    """Find every place where a quote stands to the letter in a canonical text, overlapping ones too."""
    wanted = whole_text(canonical((quote,)))
    places, start = [], whole.find(wanted) if wanted else -1
    while start >= 0:
        places.append(Span(start, start + len(wanted)))
        start = whole.find(wanted, start + 1)
    return places


def _sentences(words: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _END.finditer(words)]
    cuts = [0, *(end for end in ends if end < len(words)), len(words)]
    found = []
    for start, end in pairwise(cuts):
        chosen = words[start:end]
        begin = start + len(chosen) - len(chosen.lstrip())
        found.append((begin, end))
    return [(start, end) for start, end in found if start < end]
