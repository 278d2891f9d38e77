"""Which kind of file this is, told from its content, and the checker for it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from consult.press.check.finding import N_, WHOLE, CannotBeChecked

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.check.finding import Finding

_FRONT = 1024
_LISTING = "[Content_Types].xml"
_LONGEST_LISTING = 1024 * 1024
_HTML = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Checker:
    """How files of one kind are checked: against what, and by which function.

    ``against`` is marked for translation. ``check`` may raise CannotBeChecked.
    """

    kind: str
    against: str
    check: Callable[[bytes], list[Finding]]


def _check_pdf(content: bytes) -> list[Finding]:
    from consult.press.check.pdf import check_pdf  # noqa: PLC0415  # each checker loads the libraries of its format

    return check_pdf(content)


def _check_docx(content: bytes) -> list[Finding]:
    from consult.press.check.docx import check_docx  # noqa: PLC0415  # the same

    return check_docx(content)


def _check_epub(content: bytes) -> list[Finding]:
    from consult.press.check.epub import check_epub  # noqa: PLC0415  # the same

    return check_epub(content)


def _check_html(content: bytes) -> list[Finding]:
    from consult.press.check.html import check_html  # noqa: PLC0415  # the same

    return check_html(content)


_ALL = (
    Checker("PDF", "PDF/UA-1 (ISO 14289-1)", _check_pdf),
    Checker("DOCX", N_("what a program can tell of WCAG 2.2"), _check_docx),
    Checker("EPUB", N_("what a program can tell of EPUB Accessibility 1.1 and WCAG 2.2"), _check_epub),
    Checker("HTML", N_("what a program can tell of WCAG 2.2"), _check_html),
)
CHECKERS = {checker.kind: checker for checker in _ALL}


def kind_of(content: bytes) -> str | None:
    """Return PDF, EPUB, DOCX or HTML, or nothing for another kind of file."""
    if b"%PDF-" in content[:_FRONT]:
        return "PDF"
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content)
    front = content[:_FRONT].removeprefix(b"\xef\xbb\xbf")
    return "HTML" if _HTML.match(front) else None


def _kind_of_archive(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if "mimetype" in archive.namelist():
                with archive.open("mimetype") as stated:
                    return "EPUB" if stated.read(_FRONT).strip() == b"application/epub+zip" else None
            if _LISTING in archive.namelist():
                with archive.open(_LISTING) as listing:
                    return "DOCX" if b"wordprocessingml.document.main+xml" in listing.read(_LONGEST_LISTING) else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return None  # damaged: of no kind that can be checked
    return None


def checker_for(content: bytes) -> Checker:
    """Return the checker for a file, or say by CannotBeChecked that there is none."""
    kind = kind_of(content)
    if kind is None:
        raise CannotBeChecked(WHOLE, N_("This is not a PDF, EPUB, Word (.docx) or HTML file."))
    return CHECKERS[kind]
