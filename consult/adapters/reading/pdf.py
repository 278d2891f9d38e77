"""Reading PDF with PDFium: pages in order, lines joined into paragraphs."""

import pypdfium2

from consult.adapters.reading.refusing import CannotRead, Why

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 500
_LEAST_A_PAGE = 20  # letters on a page of which we take the pictures for the text
_DEPTH = 5  # of pictures inside of forms
_ENDINGS = tuple(".!?:;…\u061b\u061f\u3002\uff01\uff1a\uff1b\uff1f")  # the last six: Arabic and Chinese
_SHORT_LINE = 0.8
_SOFT_HYPHEN = "\ufffe"


def get_ready() -> None:
    """Let PDFium open what it wants to open (fonts) while it may."""
    pypdfium2.PdfDocument.new().close()


def paragraphs(content: bytes, _language: str) -> list[str]:
    """Give the text of each paragraph. Errors: CannotRead; a scan without text is refused with its own code."""
    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = _pages(document)
            is_scan = len("".join("".join(pages).split())) < _LEAST_A_PAGE * len(pages) and _has_picture(document)
    except pypdfium2.PdfiumError as problem:
        raise CannotRead(Why.ENCRYPTED if "assword" in str(problem) else Why.CANNOT_BE_READ) from problem
    if is_scan:
        raise CannotRead(Why.PICTURES_ONLY)
    return [text for page in pages for text in joined(page.splitlines())]


def _pages(document: pypdfium2.PdfDocument) -> list[str]:
    if len(document) > MOST_PAGES:
        raise CannotRead(Why.TOO_LONG)
    found = []
    for page in document:
        words = page.get_textpage()
        found.append(str(words.get_text_range()))
        words.close()
        page.close()
    return found


def _has_picture(document: pypdfium2.PdfDocument) -> bool:
    """Tell whether a page has a picture: a short text without one is no scan."""
    for page in document:
        found = any(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH))
        page.close()
        if found:
            return True
    return False


def joined(lines: list[str]) -> list[str]:
    """Join lines into paragraphs: one ends at an empty line, or at a short line that ends a sentence."""
    longest = max((len(line) for line in lines), default=0)
    found: list[str] = []
    current = ""
    for line in (line.strip() for line in lines):
        current = _glued(current, line)
        if not line or (line.endswith(_ENDINGS) and len(line) < _SHORT_LINE * longest):
            found.append(current)
            current = ""
    return [text for text in [*found, current] if text]


def _glued(text: str, line: str) -> str:
    if text.endswith(_SOFT_HYPHEN):
        return text[:-1] + line
    return f"{text} {line}" if text and line else text + line
