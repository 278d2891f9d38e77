"""English number words, with and without "and"."""

from functools import partial

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    ten, one = divmod(number, 10)
    return f"{_TENS[ten - 2]}-{_ONES[one]}" if one else _TENS[ten - 2]


def _below_thousand(number: int, link: str) -> str:
    hundred, rest = divmod(number, 100)
    if not hundred:
        return _below_hundred(rest)
    said = f"{_ONES[hundred]} hundred"
    return f"{said}{link}{_below_hundred(rest)}" if rest else said


def spelled(number: int, link: str) -> str:
    """Spell a number; ``link`` stands between hundreds and the rest."""
    parts = []
    for scale, name in ((10**6, "million"), (10**3, "thousand")):
        many, number = divmod(number, scale)
        if many:
            parts.append(f"{_below_thousand(many, link)} {name}")
    if number or not parts:
        last = _below_thousand(number, link)
        parts.append(f"{link.strip()} {last}".strip() if parts and number < 100 else last)
    return " ".join(parts)


SPELLINGS = {"british": partial(spelled, link=" and "), "american": partial(spelled, link=" ")}
