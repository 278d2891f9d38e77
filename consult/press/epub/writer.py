"""The whole book: its files put together, zipped the same way every time."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from consult.press.epub.content import content_of
from consult.press.epub.names import NAVIGATION, STYLE, TEXT, serialized
from consult.press.epub.navigation import navigation_of
from consult.press.epub.package import package_of
from consult.press.html import shares
from consult.press.spacing import bound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consult.press.model import Document

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CONTAINER = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    b"</rootfiles></container>\n"
)


def render_epub(document: Document, *, pages: Mapping[str, int] | None = None) -> bytes:
    """Return a document as an EPUB 3 book for every reading system, the same bytes every time.

    ``pages`` says on which page of the printed document each id stands (``printed_pages``); the book
    then has a list of pages and marks where each begins. Without it there is none, and the book's
    metadata say so. A page on which nothing with an id begins is not listed.
    """
    document = bound(document)
    content = content_of(document, pages or {})
    style = files(__package__).joinpath("styles", STYLE).read_text(encoding="utf-8") + shares()
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": package_of(document, content),
        f"EPUB/{NAVIGATION}": navigation_of(document, content.pages),
        f"EPUB/{TEXT}": serialized(content.root),
        f"EPUB/{STYLE}": style.encode(),
    }
    parts |= {f"EPUB/{name}": held for name, (_, held) in content.images.items()}
    return _zipped(parts)


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return the container; its first file is not compressed, so that its kind can be told by its bytes."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in {"mimetype": b"application/epub+zip", **parts}.items():
            info = ZipInfo(name, _EARLIEST)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, content)
    return target.getvalue()
