"""The press: a document as a value, and its accessible renditions as bytes."""

from consult.press.codec import from_json, to_json
from consult.press.docx import render_docx
from consult.press.html import render_html
from consult.press.length import count_words, word_count
from consult.press.model import Document, ModelError
from consult.press.pdf import PressError, render_pdf
from consult.press.printable import Flaw, flaw_in, unprintable

RENDITIONS = frozenset({"html", "pdf", "docx"})

__all__ = [
    "RENDITIONS",
    "Document",
    "Flaw",
    "ModelError",
    "PressError",
    "count_words",
    "flaw_in",
    "from_json",
    "render_docx",
    "render_html",
    "render_pdf",
    "to_json",
    "unprintable",
    "word_count",
]
