"""Our own tag tree in place of the engine's: whole elements, languages inside, notes beside their calls.

It replaces a private function of WeasyPrint 70.0, which is why that version is pinned; the test
of this module fails loudly when the function changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import weasyprint.pdf

from consult.press.pdf.tagging.collect import Collector
from consult.press.pdf.tagging.emit import Emitter, drop_annotations
from consult.press.pdf.tagging.second import link_structure
from consult.press.pdf.tagging.shape import shape

if TYPE_CHECKING:
    from consult.press.pdf.tagging.tree import Node


def add_tags(pdf: Any, document: Any, pdf_version: object, page_streams: list[Any]) -> None:
    """Give a PDF its structure; called by the engine with what its own function is called with."""
    collector = Collector(document, page_streams)
    root: Node = collector.collect()
    drop_annotations(pdf, collector.dropped)
    shape(root)
    second = str(pdf_version) == "2.0"
    Emitter(pdf, document, second=second).emit(root)
    if second:
        link_structure(root, pdf)


def install() -> None:
    """Put our function in the place of the engine's."""
    weasyprint.pdf.add_tags = add_tags
