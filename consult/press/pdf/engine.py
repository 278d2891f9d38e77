"""Printing with WeasyPrint: nothing fetched, nothing merely warned of, our own tag tree."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Any

from consult.press.codec import to_json
from consult.press.failure import PressError
from consult.press.html import Medium, page, yielding
from consult.press.languages import forms
from consult.press.model import Profile
from consult.press.pdf.faces import faces, require_glyphs
from consult.press.pdf.failure import NotOnPage
from consult.press.pdf.letters import mend_letters
from consult.press.pdf.standard import Standard, declare, options
from consult.press.typefaces import BUILT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from consult.press.model import Document
    from consult.press.pdf.faces import Faces


def render_pdf(
    document: Document,
    *,
    fonts: Path | None = None,
    further: Path | None = None,
    large: bool = False,
    standard: Standard = Standard.UA1,
) -> bytes:
    """Print a document as an accessible PDF to be kept for good, its fonts inside, the same bytes every time.

    By default it is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once; UA2 is PDF/UA-2 and
    PDF/A-4f, and holds the document's JSON as the source it was made from. ``large`` sets nothing
    below 18 points, without serifs; ``further`` is a folder of fonts for what ours lack. About 0.2 seconds of
    processor time a page, again for each remedy where something is on no page until tables, rows, words or notes
    yield. Anything the engine warns of, and any
    word that would not be on a page, is a PressError.
    """
    from consult.press.pdf import lines, paging, tagging  # noqa: PLC0415  # a web worker must never import the engine

    folder = fonts or BUILT
    require_glyphs(document, folder, further)
    loaded = faces(folder, further)
    lines.install()
    paging.install()
    tagging.install()
    style, remedies = loaded.style + furniture(document, large=large), yielding()
    with complaints_raised():
        while True:
            try:
                return _printed(document, page(document, Medium.PRINT, style, large=large), loaded, standard)
            except NotOnPage as lost:
                if not remedies:
                    raise
                style += remedies.pop(lost.remedy, "") or remedies.pop(next(iter(remedies)))


def _printed(document: Document, written: str, loaded: Faces, standard: Standard) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  # a web worker must never import the engine
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  # the same

    source = HTML(
        string=written,
        base_url="data:,",
        url_fetcher=URLFetcher(allowed_protocols={"data"}, allow_redirects=False),
    )
    pages = source.render(loaded.configuration, stylesheets=[loaded.sheet])
    declare(pages, standard)
    printed: bytes = pages.write_pdf(
        **options(standard),
        pdf_identifier=_identifier(document),
        attachments=_sources(document) if standard is Standard.UA2 else [],
        finisher=lambda laid_out, pdf: _finish(laid_out, pdf, loaded),
    )
    return printed


def _sources(document: Document) -> list[Any]:
    """Return the files inside: PDF/A-4f wants one, and the document as data is what a machine would ask for."""
    from weasyprint import Attachment  # noqa: PLC0415  # a web worker must never import the engine

    made = document.metadata.created.astimezone(UTC)
    held = BytesIO(to_json(document).encode("utf-8"))
    told = forms(document.language).as_data
    return [
        Attachment(
            file_obj=held, name="document.json", description=told, created=made, modified=made, relationship="Source"
        )
    ]


_NUMBERED_LIKE_COUNCIL = (Profile.REPORT, Profile.LETTER)


def furniture(document: Document, *, large: bool = False) -> str:
    """Return the rule for the foot of a page: "page X of Y", always in one place; a report has its own.

    Sheets of badges have none, being cut up.
    """
    if document.profile is Profile.BADGES or (document.profile in _NUMBERED_LIKE_COUNCIL and not large):
        return ""
    size = 18 if large else 14 if document.profile is Profile.EASY else 10
    text = (
        forms(document.language).page_of.replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "')
    )
    return f'@page{{@bottom-center{{content:"{text}";font:{size}pt var(--regular)}}}}'


def _finish(laid_out: Any, pdf: Any, loaded: Faces) -> None:
    """Refuse a page for which the engine reached for a font of the system; mend the maps of the others."""
    strange = {font.family for font in laid_out.fonts.values()} - set(loaded.files)
    if strange:
        raise PressError("fonts", f"the system's {', '.join(sorted(strange))} would be used")
    mend_letters(pdf)
    if "AF" in pdf.catalog:  # the engine names each file twice
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _identifier(document: Document) -> bytes:
    return (document.metadata.identifier or document.title).encode("utf-8")


_HARMLESS = "Using fontTools instead of HarfBuzz-Subset"  # slower, and the page is the same


class _Complaints(logging.Handler):
    """Keeps what the engine says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_HARMLESS):
            self.said.append(record.getMessage())


@contextmanager
def complaints_raised() -> Iterator[None]:
    """Turn whatever the engine or the font library warns of into one PressError."""
    handler = _Complaints()
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    if handler.said:
        raise PressError("engine", "; ".join(sorted(set(handler.said))))
