"""Finds the words of the words list in a statement, in any of their forms."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from consult.plainspeak.arabic import PARTICLES
from consult.plainspeak.folding import fold, fold_word
from consult.plainspeak.hardwords import simple_forms
from consult.plainspeak.reading import Reading
from consult.plainspeak.russian import lemma
from consult.plainspeak.tokens import tokens

Place = tuple[int, int]


def places(reading: Reading, phrase: str) -> Iterator[Place]:
    """Give the places where the phrase stands, each of its words in any form."""
    if reading.code == "zh":
        yield from _literal_places(reading, fold_word(phrase))
        return
    wanted = _keys(phrase, reading.code)
    if not wanted:
        return
    for first in range(len(reading.tokens) - len(wanted) + 1):
        stretch = reading.tokens[first : first + len(wanted)]
        if all(word_keys(token.word, reading.code) & keys for token, keys in zip(stretch, wanted, strict=True)):
            yield stretch[0].start, stretch[-1].end


def covered(place: Place, by: Iterable[Place]) -> bool:
    """Tell whether the place lies inside any of the others."""
    return any(start <= place[0] and place[1] <= end for start, end in by)


def _literal_places(reading: Reading, phrase: str) -> Iterator[Place]:
    start = reading.folded.text.find(phrase) if phrase else -1
    while start >= 0:
        yield reading.folded.span(start, start + len(phrase))
        start = reading.folded.text.find(phrase, start + len(phrase))


@lru_cache(maxsize=2000)
def _keys(phrase: str, code: str) -> tuple[frozenset[str], ...]:
    return tuple(word_keys(token.word, code) for token in tokens(fold(phrase), code))


@lru_cache(maxsize=20_000)
def word_keys(word: str, code: str) -> frozenset[str]:
    """Give the simple forms of a folded word, by which it is known again in another form."""
    if code == "ar" and word in PARTICLES:
        return frozenset({f"={word}"})  # equal to itself alone
    return frozenset({word, lemma(word)} if code == "ru" else simple_forms(word, code))
