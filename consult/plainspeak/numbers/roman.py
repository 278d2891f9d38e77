"""Reads Roman numerals."""

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.plainspeak.numbers.figures import Figure, Form, Kind

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Two letters or more, or one after a word for a part of a text; lone I, C, D and M are letters.
_NUMERAL = re.compile(
    r"(?<![\w'’&.-])(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\w&])"
)
_PART = re.compile(
    r"(?i:\b(?:part|chapter|annex|article|section|volume|title|partie|chapitre|annexe|titre|tome|parte|capítulo|"
    r"anexo|artículo|sección|título|часть|глава|приложение|статья|раздел|том)) ([IVX])(?!\w)"
)
# Initials and codes that happen to be numerals.
_OTHER_WORDS = frozenset({"CD", "CV", "DC", "MC", "MD", "DM", "MM", "CC", "LI", "DI", "MI", "CM", "ML", "DL", "MDC"})


def roman_figures(text: str) -> Iterator[Figure]:
    """Give the Roman numerals in capitals, at offsets of the unfolded text."""
    for match in _NUMERAL.finditer(text):
        if match.group() not in _OTHER_WORDS:
            yield _figure(match.start(), match.end(), match.group())
    for match in _PART.finditer(text):
        yield _figure(match.start(1), match.end(1), match[1])


def _figure(start: int, end: int, numeral: str) -> Figure:
    values = [_VALUES[letter] for letter in numeral]
    total = sum(
        -value if following > value else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return Figure(start=start, end=end, kind=Kind.COUNT, form=Form.ROMAN, value=Fraction(total))
