"""Reads the lines of a compiled report back from each of its three forms: headings, paragraphs with their notes."""

from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from lxml import etree, html

from tests.press.tagged import Tagged, cleaned, read_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_STYLES = {1: "HChG", 2: "H1G", 3: "H23G", 4: "H23G"}


class Line(NamedTuple):
    """A heading (level 1 to 4) or a paragraph (level 0) as it is read, and the words of its note."""

    level: int
    words: str
    note: str = ""


def of_html(file: Path) -> list[Line]:
    """Read the page: the body of the report, without the annex."""
    page = html.fromstring(file.read_bytes().decode())
    notes = {note.get("id", ""): _without(note[0], "a") for note in page.find_class("endnotes")[0].iter("li")}
    lines = []
    for element in page.iter("h2", "h3", "h4", "h5", "p"):
        place = [section.get("class") or "" for section in element.iterancestors("section")]
        if "annex" in place or "endnotes" in place:
            continue
        if element.tag != "p":
            lines.append(Line(int(place[0].removeprefix("level-")), cleaned(element.text_content())))
        elif element.get("class") == "paragraph":
            calls = [call.get("href", "")[1:] for call in element.iterfind("sup/a")]
            lines.append(Line(0, _without(element, "sup"), " ".join(notes[call] for call in calls)))
    return lines


def annex_of_html(file: Path) -> list[str]:
    """Read the items of the annex."""
    page = html.fromstring(file.read_bytes().decode())
    return [cleaned(item.text_content()) for annex in page.find_class("annex") for item in annex.iter("li")]


def _without(element: Any, tag: str) -> str:
    etree.strip_elements(element, tag, with_tail=False)
    return cleaned(element.text_content())


def of_word(file: Path) -> list[Line]:
    """Read the Word file; its paragraph numbers are counted as Word counts them."""
    with ZipFile(BytesIO(file.read_bytes())) as archive:
        document, notes = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes"))
    told = {note.get(f"{W}id"): _words(note) for note in notes}
    counted: Counter[str] = Counter()
    lines = []
    for paragraph in document.iter(f"{W}p"):
        style = _value(paragraph, "pPr/pStyle")
        if style == "ParNoG":
            numbering = _value(paragraph, "pPr/numPr/numId")
            counted[numbering] += 1
            called = [told[call.get(f"{W}id")] for call in paragraph.iter(f"{W}footnoteReference")]
            lines.append(Line(0, f"{counted[numbering]}. {_words(paragraph)}", " ".join(called)))
        elif style in WORD_STYLES.values():
            words = _words(paragraph)
            level = [level for level, known in WORD_STYLES.items() if known == style]
            lines.append(Line(level[0] if words[:1].isdigit() else level[-1], words))
    return lines


def _value(element: Any, path: str) -> str:
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if found is None else str(found.get(f"{W}val"))


def _words(element: Any) -> str:
    runs = (" " if node.tag == f"{W}tab" else node.text or "" for node in element.iter(f"{W}t", f"{W}tab"))
    return cleaned("".join(runs))


def of_pdf(file: Path) -> list[Line]:
    """Read the PDF through its structure tree, words by pdfium."""
    lines: list[Line] = []
    for element in _in_order(read_pdf(file.read_bytes()).root):
        if element.role == "Note":
            label = "".join(kid.text for kid in element.kids if kid.role == "Lbl")
            lines[-1] = lines[-1]._replace(note=cleaned(element.text.removeprefix(label)))
        elif element.role != "H1":
            lines.append(Line(0 if element.role == "P" else int(element.role[1]) - 1, cleaned(element.text)))
    start = next(place for place, line in enumerate(lines) if line.level)
    return lines[start:]


def _in_order(element: Tagged) -> list[Tagged]:
    mine = [element] if element.role in {"P", "Note", "H1", "H2", "H3", "H4", "H5"} else []
    return mine + [found for kid in element.kids for found in _in_order(kid)]
