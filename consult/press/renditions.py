"""Every form a document can be had in: its name, its file and what makes it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from consult.press.model import Document


@dataclass(frozen=True, slots=True)
class Rendition:
    """One form: ``writer`` makes it, ``large`` says that it is the large print of another, of the same extension."""

    name: str
    extension: str
    media_type: str
    writer: str
    large: bool = False

    def render(self, document: Document, *, fonts: Path | None = None) -> bytes:
        """Make the bytes; the writer is loaded now, for a web process asks what there is and never writes.

        ``fonts`` is a folder of fonts for what ours lack, for the forms that carry fonts with them.
        """
        write = getattr(import_module("consult.press"), self.writer)
        asked = ({"large": True} if self.large else {}) | ({"further": fonts} if self.writer in _PRINTERS else {})
        made: bytes = write(document, **asked)
        return made


_PRINTERS = ("render_pdf", "render_paged_epub")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ALL = (
    Rendition("html", "html", "text/html; charset=utf-8", "render_html"),
    Rendition("pdf", "pdf", "application/pdf", "render_pdf"),
    Rendition("pdf-large", "pdf", "application/pdf", "render_pdf", large=True),
    Rendition("docx", "docx", _WORD, "render_docx"),
    Rendition("docx-large", "docx", _WORD, "render_docx", large=True),
    Rendition("epub", "epub", "application/epub+zip", "render_paged_epub"),
    Rendition("txt", "txt", "text/plain; charset=utf-8", "render_text"),
    Rendition("brf", "brf", "application/x-brf", "render_braille"),
    Rendition("xml", "xml", "application/akn+xml", "render_akn"),
    Rendition("json", "json", "application/json", "render_json"),
)
RENDITIONS = {one.name: one for one in _ALL}


def lacking() -> frozenset[str]:
    """Name the renditions that cannot be made on this machine: braille, where liblouis is not installed."""
    from consult.press.braille.louis import is_installed  # noqa: PLC0415  # only who makes renditions asks

    return frozenset() if is_installed() else frozenset({"brf"})
