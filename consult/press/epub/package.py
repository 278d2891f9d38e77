"""The package of a book: what it is, how accessible it is, and which files it holds."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from consult.press.epub.names import NAVIGATION, STYLE, TEXT, XML_LANG, Element
from consult.press.languages import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.epub.content import Content
    from consult.press.model import Document

_OPF = "http://www.idpf.org/2007/opf"
_DC = "http://purl.org/dc/elements/1.1/"
_NAMESPACES: Any = {None: _OPF, "dc": _DC}  # lxml names the default namespace None; its stubs do not
_CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
_XHTML = "application/xhtml+xml"


def package_of(document: Document, content: Content) -> bytes:
    """Return the package document."""
    root = etree.Element(f"{{{_OPF}}}package", nsmap=_NAMESPACES)
    root.set("version", "3.0")
    root.set("unique-identifier", "book")
    root.set("dir", document.direction)
    root.set(XML_LANG, document.language)
    metadata = etree.SubElement(root, f"{{{_OPF}}}metadata")
    _describe(metadata, document, content)
    for name, value in _accessibility(document, content):
        _meta(metadata, name, value)
    _meta(metadata, "dcterms:conformsTo", _CONFORMS).set("id", "conformance")
    _meta(metadata, "a11y:certifiedBy", document.metadata.author).set("refines", "#conformance")
    _list_files(etree.SubElement(root, f"{{{_OPF}}}manifest"), content)
    spine = etree.SubElement(root, f"{{{_OPF}}}spine")
    spine.set("page-progression-direction", document.direction)
    etree.SubElement(spine, f"{{{_OPF}}}itemref").set("idref", "text")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _describe(metadata: Element, document: Document, content: Content) -> None:
    told = document.metadata
    source = told.identifier or document.title
    identity = f"{source}/{document.profile}/{document.language}/{document.title}"
    created = told.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    _core(metadata, "identifier", f"urn:uuid:{uuid5(NAMESPACE_URL, identity)}").set("id", "book")
    rows = [("title", document.title), ("language", document.language), ("creator", told.author)]
    rows += [("description", told.subject), *(("subject", word) for word in told.keywords)]
    rows += [("date", created), ("publisher", document.issuer or told.author), ("source", told.identifier)]
    for name, value in rows:
        if value:
            _core(metadata, name, value)
    _meta(metadata, "dcterms:modified", created)
    if content.pages:
        _meta(metadata, "pageBreakSource", source)


def _accessibility(document: Document, content: Content) -> Iterator[tuple[str, str]]:
    """Yield what EPUB Accessibility 1.1 asks to be said, in the vocabulary of schema.org."""
    words = forms(document.language)
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    features += ["alternativeText"] if content.images else []
    features += ["pageNavigation", "pageBreakMarkers"] if content.pages else []
    yield from (("schema:accessMode", mode) for mode in ("textual", *(("visual",) if content.images else ())))
    yield "schema:accessModeSufficient", "textual"
    yield from (("schema:accessibilityFeature", feature) for feature in features)
    yield "schema:accessibilityHazard", "none"
    paged = words.book_paged if content.pages else words.book_unpaged
    joint = "" if document.language == "zh" else " "
    yield "schema:accessibilitySummary", f"{words.book}{joint}{paged}"


def _list_files(manifest: Element, content: Content) -> None:
    files = [("nav", NAVIGATION, _XHTML), ("text", TEXT, _XHTML), ("style", STYLE, "text/css")]
    files += [(f"image-{number}", name, held[0]) for number, (name, held) in enumerate(content.images.items(), start=1)]
    for identifier, name, media_type in files:
        item = etree.SubElement(manifest, f"{{{_OPF}}}item")
        item.set("id", identifier)
        item.set("href", name)
        item.set("media-type", media_type)
        if identifier == "nav":
            item.set("properties", "nav")


def _core(metadata: Element, name: str, value: str) -> Element:
    element = etree.SubElement(metadata, f"{{{_DC}}}{name}")
    element.text = value
    return element


def _meta(metadata: Element, name: str, value: str) -> Element:
    element = etree.SubElement(metadata, f"{{{_OPF}}}meta")
    element.set("property", name)
    element.text = value
    return element
