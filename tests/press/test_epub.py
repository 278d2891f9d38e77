"""The EPUB rendition: every word once and in order, its notes, pages and metadata."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pypdfium2
import pytest
from lxml import etree

from consult.press import printed_pages, render_epub, render_pdf
from consult.press.languages import forms
from consult.press.model import walk
from consult.press.reading import Line, read
from tests.press.intricate import MAKERS
from tests.press.samples import LANGUAGES, easy, report

EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]
NAMES = {"h": "http://www.w3.org/1999/xhtml", "o": "http://www.idpf.org/2007/opf", "e": "http://www.idpf.org/2007/ops"}
TYPE = "{http://www.idpf.org/2007/ops}type"
BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "caption", "figcaption", "dt")
MARKS = ("number", "numeral", "marker")
PAGES = {"p-summary": 1, "s-1": 2, "p-1": 2, "p-3": 3, "t-1": 5, "f-1": 6, "n-3": 9, "p-5-1": 7, "annex": 8}


@cache
def opened(name: str, language: str) -> dict[str, bytes]:
    return parts_of(render_epub(MAKERS[name](language)))


def parts_of(book: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(book)) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def found(content: bytes, path: str) -> Any:
    return etree.fromstring(content).xpath(path, namespaces=NAMES)


def lines_in(element: Any) -> list[str]:
    """Return the lines of words in reading order, each with the number it is shown with."""
    if not isinstance(element.tag, str):
        return []
    name = element.tag.split("}")[1]
    inner = [kid for kid in element.iterdescendants() if str(kid.tag).split("}")[-1] in BLOCKS]
    if name in BLOCKS and not inner:
        words = re.sub(r"\s*↩\ufe0e|\[call]", "", "".join(spoken(element)))
        return [" ".join(words.split())] if words.strip() else []
    return [line for kid in element for line in lines_in(kid)]


def spoken(element: Any) -> str:
    said = element.text or ""
    for kid in element:
        call = kid.get("role") == "doc-noteref"
        said += ("" if call else spoken(kid)) + (kid.tail or "")
    return said


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_line_stands_once_and_in_order(name: str, language: str) -> None:
    lines = read(MAKERS[name](language))
    notes = sorted((line for line in lines if line.part == "note"), key=lambda line: int(line.marker))
    ended = [Line("heading", forms(language).notes)] * bool(notes)
    ended += [Line("note", line.text, f"{line.marker}.") for line in notes]
    ordered = [*(line for line in lines if line.part != "note"), *ended]
    shown = [line.text if line.part == "item" else f"{line.marker} {line.text}" for line in ordered]
    wanted = [" ".join(line.split()) for line in shown]
    assert lines_in(found(opened(name, language)["EPUB/document.xhtml"], "//h:body")[0]) == wanted


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_language_and_direction(name: str, language: str) -> None:
    document, parts = MAKERS[name](language), opened(name, language)
    for part in ("EPUB/document.xhtml", "EPUB/navigation.xhtml"):
        root = etree.fromstring(parts[part])
        told = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("dir"))
        assert told == (language, language, document.direction)
    spine = found(parts["EPUB/package.opf"], "//o:spine/@page-progression-direction")
    assert spine == [document.direction]


def metadata(book: bytes, name: str) -> list[str]:
    return [str(value) for value in found(parts_of(book)["EPUB/package.opf"], f"//o:meta[@property='{name}']/text()")]


def test_accessibility_metadata_say_what_there_is() -> None:
    with_pages, without = render_epub(report("en"), pages=PAGES), render_epub(easy("fr"))
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "alternativeText"]
    assert metadata(without, "schema:accessibilityFeature") == features
    assert metadata(with_pages, "schema:accessibilityFeature") == [*features, "pageNavigation", "pageBreakMarkers"]
    assert metadata(with_pages, "schema:accessMode") == ["textual", "visual"]
    assert metadata(render_epub(MAKERS["letter"]("en")), "schema:accessMode") == ["textual"]
    assert metadata(with_pages, "pageBreakSource") == ["A/HRC/57/TEST"]
    assert metadata(without, "pageBreakSource") == []
    summary = metadata(without, "schema:accessibilitySummary")[0]
    assert summary.endswith("Il n’y a pas de numéros de page d’un document imprimé.")


def test_printed_pages_are_listed_and_marked_in_order() -> None:
    parts = parts_of(render_epub(report("en"), pages=PAGES))
    marks = found(parts["EPUB/document.xhtml"], "//*[@role='doc-pagebreak']/@aria-label")
    assert marks == ["1", "2", "3", "5", "6", "7", "8", "9"]
    links = found(parts["EPUB/navigation.xhtml"], "//h:nav[@role='doc-pagelist']//h:a/@href")
    assert links == [f"document.xhtml#_page-{number}" for number in marks]
    figure = found(parts["EPUB/document.xhtml"], "//h:figure")[0]
    assert figure.getprevious().get("id") == "_page-6"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_pages_are_those_of_the_printed_document(language: str) -> None:
    document = report(language)
    printed = render_pdf(document)
    pages = printed_pages(printed)
    named = [getattr(node, "id", "") for _, node in walk(document)]
    assert [name for name in named if name and name not in pages] == []
    with pypdfium2.PdfDocument(printed) as opened:
        count = len(opened)
        shown = [page.get_textpage().get_text_range() for page in opened]
    parts = parts_of(render_epub(document, pages=pages))
    marks = found(parts["EPUB/document.xhtml"], "//*[@role='doc-pagebreak']/@aria-label")
    assert marks == [str(number) for number in range(1, count + 1)]
    assert [number for number, words in enumerate(shown, start=1) if "example.org/42" in words] == [pages["n-1"]]
    assert found(parts["EPUB/document.xhtml"], "//h:section[@role='doc-endnotes']//*[@role='doc-pagebreak']") == []


def test_without_pages_there_is_no_list_of_them() -> None:
    parts = opened("report", "en")
    assert found(parts["EPUB/navigation.xhtml"], "//h:nav/@role") == ["doc-toc"]
    assert found(parts["EPUB/document.xhtml"], "//*[@role='doc-pagebreak']") == []


def test_the_contents_lead_to_every_heading_in_their_levels() -> None:
    parts = opened("intricate", "en")
    links = found(parts["EPUB/navigation.xhtml"], "//h:a")
    depths = [sum(1 for _ in link.iterancestors("{*}ol")) for link in links]
    targets = [link.get("href").removeprefix("document.xhtml").removeprefix("#") for link in links]
    assert list(zip(targets, depths, strict=True)) == [
        ("", 1),
        ("summary", 1),
        ("i-s-1", 1),
        ("i-s-2", 2),
        ("i-s-3", 3),
        ("i-s-4", 4),
        ("i-s-5", 5),
        ("i-s-6", 1),
        ("i-annex-1", 1),
        ("i-annex-2", 1),
        ("notes-heading", 1),
    ]
    ids = found(parts["EPUB/document.xhtml"], "//@id")
    assert [target for target in targets if target and target not in ids] == []


def test_notes_and_their_calls_point_at_each_other() -> None:
    text = opened("report", "en")["EPUB/document.xhtml"]
    calls, notes = found(text, "//*[@role='doc-noteref']"), found(text, "//*[@role='doc-footnote']")
    assert [call.get("href") for call in calls] == [f"#{note.get('id')}" for note in notes]
    assert {call.get(TYPE) for call in calls} | {note.get(TYPE) for note in notes} == {"noteref", "footnote"}
    backs = found(text, "//*[@role='doc-backlink']/@href")
    assert backs == [f"#{call.get('id')}" for call in calls]


def test_pictures_are_files_kept_once() -> None:
    parts = opened("easy", "en")
    images = [part for part in parts if "/images/" in part]
    sources = found(parts["EPUB/document.xhtml"], "//h:img/@src")
    assert [f"EPUB/{source}" for source in sources] == images * 2
    manifest = found(parts["EPUB/package.opf"], "//o:item/@href")
    assert {f"EPUB/{name}" for name in manifest} == set(parts) - {
        "mimetype",
        "META-INF/container.xml",
        "EPUB/package.opf",
    }


def test_the_style_forces_no_colour_of_letters_or_paper() -> None:
    style = opened("report", "en")["EPUB/book.css"].decode()
    colours = re.findall(r"(?<![-\w])((?:background-)?color|background):\s*([^;} ]+)", style)
    assert colours == [("background", "currentcolor"), ("background", "#fff")]
    assert "@media (prefers-color-scheme: dark) { img { background: #fff } }" in style


def test_the_same_document_gives_the_same_bytes() -> None:
    book = render_epub(report("ar"), pages=PAGES)
    assert render_epub(report("ar"), pages=PAGES) == book
    with ZipFile(BytesIO(book)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
