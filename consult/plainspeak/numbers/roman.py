"""Reads Roman numerals."""

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.plainspeak.numbers.figures import Figure, Form, Kind
from consult.plainspeak.signs import LETTERS

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Two letters or more, or one after a word for a part of a text; lone I, C, D and M are letters.
_NUMERAL = re.compile(
    rf"(?<![{LETTERS}\u0600-\u06ff'’&.-])(?P<numeral>(?=[IVXLCDM]{{2}})"
    r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    rf"(?=(?:er|re|ème|e|º|ª)?(?![{LETTERS}\u0600-\u06ff&]))"
)
_PART = re.compile(
    r"(?i:\b(?:part|chapter|annex|article|section|volume|title|partie|chapitre|annexe|titre|tome|parte|capítulo|"
    r"anexo|artículo|sección|título|часть|глава|приложение|статья|раздел|том|الجزء|الفصل|الفرع|المرفق|الباب)) "
    r"([IVX])(?!\w)|第\s?([IVX])\s?(?=[章节部条编卷])"
)
# Initials and codes that happen to be numerals.
_OTHER_WORDS = frozenset({"CD", "CV", "DC", "MC", "MD", "DM", "MM", "CC", "LI", "DI", "MI", "CM", "ML", "DL", "MDC"})


def roman_figures(text: str) -> Iterator[Figure]:
    """Give the Roman numerals in capitals, at offsets of the unfolded text."""
    for match in _NUMERAL.finditer(text):
        if match["numeral"] not in _OTHER_WORDS:
            yield _figure(*match.span("numeral"), match["numeral"])
    for match in _PART.finditer(text):
        found = match.lastindex or 1
        yield _figure(*match.span(found), match[found])


def _figure(start: int, end: int, numeral: str) -> Figure:
    values = [_VALUES[letter] for letter in numeral]
    total = sum(
        -value if following > value else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return Figure(start=start, end=end, kind=Kind.COUNT, form=Form.ROMAN, value=Fraction(total))
