"""The press: a document as a value, and its accessible renditions as bytes."""

from consult.press.akn import render_akn
from consult.press.braille import render_braille
from consult.press.codec import from_json, render_json, to_json
from consult.press.docx import render_docx
from consult.press.epub import render_epub
from consult.press.html import render_html
from consult.press.length import count_words, word_count
from consult.press.model import Document, ModelError
from consult.press.pdf import PressError, printed_pages, render_pdf, unprintable
from consult.press.renditions import RENDITIONS, Rendition
from consult.press.schema import schema
from consult.press.text import render_text

__all__ = [
    "RENDITIONS",
    "Document",
    "ModelError",
    "PressError",
    "Rendition",
    "count_words",
    "from_json",
    "printed_pages",
    "render_akn",
    "render_braille",
    "render_docx",
    "render_epub",
    "render_html",
    "render_json",
    "render_pdf",
    "render_text",
    "schema",
    "to_json",
    "unprintable",
    "word_count",
]
