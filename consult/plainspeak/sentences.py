"""Divides a text into sentences."""

import re
from dataclasses import dataclass

import sentencex

from consult.plainspeak.folding import without_surrogates

# "M. Martin", "A. Smith": a name goes on.
_INITIAL = re.compile(r"(?:^|\s)[A-HJ-ZА-ЯÀ-Ö]\.$")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at ``start:end`` of its text, without the blanks around it."""

    start: int
    end: int


def sentences(text: str, code: str) -> tuple[Sentence, ...]:
    """Give the sentences that hold a letter or a digit, in order."""
    whole = without_surrogates(text)
    found: list[Sentence] = []
    for boundary in sentencex.get_sentence_boundaries(code, whole):
        start, end = boundary["start_index"], boundary["end_index"]
        stretch = whole[start:end]
        if not _LETTER.search(stretch):
            continue
        start += len(stretch) - len(stretch.lstrip())
        before = found.pop() if found and _INITIAL.search(whole[found[-1].start : found[-1].end]) else None
        found.append(Sentence(before.start if before else start, start + len(stretch.strip())))
    return tuple(found)
