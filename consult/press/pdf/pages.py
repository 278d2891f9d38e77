"""On which page of a printed document each of its ids stands, read from the PDF itself."""

from __future__ import annotations

import ctypes


def printed_pages(pdf: bytes) -> dict[str, int]:
    """Return the page, counted from 1, of every id of the document that was printed.

    The EPUB writer lists pages by this, so that a page cited from paper is found in the book.
    """
    import pypdfium2  # noqa: PLC0415  # loaded in the worker only
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # the same

    pages = {}
    with pypdfium2.PdfDocument(pdf) as opened:
        for index in range(pdfium.FPDF_CountNamedDests(opened.raw)):
            length = ctypes.c_long(0)
            pdfium.FPDF_GetNamedDest(opened.raw, index, None, length)
            name = ctypes.create_string_buffer(length.value)
            destination = pdfium.FPDF_GetNamedDest(opened.raw, index, name, length)
            shown = name.raw[: length.value].decode("utf-16-le").rstrip("\0")
            pages[shown] = pdfium.FPDFDest_GetDestPageIndex(opened.raw, destination) + 1
    return pages
