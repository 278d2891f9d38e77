"""Every condition of PDF/UA-1 that is checked: by the way to mend it, and by its number."""

from __future__ import annotations

from consult.press.check.conditions.pdf.annotations import ANNOTATIONS
from consult.press.check.conditions.pdf.document import DOCUMENT
from consult.press.check.conditions.pdf.fonts import FONTS
from consult.press.check.conditions.pdf.structure import STRUCTURE
from consult.press.check.finding import Condition

_BY_MEND = (DOCUMENT, STRUCTURE, ANNOTATIONS, FONTS)


def _order(number: str) -> list[int]:
    """Return clause and number as they are counted: 7.2-3 before 7.2-21."""
    return [int(part) for part in number.replace("-", ".").split(".")]


_ALL = {
    number: Condition(f"pdf.{number}", f"ISO 14289-1:{number}", sentence, mend)
    for part in _BY_MEND
    for mend, sentences in part.items()
    for number, sentence in sentences.items()
}
BY_NUMBER = {number: _ALL[number] for number in sorted(_ALL, key=_order)}
CHECKED = tuple(BY_NUMBER.values())
