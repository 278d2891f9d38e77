"""Checking a whole Word file: every rule asked in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.docx import text, things
from consult.press.check.docx.parts import File
from consult.press.check.guard import Archive

if TYPE_CHECKING:
    from consult.press.check.finding import Finding

_RULES = (
    things.title,
    things.language,
    text.headings,
    text.fake_headings,
    text.empty_paragraphs,
    text.hand_lists,
    text.links,
    text.directions,
    things.pictures,
    things.tables,
    things.boxes,
    things.leftovers,
)


def check_docx(content: bytes) -> list[Finding]:
    """Return what of the checked conditions a Word file does not meet. Errors: CannotBeChecked if it cannot be read.

    Contrast, and whether words are true, are not checked.
    """
    file = File(Archive(content))
    return [finding for rule in _RULES for finding in rule(file)]
