"""What PDF 2.0 asks of a tag tree beyond PDF 1.7: namespaces, references both ways, structure destinations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf

from consult.press.failure import PressError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.pdf.tagging.tree import Node

OLD = "http://iso.org/pdf/ssn"
NEW = "http://iso.org/pdf2/ssn"
_ONLY_OLD = {"BlockQuote", "Quote", "Reference", "TOC", "TOCI"}  # types that PDF 2.0 left to the older namespace
_HEADINGS = {"H1", "H2", "H3", "H4", "H5", "H6"}


def namespace_of(role: str) -> str:
    """Return the namespace that defines a structure type (ISO 32000-2, 14.8.6)."""
    return OLD if role in _ONLY_OLD else NEW


def link_structure(root: Node, pdf: Any) -> None:
    """Let references, links and bookmarks lead to elements, not only to places on a page (ISO 14289-2, 8.8)."""
    nodes = list(_all(root))
    named = {name: node for node in reversed(nodes) for name in node.names}
    for node in nodes:
        _refer(node, named)
        for _page, annotation in node.annotations:
            if "Dest" in annotation:
                _lead(annotation, named[annotation["Dest"].string])
    _lead_bookmarks([node for node in nodes if _has_bookmark(node)], pdf)


def _all(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.nodes:
        yield from _all(kid)


def _refer(node: Node, named: dict[str, Node]) -> None:
    """Say which note a call calls and which call it has, and which heading a line of the contents names."""
    if node.role == "Reference":
        note = named[str(node.element.get("id"))]
        _point(node, note)
        _point(note, node)
    if node.role == "TOCI":
        for link in _all(node):
            if link.role == "Link":
                _point(node, named[link.attribute("href").removeprefix("#")])


def _point(node: Node, target: Node) -> None:
    node.written["Ref"] = pydyf.Array([target.written.reference])


def _lead(holder: Any, target: Node) -> None:
    place = pydyf.Array([target.written.reference, "/XYZ", b"null", b"null", b"null"])
    holder["A"] = pydyf.Dictionary({"Type": "/Action", "S": "/GoTo", "D": holder.pop("Dest"), "SD": place})


def _has_bookmark(node: Node) -> bool:
    return node.role in _HEADINGS and node.box.style["bookmark_level"] != "none"


def _lead_bookmarks(headings: list[Node], pdf: Any) -> None:
    bookmarks = [
        entry
        for entry in pdf.objects
        if isinstance(entry, pydyf.Dictionary) and {"Title", "Dest", "Count"} <= set(entry)
    ]
    if len(bookmarks) != len(headings):
        raise PressError("bookmarks", f"{len(bookmarks)} for {len(headings)} headings")
    for bookmark, heading in zip(bookmarks, headings, strict=True):
        _lead(bookmark, heading)
