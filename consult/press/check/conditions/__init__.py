"""Every condition that is checked, by the kind of file and by its code; to load this loads no library of a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.conditions import docx, epub, html, pdf
from consult.press.check.finding import Condition

if TYPE_CHECKING:
    from types import ModuleType


def _of(module: ModuleType) -> tuple[Condition, ...]:
    return tuple(value for value in vars(module).values() if isinstance(value, Condition))


CHECKED = {"PDF": pdf.CHECKED, "DOCX": _of(docx), "EPUB": _of(epub), "HTML": _of(html)}
BY_CODE = {condition.code: condition for conditions in CHECKED.values() for condition in conditions}
