"""The checker of books: nothing in a good book, and each condition where it is broken in that one way."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from consult.press.check.conditions import epub as conditions
from consult.press.check.conditions import html as of_pages
from consult.press.check.epub import check_epub
from tests.press.check.saying import conditions_of

if TYPE_CHECKING:
    from consult.press.check import Condition

CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:identifier id="book">urn:isbn:1</dc:identifier><dc:title>A book</dc:title><dc:language>en</dc:language>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">It can be read aloud.</meta>
<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
<meta property="pageBreakSource">urn:isbn:2</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="the%20text.xhtml" media-type="application/xhtml+xml"/>
<item id="film" href="https://example.org/film.mp4" media-type="video/mp4"/></manifest>
<spine><itemref idref="text"/></spine></package>"""
HEAD = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en">'
NAV = f"""<!DOCTYPE html>
{HEAD}<head><title>Contents</title></head><body><nav epub:type="toc"><h1>Contents</h1><ol>
<li><a href="the%20text.xhtml">The text</a></li><li><a href="the%20text.xhtml#two">Two</a></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="the%20text.xhtml#page-1">1</a></li></ol></nav></body></html>"""
TEXT = f"""{HEAD}<head><title>The text</title></head><body><span epub:type="pagebreak" id="page-1"></span>
<!-- a remark --><h1>One</h1><h2 id="two">Two</h2><p>Words.</p></body></html>"""
PARTS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "EPUB/package.opf": PACKAGE,
    "EPUB/nav.xhtml": NAV,
    "EPUB/the text.xhtml": TEXT,
}

BREAKS = [
    (conditions.KIND, "mimetype", "epub", "book"),
    (conditions.CONTAINER, "META-INF/container.xml", "EPUB/package.opf", "OPS/package.opf"),
    (conditions.TITLE, "EPUB/package.opf", "<dc:title>A book</dc:title>", "<dc:title> </dc:title>"),
    (conditions.LANGUAGE, "EPUB/package.opf", "<dc:language>en</dc:language>", ""),
    (conditions.LANGUAGE, "EPUB/package.opf", "<dc:language>en</dc:language>", "<dc:language>?</dc:language>"),
    (conditions.METADATA, "EPUB/package.opf", '<meta property="schema:accessMode">textual</meta>', ""),
    (conditions.METADATA, "EPUB/package.opf", "It can be read aloud.", ""),
    (conditions.CONFORMANCE, "EPUB/package.opf", "dcterms:conformsTo", "dcterms:date"),
    (conditions.MISSING, "EPUB/package.opf", "https://example.org/film.mp4", "film.mp4"),
    (conditions.NAVIGATION, "EPUB/nav.xhtml", ' epub:type="toc"', ""),
    (conditions.DEAD_ENTRY, "EPUB/nav.xhtml", "#two", "#three"),
    (conditions.PAGE_LIST, "EPUB/nav.xhtml", ' epub:type="page-list"', ""),
    (conditions.PAGE_SOURCE, "EPUB/package.opf", "pageBreakSource", "nothing"),
    (of_pages.LANGUAGE, "EPUB/the text.xhtml", ' lang="en"', ""),
    (of_pages.TITLE, "EPUB/the text.xhtml", "The text", ""),
    (of_pages.ALT, "EPUB/the text.xhtml", "Words.", '<img src="a.png"/>'),
    (of_pages.HEADING_SKIP, "EPUB/the text.xhtml", "<p>Words.</p>", "<h5>Words</h5>"),
]


def packed(parts: dict[str, str], *, stored: bool = True) -> bytes:
    """Pack the parts of a book."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, ZIP_STORED if name == "mimetype" and stored else ZIP_DEFLATED)
    return target.getvalue()


def test_nothing_is_found_in_a_good_book() -> None:
    assert check_epub(packed(PARTS)) == []


@pytest.mark.parametrize(("condition", "part", "old", "new"), BREAKS)
def test_each_condition_is_found_alone(condition: Condition, part: str, old: str, new: str) -> None:
    assert old in PARTS[part]
    broken = PARTS | {part: PARTS[part].replace(old, new, 1)}
    assert conditions_of(check_epub(packed(broken))) == [condition]


def test_a_book_must_begin_with_its_kind_unpacked() -> None:
    last = {name: PARTS[name] for name in reversed(PARTS)}
    for content in (packed(last), packed(PARTS, stored=False)):
        assert conditions_of(check_epub(content)) == [conditions.KIND]


def test_a_book_without_any_container_is_told_so() -> None:
    assert conditions_of(check_epub(packed({"mimetype": PARTS["mimetype"]}))) == [conditions.CONTAINER]


def test_a_finding_on_a_page_names_the_file() -> None:
    broken = PARTS | {"EPUB/the text.xhtml": TEXT.replace("Words.", '<img src="a.png"/>')}
    assert [finding.place.told() for finding in check_epub(packed(broken))] == ["EPUB/the text.xhtml, line 2"]
