"""Folds a text for comparison, and keeps the way back to the offsets of the original."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Combining marks of Latin, Cyrillic and Arabic (harakat, superscript alef, Quranic signs).
_MARKS = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]*|[{_MARKS}]+", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udfff]")

_SAME = {
    "ٱ": "ا",
    "ى": "ي",
    "ة": "ه",
    **dict.fromkeys("’ʼ‘`´", "'"),
    **dict.fromkeys("\u2010\u2011\u2012", "-"),
    **dict.fromkeys("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``starts`` and ``ends`` give each character's place in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original offsets of the folded, non-empty stretch ``start:end``."""
        return self.starts[start], self.ends[end - 1]


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which no text library takes, one for one."""
    return _SURROGATES.sub("\ufffd", text)


def fold(text: str) -> Folded:
    """Fold case, composition, vowel signs, letter variants and digits of every script.

    Arabic loses its vowel signs and the differences of alef, ya and ta marbuta
    that writers use freely; Russian loses the dots of yo.
    """
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(without_surrogates(text)):
        for letter in _folded_cluster(cluster.group()):
            letters.append(letter)
            starts.append(cluster.start())
            ends.append(cluster.end())
    return Folded("".join(letters), tuple(starts), tuple(ends))


def fold_word(word: str) -> str:
    """Fold a word or phrase of the language data as its text will be."""
    return fold(word).text


@lru_cache(maxsize=4096)
def _folded_cluster(cluster: str) -> str:
    decomposed = unicodedata.normalize("NFD", cluster)
    base, marks = decomposed[0], decomposed[1:]
    letter = _folded_letter(base)
    if not letter or "\u0600" <= base <= "\u06ff":
        return letter
    kept = [mark for mark in marks if not (letter == "е" and mark == "\u0308")]
    return unicodedata.normalize("NFC", letter + "".join(kept))


def _folded_letter(letter: str) -> str:
    lower = letter.lower()
    lower = lower if len(lower) == 1 else letter
    if lower.isdecimal():
        return str(unicodedata.decimal(lower))
    return _SAME.get(lower, lower)
