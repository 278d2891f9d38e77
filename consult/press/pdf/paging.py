"""Laying pages out without losing or turning round footnotes that are carried over from one page to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import weasyprint.layout
from weasyprint.layout.page import make_all_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

_CARRIED = "consult_carried"


def make_pages(context: Any, root_box: Any, html: Any, pages: list[Any]) -> Iterator[Any]:
    """Make the pages as the engine does, but all of them again where a footnote went over to a further page.

    Once the numbers of pages are known the engine makes only the pages again that show some, and forgets
    what the page before such a page had handed on: those footnotes would be on no page at all. What a page
    hands on last stands first in the document as often as not: it is put in order before the next page is made.
    """
    order = {id(note): place for place, note in enumerate(context.footnotes)}
    kept = [] if getattr(context, _CARRIED, False) else pages
    for page in make_all_pages(context, root_box, html, kept):
        if context.reported_footnotes and not getattr(context, _CARRIED, False):
            setattr(context, _CARRIED, True)
            context.page_maker[0][-1]["content_changed"] |= bool(pages)  # what was kept may lack it: once more
        context.reported_footnotes.sort(key=lambda note: order[id(note)])
        yield page


def install() -> None:
    """Put our function in the place of the engine's."""
    weasyprint.layout.make_all_pages = make_pages
