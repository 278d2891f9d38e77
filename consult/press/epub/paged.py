"""A book that knows the pages of its print, so that readers of both can find the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.epub.writer import render_epub
from consult.press.pdf import PressError, printed_pages, render_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from consult.press.model import Document


def render_paged_epub(document: Document, *, further: Path | None = None) -> bytes:
    """Return the book with the page list of its PDF; without one where that cannot be set.

    Timing: as ``render_pdf``, whose pages are laid out for it. ``further`` is that function's.
    """
    try:
        pages = printed_pages(render_pdf(document, further=further))
    except PressError:  # a book has no pages of its own, so nothing of its text is lost
        pages = None
    return render_epub(document, pages=pages)
