"""Reads numbers in digits: groups, decimals, scale words."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from consult.plainspeak.language import Language
from consult.plainspeak.numbers.figures import Figure, Form, Kind

# A digit inside a Latin or Cyrillic word (G20) is part of a name; Arabic and Chinese write words against it.
_NOT_IN_WORD = r"(?<![^\W\u3400-\u9fff\u0600-\u06ff])"
_SPACES = "\u00a0\u202f\u2009"
_TOO_LONG = 40


def digit_figures(text: str, language: Language) -> Iterator[Figure]:
    """Give the numbers in digits, in order; a scale word after one multiplies it ("2.5 million")."""
    for match in _pattern(language).finditer(text):
        if len(match.group()) > _TOO_LONG:
            continue
        value = _value(match)
        end = match.end()
        while scale := _scale_pattern(language).match(text, end):
            value *= language.words.scales[scale.group(1)]
            end = scale.end()
        yield Figure(start=match.start(), end=end, kind=Kind.COUNT, form=Form.DIGITS, value=value)


def _value(match: re.Match[str]) -> Fraction:
    whole = "".join(filter(str.isdigit, match["whole"]))
    return Fraction(f"{whole}.{match['part'] or match['other'] or '0'}")


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    groups = re.escape(language.signs.groups) + _SPACES
    other = re.escape("".join(sorted(set(".,") - set(language.signs.decimal))))
    return re.compile(
        rf"{_NOT_IN_WORD}(?P<whole>[0-9]{{1,3}}(?:[{groups}][0-9]{{3}})+(?![0-9])|[0-9]+)"
        rf"(?:[{re.escape(language.signs.decimal)}](?P<part>[0-9]+)"
        rf"|[{other}](?P<other>[0-9]{{1,2}})(?![0-9]|[.,][0-9]))?"
    )


@lru_cache(maxsize=8)
def _scale_pattern(language: Language) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, language.words.scales), key=len, reverse=True))
    border = "" if language.code == "zh" else r"(?!\w)"
    return re.compile(rf"[\s-]*({words}){border}")
