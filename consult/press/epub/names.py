"""Names of the files and languages of XML inside a book."""

from __future__ import annotations

from typing import Any

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMESPACES: Any = {None: XHTML, "epub": OPS}  # lxml names the default namespace None; its stubs do not
TEXT, NAVIGATION, STYLE = "document.xhtml", "navigation.xhtml", "book.css"

Element = etree._Element  # noqa: SLF001  # lxml names its element class so


def x(tag: str, *content: Element | str, **attributes: str) -> Element:
    """Make an XHTML element; attribute names are Python names, ``epub_type`` is in the namespace of EPUB."""
    element = etree.Element(f"{{{XHTML}}}{tag}", nsmap=_NAMESPACES)
    for name, value in attributes.items():
        element.set(_attribute(name), value)
    for piece in content:
        if isinstance(piece, str):
            add_words(element, piece)
        else:
            element.append(piece)
    return element


def _attribute(name: str) -> str:
    return f"{{{OPS}}}type" if name == "epub_type" else name.removesuffix("_").replace("_", "-")


def add_words(element: Element, words: str) -> None:
    """Add words after what an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def serialized(root: Element) -> bytes:
    """Write an XHTML document of the book."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["epub"])
    written = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n{written}\n'.encode()
