"""What a structure element says of itself beyond its type: scope, spans, numbering, alternative text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pydyf

if TYPE_CHECKING:
    from consult.press.pdf.tagging.tree import Node

_SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}
_POINTS = 0.75  # a CSS pixel in points


def attributes_of(node: Node, page_height: float, *, second: bool) -> pydyf.Dictionary | None:
    """Return the attribute object of a node (ISO 32000-1, 14.8.5), in the words of PDF 2.0 if it is ``second``."""
    if node.role == "L":
        return pydyf.Dictionary({"O": "/List", "ListNumbering": _list_numbering(node, second=second)})
    if node.role in ("TH", "TD"):
        return _of_cell(node)
    if node.role == "Figure":
        return _of_figure(node, page_height)
    if node.role == "Note" and second:
        return pydyf.Dictionary({"O": "/FENote", "NoteType": "/Footnote"})
    return None


def _list_numbering(node: Node, *, second: bool) -> str:
    """Return how a list is numbered; lettered parts say so by their class, boxes and rings to tick by their sign."""
    tag = node.own.tag if node.own is not None else ""
    classes = node.attribute("class").split()
    if tag == "ol" and "parts" in classes:
        latin = str(node.box.style["lang"]) != "ar"  # Arabic letters have a name of their own in neither version
        return "/Ordered" if second and not latin else "/LowerRoman" if "inner" in classes else "/LowerAlpha"
    if tag == "dl":
        return "/Description" if second else "/None"
    if "choices" in classes:
        return "/Square" if "several" in classes else "/Circle"
    return "/Decimal" if tag == "ol" else "/Disc"


def _of_cell(node: Node) -> pydyf.Dictionary | None:
    found = pydyf.Dictionary({"O": "/Table"})
    if node.box.colspan > 1:
        found["ColSpan"] = node.box.colspan
    if node.box.rowspan > 1:
        found["RowSpan"] = node.box.rowspan
    if node.role == "TH":
        found["Scope"] = _SCOPES[node.attribute("scope") or "col"]
    if node.headers:
        found["Headers"] = pydyf.Array([pydyf.String(name) for name in node.headers])
    return found if len(found) > 1 else None


def _of_figure(node: Node, page_height: float) -> pydyf.Dictionary:
    """Return the place of a figure on its page, in points from the lower left corner."""
    box = node.box
    left, top = box.content_box_x(), box.content_box_y()
    corners = (left, page_height - top - box.height, left + box.width, page_height - top)
    place = pydyf.Array([round(corner * _POINTS, 2) for corner in corners])
    return pydyf.Dictionary({"O": "/Layout", "BBox": place, "Placement": "/Block"})


def spoken(node: Node) -> str:
    """Return the words of a link as a person hears them."""
    return node.attribute("aria-label") or node.attribute("title") or " ".join("".join(node.element.itertext()).split())
