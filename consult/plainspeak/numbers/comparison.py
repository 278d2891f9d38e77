"""Compares the numbers of a statement with those of its source."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from consult.plainspeak.numbers.figures import Day, Figure, Kind, Sureness

_FIRST_YEAR = 1000
_CENTURY = 100


class Doubt(Enum):
    """How sure it is that the statement's number is not the source's."""

    SURE = "sure"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A number of the statement that its source does not give."""

    figure: Figure
    doubt: Doubt


def unsupported(statement: Iterable[Figure], source: Sequence[Figure]) -> Iterator[Unsupported]:
    """Give the statement's numbers that are not in the source.

    Counts and ranks are compared by value, shares as fractions ("4 of every
    100" is 4 per cent), dates part by part. A word that may be an article
    ("un") is never reported and supports a 1 only with doubt.
    """
    for figure in statement:
        if figure.sureness is Sureness.ARTICLE:
            continue
        best = _support(figure, source)
        if best >= min(figure.sureness, Sureness.LIKELY):
            continue
        sure = figure.sureness is Sureness.SURE and best == 0
        if sure or best == 0:
            yield Unsupported(figure, Doubt.SURE if sure else Doubt.POSSIBLE)
        elif figure.sureness is Sureness.SURE:
            yield Unsupported(figure, Doubt.POSSIBLE)


def _support(figure: Figure, source: Sequence[Figure]) -> int:
    """Give the sureness of the best support in the source; 0 for none."""
    if figure.day:
        return Sureness.SURE if _date_supported(figure.day, source) else 0
    if figure.kind is Kind.SHARE:
        return _share_support(figure, source)
    return _count_support(figure.value, source)


def _share_support(figure: Figure, source: Sequence[Figure]) -> int:
    equal = (other.sureness for other in source if other.kind is Kind.SHARE and other.value == figure.value)
    whole = max(equal, default=0)
    apart = min((_count_support(term, source) for term in figure.terms), default=0)
    return max(whole, apart)


def _count_support(value: Fraction, source: Sequence[Figure]) -> int:
    return max((other.sureness for other in source if value in _counts(other)), default=0)


def _counts(figure: Figure) -> tuple[Fraction, ...]:
    if figure.day:
        year = figure.day.year
        return (Fraction(year),) if year and year >= _FIRST_YEAR else ()
    if figure.kind is Kind.SHARE:
        return figure.terms
    return (figure.value,)


def _date_supported(day: Day, source: Sequence[Figure]) -> bool:
    years = {value for figure in source for value in _counts(figure)}
    return any(_agrees(day, other.day, years) for other in source if other.day)


def _agrees(day: Day, other: Day, years: set[Fraction]) -> bool:
    if day.month != other.month or day.day not in {None, other.day}:
        return False
    return day.year is None or _same_year(day.year, other.year) or (other.year is None and Fraction(day.year) in years)


def _same_year(year: int, other: int | None) -> bool:
    return other is not None and (year == other or (year < _CENTURY and year == other % _CENTURY))
