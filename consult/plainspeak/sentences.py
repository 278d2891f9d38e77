"""Divides a text into sentences."""

import re
from dataclasses import dataclass

import sentencex

from consult.plainspeak.folding import without_surrogates

_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at ``start:end`` of its text, without the blanks around it."""

    start: int
    end: int


def sentences(text: str, code: str) -> tuple[Sentence, ...]:
    """Give the sentences that hold a letter or a digit, in order."""
    whole = without_surrogates(text)
    found = []
    for boundary in sentencex.get_sentence_boundaries(code, whole):
        start, end = boundary["start_index"], boundary["end_index"]
        stretch = whole[start:end]
        if _LETTER.search(stretch):
            start += len(stretch) - len(stretch.lstrip())
            found.append(Sentence(start, start + len(stretch.strip())))
    return tuple(found)
