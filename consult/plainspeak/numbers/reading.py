"""Finds every number of a text: dates first, then shares, then counts, each letter being used once."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

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

Reader = Callable[[str, Language], Iterable[Figure]]


def figures(text: str, folded: Folded, language: Language) -> tuple[Figure, ...]:
    """Give the numbers of a text, in order, at offsets of the unfolded text.

    Document symbols hold no numbers.
    """
    rest = _without(folded.text, DOCUMENT_SYMBOL, language.words.idioms)
    found: list[Figure] = []
    for reader in _readers(language):
        for figure in reader(rest, language):
            if _USED not in rest[figure.start : figure.end]:
                found.append(figure)
                rest = f"{rest[: figure.start]}{_USED * (figure.end - figure.start)}{rest[figure.end :]}"
    found.sort(key=lambda figure: figure.start)
    shares = _shares(found, folded.text, language)
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
        percent = language.signs.percent.match(text, figure.end)
        if figure.kind is Kind.COUNT and percent:
            shares.append(
                replace(figure, end=percent.end(), kind=Kind.SHARE, value=figure.value / _HUNDRED, percent=True)
            )
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
