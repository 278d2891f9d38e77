"""How frequent a word is, from wordfreq's small lists; only the list asked for is loaded."""

import math
from collections.abc import Mapping
from functools import lru_cache

from consult.plainspeak.folding import fold_word

_PER_BILLION = 9.0
UNKNOWN = 0.0


@lru_cache(maxsize=6)
def frequencies(code: str) -> Mapping[str, float]:
    """Give the share of each folded word in the language's texts; spellings that fold together are added."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - takes 0.5 s, which a website should not start with

    folded: dict[str, float] = {}
    for word, share in get_frequency_dict(code, wordlist="small").items():
        key = word if word.isascii() else fold_word(word)
        folded[key] = folded.get(key, 0.0) + share
    return folded


def zipf(share: float) -> float:
    """Turn a share into the Zipf scale (3 = once in a million words); 0 for a word not listed."""
    return math.log10(share) + _PER_BILLION if share > 0 else UNKNOWN
