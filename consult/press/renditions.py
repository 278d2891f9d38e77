"""Every form a document can be had in: its name, its file and what makes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from consult.press.akn import render_akn
from consult.press.braille import render_braille
from consult.press.codec import render_json
from consult.press.docx import render_docx
from consult.press.epub import render_epub
from consult.press.html import render_html
from consult.press.pdf import render_pdf
from consult.press.text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.model import Document


@dataclass(frozen=True, slots=True)
class Rendition:
    """One form: ``large`` says that it is the large print of another, of the same extension."""

    name: str
    extension: str
    media_type: str
    render: Callable[[Document], bytes]
    large: bool = False


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ALL = (
    Rendition("html", "html", "text/html; charset=utf-8", render_html),
    Rendition("pdf", "pdf", "application/pdf", render_pdf),
    Rendition("pdf-large", "pdf", "application/pdf", partial(render_pdf, large=True), large=True),
    Rendition("docx", "docx", _WORD, render_docx),
    Rendition("docx-large", "docx", _WORD, partial(render_docx, large=True), large=True),
    Rendition("epub", "epub", "application/epub+zip", render_epub),
    Rendition("txt", "txt", "text/plain; charset=utf-8", render_text),
    Rendition("brf", "brf", "application/x-brf", render_braille),
    Rendition("xml", "xml", "application/akn+xml", render_akn),
    Rendition("json", "json", "application/json", render_json),
)
RENDITIONS = {one.name: one for one in _ALL}
