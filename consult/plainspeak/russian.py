"""Russian words by their paradigm: pymorphy3, loaded at the first Russian word."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from consult.plainspeak.folding import fold_word
from consult.plainspeak.lexicon import frequencies

if TYPE_CHECKING:
    import pymorphy3

_LIKELY = 0.1
# The analyzer looks letters up by their Unicode names, which not all letters have.
_CYRILLIC = re.compile("[а-я-]+")


@lru_cache(maxsize=1)
def _analyzer() -> "pymorphy3.MorphAnalyzer":
    import pymorphy3  # noqa: PLC0415  (its dictionary takes 15 MB, for Russian alone)

    return pymorphy3.MorphAnalyzer()


def _parsed(word: str) -> "list[pymorphy3.analyzer.Parse]":
    return _analyzer().parse(word) if _CYRILLIC.fullmatch(word) else []


@lru_cache(maxsize=20_000)
def paradigm_share(word: str) -> float:
    """Add up the shares of all forms of the word's lemma; of several likely ones, the most frequent."""
    listed = frequencies("ru")
    paradigms = [
        {fold_word(form.word) for form in parsed.lexeme} for parsed in _parsed(word) if parsed.score >= _LIKELY
    ]
    return max((sum(listed.get(form, 0.0) for form in forms) for forms in paradigms), default=listed.get(word, 0.0))


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """Tell whether the word is surely a full participle or an adverbial participle."""
    parsed = _parsed(word)
    return bool(parsed) and all({"PRTF"} in form.tag or {"GRND"} in form.tag for form in parsed)


@lru_cache(maxsize=20_000)
def lemma(word: str) -> str:
    """Give the folded dictionary form of the word's likeliest reading."""
    parsed = _parsed(word)
    return fold_word(parsed[0].normal_form) if parsed else word
