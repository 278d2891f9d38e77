"""Elements of Akoma Ntoso 3.0, by their names."""

from __future__ import annotations

from typing import Any

from lxml import etree

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_NAMESPACES: Any = {None: _AKN}  # lxml names the default namespace None; its stubs do not
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

Element = etree._Element  # noqa: SLF001  # lxml names its element class so


def a(tag: str, /, *content: Element | str, **attributes: str) -> Element:
    """Make an element; words and elements follow each other, attributes with an empty value are left out.

    Attribute names are Python names: ``class_`` and ``as_``; ``lang`` is that of XML.
    """
    element = etree.Element(f"{{{_AKN}}}{tag}", nsmap=_NAMESPACES)
    for name, value in attributes.items():
        if value:
            element.set(_LANGUAGE if name == "lang" else name.removesuffix("_"), value)
    for piece in content:
        if not isinstance(piece, str):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece
    return element


def serialized(root: Element) -> bytes:
    """Write the whole document."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
