"""Elements of WordprocessingML (ECMA-376, transitional), by their short names."""

from __future__ import annotations

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_W = NAMESPACES["w"]

Element = etree._Element  # noqa: SLF001  # lxml names its element class so


def w(tag: str, *children: Element | None, **attributes: object) -> Element:
    """Make an element of the main namespace; attributes that are None or False are left out."""
    element = etree.Element(f"{{{_W}}}{tag}", nsmap=NAMESPACES if tag in _ROOTS else None)
    for name, value in attributes.items():
        if value is not None and value is not False:
            element.set(f"{{{_W}}}{name.rstrip('_')}", "1" if value is True else str(value))
    element.extend([child for child in children if child is not None])
    return element


_ROOTS = {"document", "styles", "numbering", "footnotes", "settings", "hdr", "ftr"}


def text(words: str, tag: str = "t") -> Element:
    """Make an element of words whose spaces are kept."""
    element = w(tag)
    element.text = words
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def relation(element: Element, name: str, identifier: str) -> Element:
    """Give an element the id of a relationship."""
    element.set(f"{{{NAMESPACES['r']}}}{name}", identifier)
    return element


def bookmark_name(identifier: str) -> str:
    """Return the bookmark of an id; Word allows letters, digits and underscores."""
    return identifier.replace("-", "_").replace(".", "_")


def serialized(element: Element) -> bytes:
    """Write an element as a part of the package."""
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r"])
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
