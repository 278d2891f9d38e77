"""Divides a text into sentences."""

import re
from dataclasses import dataclass

import sentencex

from consult.plainspeak.folding import without_surrogates

# "M. Martin", "A. Smith", "J.-P. Martin", "Dr. Leroy": a name goes on.
_BEFORE_NAME = re.compile(
    r"(?:^|[\s(«“])(?:[A-HJ-ZА-ЯÀ-Ö]\.-)?(?:[A-HJ-ZА-ЯÀ-Ö]|"
    r"Mrs?|Ms|Drs?|Dra|Prof|MM|Mme|Mlle|Mes?|Sra?|Sres|Srta|[Пп]роф|[Аа]кад|د|أ\.\s?د)\.$"
)
# "art. 5", "para. 12", "núm. 4", "ст. 5", "ص. 12": a number goes on.
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(’'])(?:arts?|paras?|pp?|[Nn]os?|figs?|chap|chs?|cap|vols?|al|par|párrs?|págs?|núms?|inc|"
    r"стр?|пп?|гл|рис|табл|ص|ف|م)\.$"
)
# A short word, then a small letter: "т. е. список", "3,5 млн. рублей".
_SHORTENED = re.compile(r"(?:^|[\s.(])[^\W\d_]{1,4}\.$")
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
        goes_on = found and _goes_on(whole[found[-1].start : found[-1].end], whole[start])
        found.append(Sentence(found.pop().start if goes_on else start, start + len(whole[start:end].strip())))
    return tuple(found)


def _goes_on(before: str, following: str) -> bool:
    """Tell whether the dot before the following letter ends an abbreviation and no sentence."""
    if following.isdecimal():
        return bool(_BEFORE_NUMBER.search(before))
    return bool(_BEFORE_NAME.search(before) or (following.islower() and _SHORTENED.search(before)))
