"""Reads dates, and lends a date's month and year to its neighbour in a range."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from consult.plainspeak.language import Language
from consult.plainspeak.numbers.figures import Day, Figure, Form, Kind, Sureness

_LAST_DAY = 31
_LAST_MONTH = 12
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_SHORT = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})(?![\d/])"
)

# Months that are other words too: "may", "march", "it exercised", "father".
_OTHER_WORDS = frozenset({"may", "march", "mars", "مارس", "اب"})
# What may stand beside the range word: "1er au", "du 3", "1日至".
_BETWEEN = re.compile(r"^(?:er|st|nd|rd|th|º|-го|-е|日)(?!\w*[a-z])|\b(?:de|du|del|le|el|يوم)\b")


def dates(text: str, language: Language) -> Iterator[Figure]:
    """Give the dates with a month's name or in digits; a month alone is only likely one."""
    for pattern in (*_named(language), _ISO, _SHORT):
        for match in pattern.finditer(text):
            day = _day(match.groupdict(), language)
            if day:
                yield Figure(
                    start=match.start(),
                    end=match.end(),
                    kind=Kind.DATE,
                    form=Form.DIGITS,
                    day=day,
                    sureness=_sureness(match.group(), day),
                )


def _sureness(written: str, day: Day) -> Sureness:
    if day.day or day.year:
        return Sureness.SURE
    return Sureness.ARTICLE if written in _OTHER_WORDS else Sureness.LIKELY


def short_dates(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of dates in digits only."""
    for pattern in (_ISO, _SHORT):
        for match in pattern.finditer(text):
            if int(match["month"]) <= _LAST_DAY and int(match["day"]) <= _LAST_DAY:
                yield match.span()


def _day(groups: dict[str, str | None], language: Language) -> Day | None:
    name = groups["month"] or ""
    month = int(name) if name.isdigit() else language.signs.months[name]
    day, year = (int(part) if part else None for part in (groups.get("day"), groups.get("year")))
    if month > _LAST_MONTH and day is not None:
        month, day = day, month
    if month > _LAST_MONTH or (day is not None and day > _LAST_DAY):
        return None
    return Day(year, month, day)


@lru_cache(maxsize=8)
def _named(language: Language) -> tuple[re.Pattern[str], ...]:
    if not language.signs.months:
        return ()
    names = "|".join(sorted(map(re.escape, language.signs.months), key=len, reverse=True))
    month = rf"(?P<month>{names})(?!\w)(?:\s?/\s?(?:{names})(?!\w))?"
    number = r"(?<!\d)(?<!\d[.,])(?P<day>\d{1,2})(?:st|nd|rd|th|er|ᵉʳ|\.?º|°|-го|-е)?"
    year = r"(?P<year>\d{4})(?!\d)"
    link = r"[\s,]{1,3}(?:(?:de|del|of|عام|سنه)\s)?"
    return (
        re.compile(rf"{number}\s+(?:de\s|of\s|من\s)?{month}(?:{link}{year})?"),
        re.compile(rf"(?<!\w){month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|\w)(?:,?\s{year})?"),
        re.compile(rf"(?<!\w){month}{link}{year}"),
        re.compile(rf"(?<!\w){month}"),
    )


def lent(figures: Sequence[Figure], text: str, language: Language) -> Iterator[Figure]:
    """Complete ranges: in "1 to 3 December 2021" both days are in December 2021."""
    known = list(figures)
    for place in range(len(known) - 1, 0, -1):
        known[place - 1] = _lent_backwards(known[place - 1], known[place], text, language)
    for place in range(1, len(known)):
        known[place] = _lent_forwards(known[place - 1], known[place], text, language)
    yield from known


def _in_range(first: Figure, second: Figure, text: str, language: Language) -> bool:
    between = _BETWEEN.sub("", text[first.end : second.start])
    return bool(language.signs.ranges.fullmatch(between))


def _lent_backwards(first: Figure, second: Figure, text: str, language: Language) -> Figure:
    day = second.day
    if day is None or day.day is None or not _in_range(first, second, text, language):
        return first
    if first.day and first.day.year is None:
        return replace(first, day=replace(first.day, year=day.year))
    if first.kind is Kind.COUNT and first.form is Form.DIGITS and 0 < first.value <= _LAST_DAY:
        return replace(first, kind=Kind.DATE, day=replace(day, day=int(first.value)))
    return first


def _lent_forwards(first: Figure, second: Figure, text: str, language: Language) -> Figure:
    if first.day is None or not _in_range(first, second, text, language):
        return second
    if second.day and second.day.year is None:
        return replace(second, day=replace(second.day, year=first.day.year))
    if second.kind is Kind.COUNT and text[second.end : second.end + 1] in {"日", "号"} and second.value <= _LAST_DAY:
        return replace(second, kind=Kind.DATE, day=replace(first.day, day=int(second.value)))
    return second
