"""Every condition of PDF/UA-1 that is checked, by its number."""

from __future__ import annotations

from consult.press.check.pdf.conditions.annotations import ANNOTATIONS
from consult.press.check.pdf.conditions.document import CONTENT, IDENTIFICATION, LANGUAGE, OTHER_PARTS
from consult.press.check.pdf.conditions.fonts import FONTS
from consult.press.check.pdf.conditions.structure import FIGURES, HEADINGS, LISTS, NOTES, TABLES

CHECKED = (
    *IDENTIFICATION,
    *CONTENT,
    *LANGUAGE,
    *TABLES,
    *LISTS,
    *FIGURES,
    *HEADINGS,
    *NOTES,
    *OTHER_PARTS,
    *ANNOTATIONS,
    *FONTS,
)
BY_NUMBER = {condition.clause.partition(":")[2]: condition for condition in CHECKED}
