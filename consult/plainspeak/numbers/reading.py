"""Finds every number of a text: dates first, then shares, then counts, each letter being used once."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from consult.plainspeak.folding import Folded
from consult.plainspeak.language import Language
from consult.plainspeak.numbers.chinese import chinese_dates, chinese_figures, chinese_shares
from consult.plainspeak.numbers.dates import dates, lent
from consult.plainspeak.numbers.digits import digit_figures
from consult.plainspeak.numbers.figures import Figure, Form, Kind, Sureness
from consult.plainspeak.numbers.roman import roman_figures
from consult.plainspeak.numbers.words import word_figures
from consult.plainspeak.signs import DOCUMENT_SYMBOL

_USED = "\uffff"
_HUNDRED = 100
_LARGEST_WHOLE = 1000
_FIRST_YEAR, _LAST_YEAR, _YEAR_END = 1900, 2100, 2
_VERBS = re.compile(r"(?<!\w)(?:may|march)(?!\w|,?\s\d{4})")

Reader = Callable[[str, Language], Iterable[Figure]]


def figures(text: str, folded: Folded, language: Language) -> tuple[Figure, ...]:
    """Give the numbers of a text, in order, at offsets of the unfolded text.

    Document symbols hold no numbers.
    """
    rest = _without(folded.text, DOCUMENT_SYMBOL, language.words.idioms)
    rest = _without_verbs(rest, text, folded) if language.code == "en" else rest
    found: list[Figure] = []
    for reader in _readers(language):
        for figure in reader(rest, language):
            if _USED not in rest[figure.start : figure.end]:
                found.append(figure)
                rest = f"{rest[: figure.start]}{_USED * (figure.end - figure.start)}{rest[figure.end :]}"
    found.sort(key=lambda figure: figure.start)
    shares = _shares(_with_full_years(found, folded.text), folded.text, language)
    placed = [_placed(figure, folded) for figure in lent(shares, folded.text, language)]
    return tuple(sorted([*placed, *roman_figures(text)], key=lambda figure: (figure.start, figure.end)))


def _readers(language: Language) -> tuple[Reader, ...]:
    if language.code == "zh":
        return (
            dates,
            chinese_dates,
            chinese_shares,
            _fractions,
            digit_figures,
            _likely_phrases,
            chinese_figures,
        )
    return (dates, _fractions, digit_figures, word_figures)


def _without(text: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda match: _USED * len(match.group()), text)
    return text


def _without_verbs(rest: str, text: str, folded: Folded) -> str:
    """Leave out "may" and "march" without their capital letter, unless a year follows: they are no months."""
    return _VERBS.sub(
        lambda match: _USED * len(match.group()) if text[folded.starts[match.start()]].islower() else match.group(),
        rest,
    )


def _with_full_years(found: list[Figure], text: str) -> list[Figure]:
    """Complete the second of two years: in "2023/24" it is 2024."""
    years = list(found)
    for place, (first, second) in enumerate(pairwise(found), start=1):
        century = first.value // _HUNDRED * _HUNDRED
        near = first.kind is second.kind is Kind.COUNT and second.end - second.start == _YEAR_END
        if near and _FIRST_YEAR <= first.value < _LAST_YEAR and text[first.end : second.start] in {"/", "-", "–"}:
            follows = century + second.value > first.value
            years[place] = replace(second, value=century + second.value) if follows else second
    return years


def _placed(figure: Figure, folded: Folded) -> Figure:
    start, end = folded.span(figure.start, figure.end)
    return replace(figure, start=start, end=end)


def _fractions(text: str, language: Language) -> Iterator[Figure]:
    for match in _phrases(frozenset(language.words.fractions), language.code).finditer(text):
        value = language.words.fractions[match.group()]
        yield Figure(
            start=match.start(),
            end=match.end(),
            kind=Kind.SHARE,
            form=Form.WORDS,
            value=value,
            sureness=Sureness.LIKELY,
        )


def _likely_phrases(text: str, language: Language) -> Iterator[Figure]:
    likely = language.words.likely
    for match in _phrases(frozenset(word for word in likely if len(word) > 1), language.code).finditer(text):
        yield Figure(
            start=match.start(),
            end=match.end(),
            kind=Kind.COUNT,
            form=Form.WORDS,
            value=Fraction(likely[match.group()]),
            sureness=Sureness.LIKELY,
        )


@lru_cache(maxsize=16)
def _phrases(phrases: frozenset[str], code: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(words if code == "zh" else rf"(?<!\w)(?:{words})(?!\w)")


def _shares(found: list[Figure], text: str, language: Language) -> list[Figure]:
    """Turn counts before a percent word, and pairs such as "4 of every 100", into shares."""
    shares: list[Figure] = []
    for figure in found:
        if shares and figure.start < shares[-1].end:
            continue  # the hundred in "per hundred"
        place = _percent_place(figure, text, language)
        if figure.kind is Kind.COUNT and place:
            start, end = place
            value = figure.value / _HUNDRED
            shares.append(replace(figure, start=start, end=end, kind=Kind.SHARE, value=value, percent=True))
        elif shares and _is_ratio(shares[-1], figure, text, language):
            part = shares.pop()
            shares.append(
                replace(
                    part,
                    end=figure.end,
                    kind=Kind.SHARE,
                    value=part.value / figure.value,
                    terms=(part.value, figure.value),
                    sureness=max(part.sureness, Sureness.LIKELY),
                )
            )
        else:
            shares.append(figure)
    return shares


def _percent_place(figure: Figure, text: str, language: Language) -> tuple[int, int] | None:
    """Give where a count stands with its percent word; in Arabic the sign may come first."""
    after = language.signs.percent.match(text, figure.end)
    if after:
        return figure.start, after.end()
    if language.code == "ar" and text[max(figure.start - 1, 0) : figure.start] in {"%", "٪"}:
        return figure.start - 1, figure.end
    return None


def _is_ratio(part: Figure, whole: Figure, text: str, language: Language) -> bool:
    between = text[part.end : whole.start]
    return (
        part.kind is whole.kind is Kind.COUNT
        and part.sureness is not Sureness.ARTICLE
        and 0 < whole.value <= _LARGEST_WHOLE
        and part.value <= whole.value
        and bool(language.signs.ratio.fullmatch(between) or _is_simple_fraction(between, part, whole))
    )


def _is_simple_fraction(between: str, part: Figure, whole: Figure) -> bool:
    return between == "/" and 0 < part.value < whole.value <= 10  # noqa: PLR2004
