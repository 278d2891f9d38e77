"""What a number in a text is, whatever its language and way of writing."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from fractions import Fraction


class Kind(Enum):
    """A count or rank, a share of a whole, or a calendar date."""

    COUNT = "count"
    SHARE = "share"
    DATE = "date"


class Form(Enum):
    """How the number is written."""

    DIGITS = "digits"
    WORDS = "words"
    ROMAN = "roman"


class Sureness(IntEnum):
    """Whether the word is a number: "un" may be an article, "one" a pronoun, 3 is a number."""

    ARTICLE = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the Gregorian calendar, as far as it is told."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number at ``start:end`` of its text.

    A share keeps its two terms ("4 of every 100"), so that it can also be
    compared with a source that gives them apart.
    """

    start: int
    end: int
    kind: Kind
    form: Form
    value: Fraction = Fraction(0)
    terms: tuple[Fraction, ...] = ()
    day: Day | None = None
    sureness: Sureness = Sureness.SURE
    percent: bool = False
