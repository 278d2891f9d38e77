"""Which words a reader may not know: those rarer than the profile's threshold."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from consult.plainspeak import romance
from consult.plainspeak.arabic import stripped
from consult.plainspeak.lexicon import frequencies, zipf
from consult.plainspeak.russian import paradigm_share

_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'")
_SHORTEST = 3


def _pairs(endings: str) -> tuple[tuple[str, str], ...]:
    return tuple((ending, instead) for ending, _, instead in (pair.partition(">") for pair in endings.split()))


# ending>what may stand instead, to look up the simple form of an inflected word
_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": _pairs("'s> s> es> ies>y ed> ed>e ied>y ing> ing>e ly> er> er>e est> "),
    "fr": _pairs(
        "s> x> aux>al e> es> ée>er és>er ées>er é>er ent>er ez>er ons>er ont> it>ir ait>er "
        "aient>er era>er eront>er issent>ir ent>re e>er es>er elle>el elles>el euse>eux ive>if "
    ),
    "es": _pairs(
        "s> es> a>o as>o os>o ces>z iones>ión an>ar en>er a>ar e>er e>ar en>ir e>ir ado>ar "
        "ada>ar ados>ar adas>ar ido>er ido>ir ió>ir ó>ar aron>ar ieron>ir ando>ar iendo>er "
        "mos>r rá>r rán>r se> lo> la> los> las> "
    ),
}


def word_zipf(word: str, code: str) -> float:
    """Give the Zipf frequency of a folded word or of its most frequent simple form; 0 if none is listed."""
    if code == "ru":
        return zipf(max(paradigm_share(part) for part in word.split("-")))
    if code in {"es", "fr"}:
        bare = _ELISION.sub("", word)
        return zipf(romance.paradigm_share(bare, frozenset(simple_forms(word, code)), code))
    listed = frequencies(code)
    return zipf(max((listed.get(form, 0.0) for form in simple_forms(word, code)), default=0.0))


def simple_forms(word: str, code: str) -> Iterator[str]:
    """Give a folded word and the simpler words it may be a form of."""
    return _FORMS.get(code, _same)(word)


@lru_cache(maxsize=20_000)
def is_hard(word: str, code: str, threshold: float) -> bool:
    """Tell whether a part of a folded, possibly compound word is rarer than the threshold; no number is."""
    if not word[:1].isalpha():
        return False
    if code == "zh":
        return len(word) > 1 and word_zipf(word, code) < threshold
    parts = [part for part in _ELISION.sub("", word).split("-") if len(part) >= _SHORTEST]
    return word_zipf(word, code) < threshold and any(word_zipf(part, code) < threshold for part in parts)


def _same(word: str) -> Iterator[str]:
    yield word


def _inflected(code: str) -> Callable[[str], Iterator[str]]:
    def forms(word: str) -> Iterator[str]:
        word = _ELISION.sub("", word) if code == "fr" else word
        yield word
        for ending, instead in _ENDINGS[code]:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST:
                yield stem + instead
                if code == "en" and not instead and stem[-1] == stem[-2]:
                    yield stem[:-1]

    return forms


_FORMS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "ar": stripped,
    "en": _inflected("en"),
    "es": _inflected("es"),
    "fr": _inflected("fr"),
}
