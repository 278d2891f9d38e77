"""The description of the file in XMP (clauses 5, 7.1-8, 7.1-9 and 7.2-33)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from lxml import etree

from consult.press.check.finding import WHOLE
from consult.press.check.pdf.objects import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.pdf.opening import Opened

_UA = "http://www.aiim.org/pdfua/ns/id/"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ALTERNATIVES = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Alt"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFIXED = {"part": "5-3", "amd": "5-4", "corr": "5-5"}


def check_metadata(file: Opened) -> None:
    """Find what the description lacks; where it cannot be read, that alone is found."""
    root = _description(file.root.get("/Metadata"))
    if root is None:
        file.findings.add("7.1-8", WHOLE)
        return
    stated = list(_statements(root))
    parts = [value for key, _, value in stated if key == "part"]
    if not stated:
        file.findings.add("5-1", WHOLE)
    elif parts != ["1"]:
        file.findings.add("5-2", WHOLE)
    for key, prefix, _ in stated:
        if prefix != "pdfuaid" and key in _PREFIXED:
            file.findings.add(_PREFIXED[key], WHOLE)
    if not _has_title(root):
        file.findings.add("7.1-9", WHOLE)
    if file.language is None and any(
        {words.get(_LANGUAGE) for words in found} == {"x-default"} for found in root.iter(_ALTERNATIVES)
    ):
        file.findings.add("7.2-33", WHOLE)


def _description(stream: object) -> etree._Element | None:
    if not isinstance(stream, pikepdf.Stream) or (name(stream, "/Type"), name(stream, "/Subtype")) != (
        "Metadata",
        "XML",
    ):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(stream.read_bytes().strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError, pikepdf.PdfError):
        return None


def _statements(root: etree._Element) -> Iterator[tuple[str, str | None, str]]:
    """Return what is stated of PDF/UA, as elements or as attributes: name, prefix, value."""
    for element in root.iter(etree.Element):
        qualified = etree.QName(element)
        if qualified.namespace == _UA:
            yield qualified.localname, element.prefix, (element.text or "").strip()
        for key, value in element.attrib.items():
            qualified = etree.QName(key)
            if qualified.namespace == _UA:
                yield qualified.localname, _prefix_of(element, qualified), str(value)


def _prefix_of(element: etree._Element, attribute: etree.QName) -> str:
    """Return the prefix an attribute was written with; two may stand for one address."""
    written = element.xpath(
        "name(@*[namespace-uri()=$address and local-name()=$called])",
        address=attribute.namespace,
        called=attribute.localname,
    )
    return str(written).partition(":")[0]


def _has_title(root: etree._Element) -> bool:
    if any("".join(map(str, title.itertext())).strip() for title in root.iter(_TITLE)):
        return True
    return any(element.get(_TITLE, "").strip() for element in root.iter(etree.Element))
