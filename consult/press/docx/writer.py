"""The whole Word document: its parts put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.front import front, section_properties
from consult.press.docx.inline import bookmarked, runs, word_run
from consult.press.docx.paragraphs import blocks, paragraph
from consult.press.docx.setting import setting_for
from consult.press.docx.styles import TAGS, styles_part
from consult.press.docx.xml import NAMESPACES, Element, serialized, w
from consult.press.spacing import bound

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting
    from consult.press.model import Annex, Document

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def render_docx(document: Document, *, large: bool = False, fillable: bool = False) -> bytes:
    """Return a document as a Word file in the house style of the Council, the same bytes every time.

    ``large`` sets nothing below 18 points, without serifs. ``fillable`` gives each question content controls to
    answer in, which ``read_filled`` reads back. Errors: PressError.
    """
    setting = replace(setting_for(bound(document), large=large), fillable=fillable)
    return packed(setting, written(setting))


def written(setting: Setting) -> list[Element]:
    """Return everything a document says as the elements of its text."""
    document = setting.document
    body = [*front(setting), *blocks(document.body, setting)]
    return body + [element for annex in document.annexes for element in _annex(annex, setting)]


def packed(setting: Setting, body: list[Element]) -> bytes:
    """Return the file of a text whose elements and notes are written."""
    document, large = setting.document, setting.large
    main = w("document", w("body", *body, section_properties(setting)))
    if setting.fillable:
        main.set(f"{{{NAMESPACES['mc']}}}Ignorable", "w14")
    package = setting.store.package
    package.add_part("styles", "styles.xml", serialized(styles_part(document, large=large)))
    package.add_part("numbering", "numbering.xml", serialized(setting.numbers.part()))
    package.add_part("footnotes", "footnotes.xml", serialized(_footnotes(setting)))
    package.add_part("settings", "settings.xml", serialized(_settings(document)))
    return package.zipped(serialized(main), _core_properties(document))


def _annex(annex: Annex, setting: Setting) -> list[Element]:
    entry = setting.numbering.entries[annex.id]
    note = runs((annex.note,), setting) if annex.note else []
    words = [word_run(entry.number, setting), w("r", w("br")), word_run(annex.heading, setting), *note]
    start = w("ind", left=setting.indent, firstLine=0)
    heading = paragraph("HChG", bookmarked(annex.id, words, setting), w("pageBreakBefore"), start)
    return [heading, *blocks(annex.blocks, replace(setting, level=2))]


def _footnotes(setting: Setting) -> Element:
    separators = [
        w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
        for number, kind in enumerate(("separator", "continuationSeparator"), start=-1)
    ]
    return w("footnotes", *separators, *setting.store.footnotes)


def _settings(document: Document) -> Element:
    tag = TAGS[document.language]
    latin = "en-GB" if document.language in ("ar", "zh") else tag
    compatibility = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    return w(
        "settings",
        w("zoom", percent=100),
        w("evenAndOddHeaders"),
        w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
        w("compat", compatibility),
        w("themeFontLang", val=latin, eastAsia="zh-CN", bidi="ar-SA"),
    )


def _core_properties(document: Document) -> bytes:
    metadata = document.metadata
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    told = {
        f"{{{_DC}}}title": document.title,
        f"{{{_DC}}}subject": metadata.subject,
        f"{{{_DC}}}creator": metadata.author,
        f"{{{_CORE}}}keywords": ", ".join(metadata.keywords),
        f"{{{_DC}}}identifier": metadata.identifier,
        f"{{{_DC}}}language": TAGS[document.language],
    }
    for name, value in told.items():
        if value:
            etree.SubElement(root, name).text = value
    instant = metadata.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name in ("created", "modified"):
        dated = etree.SubElement(root, f"{{{_TERMS}}}{name}")
        dated.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        dated.text = instant
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
