"""The words and forms of documents in the six official languages (sources: issued Council documents)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from consult.press.languages.numerals import hanzi, latin, roman

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_RTL_LANGUAGES = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
_RTL_SCRIPTS = {"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"}
_SCRIPT_LENGTH = 4
_TWO = 2


def direction(tag: str) -> str:
    """Return ``rtl`` or ``ltr`` for a language tag, its script counting before its language."""
    language, *subtags = tag.lower().split("-")
    scripts = [subtag for subtag in subtags if len(subtag) == _SCRIPT_LENGTH and subtag.isalpha()]
    rtl = scripts[0] in _RTL_SCRIPTS if scripts else language in _RTL_LANGUAGES
    return "rtl" if rtl else "ltr"


def tick(*, several: bool) -> str:
    """Return the sign to tick: a box where several answers may be ticked, else a ring."""
    return "□" if several else "○"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What a document of one language is worded and numbered with."""

    direction: str
    united_nations: str
    general_assembly: str
    distribution: dict[str, str]
    masthead_language: str
    own_name: str
    original: str
    language_names: dict[str, str]
    months: list[str]
    first_day: str
    day: str
    same_month: str
    same_year: str
    other_year: str
    session: str
    agenda_one: str
    agenda_two: str
    agenda_more: str
    and_two: str
    comma: str
    heading_forms: list[str]
    paragraph: str
    parts: list[str]
    quotes: list[list[str]]
    page_of: str
    summary: str
    contents: str
    notes: str
    note: str
    back: str
    skip: str
    annex: str
    annex_number: str
    table: str
    figure: str
    paragraph_name: str
    section_name: str
    section_joint: str
    part_joint: str
    one_of: str
    some_of: str
    answer: str
    write_here: str
    choose_here: str
    as_data: str
    words: str
    labelled: str
    pages: str
    braille: str
    book: str
    book_paged: str
    book_unpaged: str
    labels: dict[str, str]
    unbroken: tuple[str, ...] | list[str] = ()
    ordinals: tuple[str, ...] | list[str] = ()
    ordinals_masculine: tuple[str, ...] | list[str] = ()
    ordinal_headings: tuple[str, ...] | list[str] = ()
    letter_names: tuple[str, ...] | list[str] = ()
    abjad: tuple[str, ...] | list[str] = ()

    def number(self, form: str, number: int) -> str:
        """Write a number in one of the forms, such as ``{roman}.`` or ``({abjad})``."""
        return form.format(
            number=number,
            roman=roman(number),
            small_roman=roman(number).lower(),
            latin=latin(number),
            letter=latin(number).lower(),
            hanzi=hanzi(number),
            abjad=_nth(self.abjad, number),
            letter_name=_nth(self.letter_names, number),
            ordinal=_nth(self.ordinals, number),
            ordinal_masculine=_nth(self.ordinals_masculine, number),
            ordinal_heading=_nth(self.ordinal_headings, number),
        )

    def heading_number(self, level: int, number: int) -> str:
        """Write the number of a heading; the first level is 1."""
        return self.number(self.heading_forms[level - 1], number)

    def paragraph_number(self, number: int) -> str:
        """Write the number of a paragraph: ``1.``, in Arabic ``1 -``."""
        return self.number(self.paragraph, number)

    def part_marker(self, level: int, number: int) -> str:
        """Write the marker of a sub-paragraph; the first level is 1."""
        return self.number(self.parts[level - 1], number)

    def annex_title(self, number: int, total: int) -> str:
        """Return ``Annex``, with its number if there are several."""
        return self.annex if total == 1 else self.number(self.annex_number, number)

    def session_name(self, number: int) -> str:
        """Return the name of a session: ``Fifty-seventh session``."""
        return self.number(self.session, number)

    def agenda_line(self, numbers: Sequence[int]) -> str:
        """Return the line of the agenda items dealt with."""
        form = self.agenda_more if len(numbers) > _TWO else self.agenda_two
        if len(numbers) == 1:
            return self.agenda_one.format(numbers=numbers[0])
        first = self.comma.join(str(number) for number in numbers[:-1])
        return form.format(numbers=self.and_two.format(first=first, last=numbers[-1]))

    def date_text(self, day: date) -> str:
        """Write a day in full words."""
        return self.day.format(day=self._day(day), month=self._month(day), year=day.year)

    def period_text(self, first: date, last: date) -> str:
        """Write a period, naming what its two ends share once."""
        same_year = first.year == last.year
        same_month = same_year and first.month == last.month
        form = self.same_month if same_month else self.same_year if same_year else self.other_year
        return form.format(
            first=self._day(first),
            first_month=self._month(first),
            first_year=first.year,
            last=self._day(last),
            last_month=self._month(last),
            last_year=last.year,
            month=self._month(last),
            year=last.year,
        )

    def _day(self, day: date) -> str:
        return self.first_day if day.day == 1 else str(day.day)

    def _month(self, day: date) -> str:
        return self.months[day.month - 1]


def _nth(words: Sequence[str], number: int) -> str:
    return words[number - 1] if 1 <= number <= len(words) else str(number)


@cache
def forms(language: str) -> Forms:
    """Return the forms of one of the six languages."""
    if language not in LANGUAGES:
        message = f"{language!r} is not one of {', '.join(LANGUAGES)}"
        raise ValueError(message)
    source = files(__package__).joinpath(f"{language}.json").read_text(encoding="utf-8")
    return Forms(**json.loads(source))
