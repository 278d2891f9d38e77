"""The press: a document as a value, and its accessible renditions as bytes.

The writers are loaded when first asked for: a web process makes documents and never writes them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from consult.press.codec import from_json, to_json
from consult.press.length import count_words, word_count
from consult.press.model import Document, ModelError
from consult.press.printable import Flaw, flaw_in, unprintable
from consult.press.schema import schema

if TYPE_CHECKING:
    from consult.press.docx import render_docx
    from consult.press.html import render_html
    from consult.press.pdf import PressError, Standard, render_pdf

RENDITIONS = frozenset({"html", "pdf", "docx"})
_WRITERS = {
    "PressError": "consult.press.pdf",
    "Standard": "consult.press.pdf",
    "render_docx": "consult.press.docx",
    "render_html": "consult.press.html",
    "render_pdf": "consult.press.pdf",
}

__all__ = [
    "RENDITIONS",
    "Document",
    "Flaw",
    "ModelError",
    "PressError",
    "Standard",
    "count_words",
    "flaw_in",
    "from_json",
    "render_docx",
    "render_html",
    "render_pdf",
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
