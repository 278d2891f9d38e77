"""The press: a document as a value, and its accessible renditions as bytes.

The writers are loaded when first asked for: a web process makes documents and never writes them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from consult.press.codec import from_json, render_json, to_json
from consult.press.failure import PressError
from consult.press.length import count_words, word_count
from consult.press.model import Document, ModelError
from consult.press.printable import Flaw, flaw_in, unprintable
from consult.press.renditions import RENDITIONS, Rendition, lacking
from consult.press.schema import schema

if TYPE_CHECKING:
    from consult.press.akn import render_akn
    from consult.press.braille import render_braille
    from consult.press.docx import Filled, read_filled, render_docx, render_docx_changes
    from consult.press.epub import render_epub, render_paged_epub
    from consult.press.html import render_html
    from consult.press.pdf import Standard, printed_pages, render_pdf
    from consult.press.proof import proofread
    from consult.press.text import render_text

_WRITERS = {
    "printed_pages": "consult.press.pdf",
    "proofread": "consult.press.proof",
    "read_filled": "consult.press.docx",
    "Filled": "consult.press.docx",
    "render_akn": "consult.press.akn",
    "render_braille": "consult.press.braille",
    "Standard": "consult.press.pdf",
    "render_docx": "consult.press.docx",
    "render_docx_changes": "consult.press.docx",
    "render_epub": "consult.press.epub",
    "render_html": "consult.press.html",
    "render_paged_epub": "consult.press.epub",
    "render_pdf": "consult.press.pdf",
    "render_text": "consult.press.text",
}

__all__ = [
    "RENDITIONS",
    "Document",
    "Filled",
    "Flaw",
    "ModelError",
    "PressError",
    "Rendition",
    "Standard",
    "count_words",
    "flaw_in",
    "from_json",
    "lacking",
    "printed_pages",
    "proofread",
    "read_filled",
    "render_akn",
    "render_braille",
    "render_docx",
    "render_docx_changes",
    "render_epub",
    "render_html",
    "render_json",
    "render_paged_epub",
    "render_pdf",
    "render_text",
    "schema",
    "to_json",
    "unprintable",
    "word_count",
]


def __getattr__(name: str) -> Any:
    """Load a writer when its name is first asked for (PEP 562)."""
    if name not in _WRITERS:
        problem = f"the press has no {name}"
        raise AttributeError(problem)
    return getattr(import_module(_WRITERS[name]), name)
