"""What the engine knows about one language: the shape of the data, and how it is loaded when asked for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from typing import cast

from consult.plainspeak.folding import fold_word

CODES = ("ar", "en", "es", "fr", "ru", "zh")
_NOTHING = re.compile(r"(?!)")


class Force(IntEnum):
    """How strongly a recommendation binds; the ladder of UN operative verbs in four rungs."""

    CAN = 1
    SHOULD = 2
    ASKS = 3
    MUST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language; every key is folded."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    scales: Mapping[str, int]
    likely: Mapping[str, int]
    articles: Mapping[str, int]
    fractions: Mapping[str, Fraction]
    joiners: frozenset[str]
    idioms: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSigns:
    """How digits, percentages, ratios and dates are written; the patterns match folded text."""

    decimal: str
    groups: str
    percent: re.Pattern[str]
    ratio: re.Pattern[str]
    months: Mapping[str, int]
    ranges: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that hint at meaning; the patterns match folded text.

    A concord only repeats a negation of the same sentence (French "ne ... jamais"); alone it is one. A
    restriction says "only" with the words of a negation and an exception, or has an exception's words only.
    ``written_negations`` matches the text as written: folding makes an Arabic "not to" the same as "except".
    """

    negations: re.Pattern[str]
    concords: re.Pattern[str]
    exceptions: re.Pattern[str]
    subordinators: re.Pattern[str]
    coordinators: re.Pattern[str]
    etcetera: re.Pattern[str]
    abbreviations: re.Pattern[str]
    forces: Mapping[Force, re.Pattern[str]]
    restrictions: re.Pattern[str] = _NOTHING
    written_negations: re.Pattern[str] = _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The data of one language."""

    code: str
    words: NumberWords
    signs: NumberSigns
    cues: Cues


@lru_cache(maxsize=len(CODES))
def language(code: str) -> Language:
    """Load the data of a language, and of no other.

    :raises LookupError: there are no rules for this language.
    """
    if code not in CODES:
        raise LookupError(code)
    return cast("Language", import_module(f"consult.plainspeak.languages.{code}").LANGUAGE)


def counted(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Give each space-separated word its number from ``start`` on; forms joined by a stroke share one."""
    return {
        fold_word(form).replace("_", " "): start + step * place
        for place, forms in enumerate(words.split())
        for form in forms.split("|")
    }


def valued(forms: Mapping[int, str]) -> dict[str, int]:
    """Turn value -> space-separated forms into folded form -> value."""
    return {fold_word(form): value for value, words in forms.items() for form in words.split()}


def parts(forms: Mapping[tuple[int, int], Iterable[str]]) -> dict[str, Fraction]:
    """Turn (numerator, denominator) -> phrases into folded phrase -> fraction."""
    return {fold_word(phrase): Fraction(*part) for part, phrases in forms.items() for phrase in phrases}


def cue(*phrases: str) -> re.Pattern[str]:
    """Compile a pattern that finds any of the phrases as whole words in folded text; none: finds nothing."""
    if not phrases:
        return _NOTHING
    return re.compile(rf"(?<!\w)(?:{'|'.join(fold_word(phrase) for phrase in phrases)})(?!\w)")


def bare(*phrases: str) -> re.Pattern[str]:
    """Compile a pattern that finds any of the phrases anywhere, for a language that writes no spaces."""
    return re.compile("|".join(fold_word(phrase) for phrase in phrases))
