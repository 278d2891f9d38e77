"""The EPUB writer: one book of one text, with navigation and accessibility metadata (EPUB 3.3)."""

from consult.press.epub.paged import render_paged_epub
from consult.press.epub.writer import render_epub

__all__ = ["render_epub", "render_paged_epub"]
