"""Spells whole numbers below a thousand million as people write them, for reading them back."""

from collections.abc import Callable, Mapping

from tests.plainspeak.numbers.spelling import arabic, chinese, english, french, russian, spanish

Spelling = Callable[[int], str]

SPELLINGS: Mapping[str, Mapping[str, Spelling]] = {
    "ar": arabic.SPELLINGS,
    "en": english.SPELLINGS,
    "es": spanish.SPELLINGS,
    "fr": french.SPELLINGS,
    "ru": russian.SPELLINGS,
    "zh": chinese.SPELLINGS,
}
