"""Finds what a statement comes from in a longer source: the sentences that share most of its words."""

from functools import lru_cache

from consult.plainspeak.findings import Source
from consult.plainspeak.reading import Reading
from consult.plainspeak.terms import word_keys

_SHORTEST = 4
_SHORTEST_IN_CHINESE = 2


def nearest(reading: Reading, source: Source) -> tuple[Reading, ...]:
    """Give the sentences of the source that share most words with the text; all, if none shares any.

    In another language no words are shared, so that what is asked of the
    nearest sentences is asked of the whole source. A text without sentences is
    its own nearest.
    """
    return _nearest(reading.text, reading.code, source)


@lru_cache(maxsize=256)
def _nearest(text: str, code: str, source: Source) -> tuple[Reading, ...]:
    reading, whole = Reading(text, code), Reading(source.text, source.language)
    sentences = [Reading(source.text[one.start : one.end], source.language) for one in whole.sentences]
    wanted = _keys(reading)
    shared = [
        sum(1 for keys in wanted if keys & known) if source.language == reading.code else 0
        for known in (_known(sentence) for sentence in sentences)
    ]
    most = max(shared, default=0)
    return tuple(one for one, count in zip(sentences, shared, strict=True) if count == most) or (whole,)


def _keys(reading: Reading) -> frozenset[frozenset[str]]:
    shortest = _SHORTEST_IN_CHINESE if reading.code == "zh" else _SHORTEST
    return frozenset(word_keys(token.word, reading.code) for token in reading.tokens if len(token.word) >= shortest)


def _known(reading: Reading) -> frozenset[str]:
    return frozenset().union(*_keys(reading))
