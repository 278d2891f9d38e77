"""Tables in Word's terms: repeated header rows, merged cells, columns from right to left in Arabic."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from consult.press.docx.inline import bookmarked, runs, word_run
from consult.press.docx.xml import Element, w
from consult.press.model import Bar, Bars, Cell, Profile, Row, Table, words_of

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting

PAGE_WIDTH = 9638  # 17 cm in twentieths of a point
_MARGIN = 85
_SHORTEST = 6
_FILL = "44546A"


def table(one: Table, setting: Setting) -> list[Element]:
    """Write a table under its caption."""
    widths = _widths(one)
    head = _rows(one.head, widths, setting, head=True)
    body = _rows(one.rows, widths, setting, head=False)
    return [
        _caption(one.id, one.caption, setting),
        _table(one.caption, widths, [*head, *body], setting),
        _gap(),
    ]


def _caption(identifier: str, words: str, setting: Setting) -> Element:
    return w("p", w("pPr", w("pStyle", val="Caption")), *captioned(identifier, words, setting))


def captioned(identifier: str, words: str, setting: Setting) -> list[Element]:
    """Write the words above a table or figure, with its number where there are several."""
    number = setting.numbering.captions.get(identifier, "")
    return bookmarked(identifier, [word_run(f"{number} {words}" if number else words, setting)], setting)


def _gap() -> Element:
    """Return the empty line Word needs between tables that must not grow together."""
    return w("p", w("pPr", w("spacing", before=0, after=120)))


def _table(words: str, widths: list[int], rows: list[Element], setting: Setting) -> Element:
    border = {"val": "single", "sz": 4, "space": 0, "color": "808080"}
    borders = w("tblBorders", w("top", **border), w("bottom", **border), w("insideH", **border))
    properties = w(
        "tblPr",
        w("bidiVisual") if setting.document.direction == "rtl" else None,
        w("tblW", w=sum(widths), type="dxa"),
        borders,
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=_MARGIN, type="dxa") for side in ("left", "right"))),
        w("tblLook", val="06A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=words),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", properties, grid, *rows)


def _rows(rows: tuple[Row, ...], widths: list[int], setting: Setting, *, head: bool) -> list[Element]:
    """Write rows, filling the places that a cell above covers with its continuation."""
    written, hanging = [], dict[int, tuple[int, int]]()
    for row in rows:
        cells, column, waiting = [], 0, list(row.cells)
        while column < len(widths):
            left, span = hanging.pop(column, (0, 1))
            if left:
                cells.append(_continued(sum(widths[column : column + span]), span))
                hanging |= {column: (left - 1, span)} if left > 1 else {}
            else:
                cell = waiting.pop(0)
                span = cell.colspan
                cells.append(_cell(cell, sum(widths[column : column + span]), setting, head=head))
                hanging |= {column: (cell.rowspan - 1, span)} if cell.rowspan > 1 else {}
            column += span
        written.append(w("tr", _row_properties(head=head), *cells))
    return written


def _row_properties(*, head: bool) -> Element:
    return w("trPr", w("cantSplit"), w("tblHeader") if head else None)


def _cell(cell: Cell, width: int, setting: Setting, *, head: bool) -> Element:
    style = "TableHead" if head else "TableText"
    align = w("jc", val="right") if cell.numeric else None
    words = runs(cell.content, replace(setting, bold=False, italic=head))
    line = w("p", w("pPr", w("pStyle", val=style), align), *words)
    merge = w("vMerge", val="restart") if cell.rowspan > 1 else None
    return w("tc", _cell_properties(cell.colspan, width, merge), line)


def _continued(width: int, span: int) -> Element:
    return w("tc", _cell_properties(span, width, w("vMerge")), w("p"))


def _cell_properties(span: int, width: int, merge: Element | None) -> Element:
    spread = w("gridSpan", val=span) if span > 1 else None
    return w("tcPr", w("tcW", w=width, type="dxa"), spread, merge)


def _widths(one: Table) -> list[int]:
    """Share the page among the columns by the square root of their longest words, as an eye would."""
    longest = [_SHORTEST] * one.width
    for row in (*one.head, *one.rows):
        if len(row.cells) == one.width:
            longest = [max(most, len(words_of(cell.content))) for most, cell in zip(longest, row.cells, strict=True)]
    shares = [sqrt(length) for length in longest]
    return [round(PAGE_WIDTH * share / sum(shares)) for share in shares]


def bars(one: Bars, setting: Setting) -> list[Element]:
    """Write a chart as a table; each bar is the shading of an empty line, which nobody reads aloud."""
    widths = [PAGE_WIDTH * 2 // 5, PAGE_WIDTH * 3 // 5]
    names = (_bar_cell(name, width, setting, "TableHead") for name, width in zip(_names(one), widths, strict=True))
    rows = [w("tr", _row_properties(head=True), *names)]
    rows += [_bar(bar, one.longest, widths, setting) for bar in one.bars]
    return [_caption(one.id, one.caption, setting), _table(one.caption, widths, rows, setting), _gap()]


def _names(one: Bars) -> tuple[str, str]:
    return one.category, one.measure


def _bar(bar: Bar, longest: float, widths: list[int], setting: Setting) -> Element:
    label = _bar_cell(bar.label, widths[0], setting, "TableText")
    room = widths[1] - 2 * _MARGIN
    rest = round(room * (1 - bar.value / longest))
    shade = w("shd", val="clear", color="auto", fill=_FILL)
    size = 160 if setting.document.profile is Profile.EASY else 100
    spacing = w("spacing", before=0, after=60, line=size, lineRule="exact")
    drawn = w("p", w("pPr", shade, spacing, w("ind", left=0, right=rest))) if bar.value else None
    return w("tr", _row_properties(head=False), label, _bar_cell(bar.shown, widths[1], setting, "TableText", drawn))


def _bar_cell(words: str, width: int, setting: Setting, style: str, drawn: Element | None = None) -> Element:
    shown = replace(setting, italic=style == "TableHead", bold=False)
    line = w("p", w("pPr", w("pStyle", val=style)), word_run(words, shown))
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), line, drawn)
