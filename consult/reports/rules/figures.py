"""Digits in an original and its translation must agree."""

import re
from collections import Counter

from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_

register("reports.number-missing", N_("The original has the number %(number)s; this translation does not."))
register("reports.number-added", N_("This translation has the number %(number)s; the original does not."))

_DIGITS = {
    ord(sign): str(value % 10)
    for start in (0x660, 0x6F0)
    for value, sign in enumerate(map(chr, range(start, start + 10)))
}
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[,.\u00a0\u202f\u066c ]\d{3})+(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,\u066b]\d+)*")


def numbers_in(text: str) -> Counter[str]:
    """Count the numbers of a text, however its language writes digits, thousands and decimals."""
    plain = text.translate(_DIGITS)
    joined = _GROUPED.sub(lambda found: re.sub(r"\D", "", found.group()), plain)
    return Counter(re.sub(r"[,\u066b]", ".", found) for found in _NUMBER.findall(joined))


def number_findings(original: str, translation: str) -> list[Message]:
    """Say which numbers only one of the two texts has, in order of size."""
    there, here = numbers_in(original), numbers_in(translation)
    missing = [Message("reports.number-missing", {"number": one}) for one in _ordered(there - here)]
    return missing + [Message("reports.number-added", {"number": one}) for one in _ordered(here - there)]


def _ordered(found: Counter[str]) -> list[str]:
    return sorted(found, key=lambda number: (len(number), number))
