"""Checking one page: every rule asked in turn, each finding with the line it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.finding import WHOLE, Finding, Place
from consult.press.check.guard import parse_html
from consult.press.check.html import naming, structure
from consult.press.check.html.tree import Page, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.guard import Element

_RULES = (
    structure.languages,
    structure.title,
    structure.headings,
    structure.tables,
    structure.items,
    structure.ids,
    structure.settings,
    naming.pictures,
    naming.links,
    naming.fields,
    naming.frames,
)
_WHOLE_PAGE = (structure.first_heading, structure.landmarks)


def check_html(content: bytes) -> list[Finding]:
    """Return what of the checked conditions an HTML file does not meet. Errors: CannotBeChecked if it cannot be read.

    Contrast depends on what a browser makes of the style and is not checked.
    """
    return list(check_page(parse_html(content, WHOLE)))


def check_page(root: Element, *, part: str = "", whole: bool = True) -> Iterator[Finding]:
    """Yield the findings of a page; ``part`` names it in a book, where it need not be ``whole`` in itself."""
    page = Page(root)
    for rule in (*_RULES, *_WHOLE_PAGE) if whole else _RULES:
        for condition, element, values in rule(page):
            yield Finding(condition, Place(part=part, line=line_of(element)), tuple(values.items()))
