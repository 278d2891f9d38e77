"""Cuts Chinese into words: the most probable way by word frequency (Viterbi, one word at a time)."""

import math
from collections.abc import Mapping
from functools import lru_cache

from consult.plainspeak.lexicon import frequencies

_LONGEST = 6
# A character off the list costs more than any listed word, and less than two of them.
_UNLISTED = -18.0


def segmented(hanzi: str) -> tuple[str, ...]:
    """Cut a run of characters into words that together are the run."""
    costs = _costs()
    best = [0.0]
    lengths = [0]
    for end in range(1, len(hanzi) + 1):
        score, size = max(
            (best[end - size] + _cost(hanzi[end - size : end], costs), size)
            for size in range(1, min(_LONGEST, end) + 1)
        )
        best.append(score)
        lengths.append(size)
    return _traced(hanzi, lengths)


def _traced(hanzi: str, lengths: list[int]) -> tuple[str, ...]:
    words = []
    end = len(hanzi)
    while end:
        words.append(hanzi[end - lengths[end] : end])
        end -= lengths[end]
    return tuple(reversed(words))


def _cost(word: str, costs: Mapping[str, float]) -> float:
    unlisted = _UNLISTED if len(word) == 1 else -math.inf
    return costs.get(word, unlisted)


@lru_cache(maxsize=1)
def _costs() -> Mapping[str, float]:
    return {word: math.log(share) for word, share in frequencies("zh").items() if len(word) <= _LONGEST}
