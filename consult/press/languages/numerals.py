"""Numbers as documents write them: Roman, letters and Chinese numerals."""

from __future__ import annotations

import string

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_HANZI = "零一二三四五六七八九"
_LETTERS = len(string.ascii_uppercase)


def roman(number: int) -> str:
    """Write 1 to 399 in Roman numerals."""
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def latin(number: int) -> str:
    """Write a number as capital letters: A to Z, then AA."""
    written = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        written = string.ascii_uppercase[rest] + written
    return written


def hanzi(number: int) -> str:
    """Write 1 to 99 in Chinese numerals."""
    tens, units = divmod(number, 10)
    leading = {0: "", 1: "十"}.get(tens, f"{_HANZI[tens]}十")
    return leading + (_HANZI[units] if units else "")
