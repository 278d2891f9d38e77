"""Pictures, tables, boxes, and what an editor left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.conditions import docx as c
from consult.press.check.docx.parts import W, find, is_on, value, words_of
from consult.press.check.finding import WHOLE, Place
from consult.press.check.wording import is_language, is_stand_in, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.docx.parts import File
    from consult.press.check.finding import Finding
    from consult.press.check.guard import Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_SHAPE = "{urn:schemas-microsoft-com:vml}shape"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CORE = "docProps/core.xml"
_EMU = 36_000  # English Metric Units in a millimetre
_PAGE_HIGH, _PAGE_WIDE = 200 * _EMU, 150 * _EMU
_HARDLY_ANY = 200  # letters to a picture of a page
_CHANGES = tuple(
    f"{W}{name}"
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"),
    )
)


def title(file: File) -> Iterator[Finding]:
    """Yield a file without a title among its properties."""
    core = file.archive.xml(_CORE)
    if core is None or not (core.findtext(f"{_DC}title") or "").strip():
        yield file.finding(c.TITLE, WHOLE)


def language(file: File) -> Iterator[Finding]:
    """Yield a file whose words have no language, neither their own nor one by default."""
    root = file.archive.xml("word/styles.xml")
    default = None if root is None else find(root, "docDefaults/rPrDefault/rPr/lang")
    normal = file.styles.get(file.default_style)
    styled = None if normal is None else find(normal, "rPr/lang")
    if any(_is_told(one) for one in (default, styled)):
        return
    runs = (run for run in file.body.iter(f"{W}r") if any(node.text for node in run.iter(f"{W}t")))
    if not all(_is_told(find(run, "rPr/lang")) for run in runs):
        yield file.finding(c.LANGUAGE, WHOLE)


def _is_told(stated: Element | None) -> bool:
    if stated is None:
        return False
    tags = [stated.get(f"{W}{name}", "") for name in ("val", "eastAsia", "bidi")]
    return any(tag and is_language(tag) for tag in tags)


def pictures(file: File) -> Iterator[Finding]:
    """Yield pictures without words, and files that are pictures of pages."""
    drawn = [node for node in file.body.iter(f"{_WP}docPr") if not _is_box(node)]
    for node in drawn:
        words = node.get("descr", "").strip() or node.get("title", "").strip()
        if not words and not _is_decoration(node):
            yield file.finding(c.ALT, node)
        elif is_stand_in(words):
            yield file.finding(c.ALT_FILE, node, words=short(words))
    for shape in file.body.iter(_SHAPE):
        if shape.find(_IMAGE) is not None and not shape.get("alt", "").strip():
            yield file.finding(c.ALT, shape)
    yield from _pictures_of_text(file, drawn)


def _is_box(node: Element) -> bool:
    holder = node.getparent()
    return holder is not None and holder.find(f".//{W}txbxContent") is not None


def _is_decoration(node: Element) -> bool:
    return any(is_on(mark.get("val")) for mark in node.iter(_DECORATIVE))


def _pictures_of_text(file: File, drawn: list[Element]) -> Iterator[Finding]:
    pages = [node for node in drawn if _is_as_large_as_a_page(node)]
    letters = sum(sign.isalpha() for line in file.lines for sign in line.words)
    if pages and letters < _HARDLY_ANY * len(pages):
        yield file.finding(c.PICTURE_OF_TEXT, pages[0])


def _is_as_large_as_a_page(node: Element) -> bool:
    extent = node.getparent().find(f"{_WP}extent")  # type: ignore[union-attr]  # docPr stands in a drawing
    sizes = ["0", "0"] if extent is None else [extent.get("cx", "0"), extent.get("cy", "0")]
    across, down = (int(size) if size.isdecimal() else 0 for size in sizes)
    return across >= _PAGE_WIDE and down >= _PAGE_HIGH


def tables(file: File) -> Iterator[Finding]:
    """Yield tables of data without a header row, with merged cells, or inside another table."""
    for table in file.body.iter(f"{W}tbl"):
        if next(table.iterancestors(f"{W}tbl"), None) is not None:
            yield file.finding(c.NESTED_TABLE, table)
        if not _is_data(table):
            continue
        rows = table.findall(f"{W}tr")
        headed = [is_header(row) for row in rows]
        if not headed[0]:
            yield file.finding(c.TABLE_HEADER, table)
        if any(_is_merged(row) for row, head in zip(rows, headed, strict=True) if not head):
            yield file.finding(c.MERGED_CELLS, table)


def _is_data(table: Element) -> bool:
    """Tell whether a table holds data: rows and columns of words, and not said to be without any headers."""
    rows = table.findall(f"{W}tr")
    widest = max((len(row.findall(f"{W}tc")) for row in rows), default=0)
    look = find(table, "tblPr/tblLook")
    layout = look is not None and not any(is_on(look.get(f"{W}{name}")) for name in ("firstRow", "firstColumn"))
    filled = sum(any(words_of(line).strip() for line in cell.iter(f"{W}p")) for cell in table.iter(f"{W}tc"))
    return len(rows) > 1 and widest > 1 and filled > 1 and not layout


def is_header(row: Element) -> bool:
    """Tell whether a row is marked as a header."""
    mark = find(row, "trPr/tblHeader")
    return mark is not None and is_on(mark.get(f"{W}val"))


def _is_merged(row: Element) -> bool:
    spans = [value(cell, "tcPr/gridSpan") or "1" for cell in row.findall(f"{W}tc")]
    return any(span != "1" for span in spans) or row.find(f"{W}tc/{W}tcPr/{W}vMerge") is not None


def boxes(file: File) -> Iterator[Finding]:
    """Yield boxes with words in them, once where a drawing is written in two ways."""
    held: set[int] = set()
    for box in file.body.iter(f"{W}txbxContent"):
        words = "".join(node.text or "" for node in box.iter(f"{W}t"))
        around = next(box.iterancestors(f"{W}r"), box)
        if words.strip() and id(around) not in held:
            held.add(id(around))
            yield file.finding(c.FLOATING_TEXT, around)


def leftovers(file: File) -> Iterator[Finding]:
    """Yield tracked changes and comments that were left in the file, notes included."""
    roots = [
        file.body,
        *(root for name in ("footnotes", "endnotes") if (root := file.archive.xml(f"word/{name}.xml")) is not None),
    ]
    changes = [node for root in roots for node in root.iter(*_CHANGES)]
    if changes:
        yield file.finding(c.CHANGES, changes[0], number=str(len(changes)))
    root = file.archive.xml("word/comments.xml")
    comments = [] if root is None else root.findall(f"{W}comment")
    if comments:
        yield file.finding(c.COMMENTS, Place(part="word/comments.xml"), number=str(len(comments)))
