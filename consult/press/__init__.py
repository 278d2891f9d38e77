"""The press: a document as a value, and its accessible renditions as bytes."""

from consult.press.docx import render_docx
from consult.press.html import render_html
from consult.press.model import Document, ModelError
from consult.press.pdf import PressError, render_pdf, unprintable

RENDITIONS = frozenset({"html", "pdf", "docx"})

__all__ = [
    "RENDITIONS",
    "Document",
    "ModelError",
    "PressError",
    "render_docx",
    "render_html",
    "render_pdf",
    "unprintable",
]
