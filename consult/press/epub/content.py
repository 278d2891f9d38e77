"""The text of a book: the page of the HTML writer as XHTML, its pictures as files, its notes as footnotes."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.epub.names import OPS, STYLE, XHTML, XML_LANG, Element, x
from consult.press.html import Medium, full_title, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consult.press.model import Document

# The HTML writer escapes every ">" in attributes, so that the first one ends the element.
_VOID = re.compile(r"<(img|meta|br|link)\b([^>]*)>")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}
_ROLES = {"summary": "doc-abstract", "annex": "doc-appendix"}
_BEFORE = {"a", "figure", "dl", "ul", "ol", "table"}


@dataclass(slots=True)
class Content:
    """The text of a book, its pictures by file name, and the printed pages marked in it."""

    root: Element
    images: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)


def content_of(document: Document, pages: Mapping[str, int]) -> Content:
    """Return the text of a document as XHTML; ``pages`` says on which printed page each id stands."""
    written = _STYLE.sub("", page(document, Medium.SCREEN))
    written = _VOID.sub(r"<\1\2/>", written).replace("<html ", f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" ', 1)
    content = Content(etree.fromstring(written))
    root = content.root
    head = x("head", x("title", full_title(document)), x("link", rel="stylesheet", type="text/css", href=STYLE))
    root.replace(root[0], head)
    for skip in _found(root, "a", "skip"):
        _remove(skip)
    _take_images(content)
    _mark_notes(root)
    _mark_parts(root)
    _mark_pages(content, pages)
    for element in root.iter(etree.Element):
        if language := element.get("lang"):
            element.set(XML_LANG, language)
    return content


def _found(root: Element, tag: str, kind: str) -> list[Element]:
    return [one for one in root.iter(f"{{{XHTML}}}{tag}") if kind in one.get("class", "").split()]


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _take_images(content: Content) -> None:
    """Make a file of each picture, once for equal bytes."""
    for image in content.root.iter(f"{{{XHTML}}}img"):
        media_type, encoded = image.get("src", "").removeprefix("data:").split(";base64,")
        held = b64decode(encoded)
        name = f"images/{sha256(held).hexdigest()[:16]}.{_ENDINGS[media_type]}"
        content.images[name] = (media_type, held)
        image.set("src", name)


def _mark_notes(root: Element) -> None:
    """Make each note a footnote that reading systems may show where it is called."""
    for call in root.iter(f"{{{XHTML}}}a"):
        if call.get("role") == "doc-noteref":
            call.set(f"{{{OPS}}}type", "noteref")
    for section in _found(root, "section", "endnotes"):
        section.set(f"{{{OPS}}}type", "endnotes")
        listed = section[-1]
        for number, item in enumerate(listed.iterchildren(), start=1):
            section.append(_footnote(item, number))
        section.remove(listed)


def _footnote(item: Element, number: int) -> Element:
    note = x("aside", *item, epub_type="footnote", role="doc-footnote", id=item.get("id", ""))
    words = note[0]
    marker = x("span", f"{number}. ", class_="marker")
    marker.tail, words.text = words.text, None
    words.insert(0, marker)
    return note


def _mark_parts(root: Element) -> None:
    for kind, role in _ROLES.items():
        for section in _found(root, "section", kind):
            section.set("role", role)


def _mark_pages(content: Content, pages: Mapping[str, int]) -> None:
    """Mark where each printed page begins: at the first of its ids, the first page at the very start.

    A note is printed on the page that calls it, and so its call counts.
    """
    if not pages:
        return
    content.root[1].insert(0, _page_break(1))
    content.pages.append(1)
    for element in list(content.root.iter(etree.Element)):
        number = pages.get(element.get("id", "").removesuffix("-call"), 1)
        if number > content.pages[-1]:
            content.pages.append(number)
            _insert_break(element, _page_break(number))


def _insert_break(element: Element, mark: Element) -> None:
    parent = element.getparent()
    if parent is not None and element.tag.removeprefix(f"{{{XHTML}}}") in _BEFORE:
        parent.insert(parent.index(element), mark)
        return
    mark.tail, element.text = element.text, None
    element.insert(0, mark)


def _page_break(number: int) -> Element:
    shown = str(number)
    return x("span", epub_type="pagebreak", role="doc-pagebreak", id=f"_page-{shown}", aria_label=shown)
