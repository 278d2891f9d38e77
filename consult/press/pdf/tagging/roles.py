"""Which structure type each element of our pages stands for (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consult.press.pdf.tagging.tree import Node

_ROLES = {
    "header": "Sect",
    "section": "Sect",
    "nav": "Sect",
    "figure": "Sect",
    "blockquote": "BlockQuote",
    "q": "Quote",
    "p": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "img": "Figure",
    "a": "Link",
    "strong": "Strong",
    "em": "Em",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
_GENERATED = {"marker": "Lbl", "footnote-marker": "Lbl", "footnote-call": "Reference"}
_IN_CONTENTS = {"ol": "TOC", "li": "TOCI"}
MAPPED = {"Strong": "/Span", "Em": "/Span"}


def role_of(node: Node, *, in_contents: bool) -> str:
    """Return the structure type of a node, or nothing if it only groups."""
    if node.pseudo:
        return _GENERATED.get(node.pseudo, "")
    tag = str(node.element.tag)
    classes = node.attribute("class").split()
    if tag == "span":
        return _role_of_span(node, classes)
    if in_contents and tag in _IN_CONTENTS:
        return _IN_CONTENTS[tag]
    if tag == "a" and not node.annotations:
        return ""
    if tag == "div" and node.attribute("lang"):
        return "Div"
    return _ROLES.get(tag, "")


def _role_of_span(node: Node, classes: list[str]) -> str:
    if "footnote" in classes:
        return "" if "rest" in classes else "Note"
    if "marker" in classes:
        return "Lbl"
    return "Span" if node.attribute("lang") else ""


def opens_contents(node: Node) -> bool:
    """Tell whether a node is the table of contents."""
    return node.attribute("role") == "doc-toc"
