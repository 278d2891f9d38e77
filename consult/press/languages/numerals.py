"""Numbers as documents write them: Roman, letters and Chinese numerals."""

from __future__ import annotations

import string

_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_ROMAN = tuple(zip(_VALUES, _SIGNS, strict=True))
_THOUSAND = 1000
_HANZI = "零一二三四五六七八九"
_LETTERS = len(string.ascii_uppercase)


def roman(number: int) -> str:
    """Write 1 to 3999 in Roman numerals."""
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
    """Write 1 to 999 in Chinese numerals; greater numbers are written with digits."""
    if number >= _THOUSAND:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    if not hundreds:
        leading = {0: "", 1: "十"}.get(tens, f"{_HANZI[tens]}十")
    else:
        middle = f"{_HANZI[tens]}十" if tens else "零" if units else ""
        leading = f"{_HANZI[hundreds]}百{middle}"
    return leading + (_HANZI[units] if units else "")
