"""Tables and charts as Akoma Ntoso, whose tables are rows of cells; what a header heads is its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.akn.inline import line, numeral
from consult.press.akn.xml import Element, a
from consult.press.model import plain

if TYPE_CHECKING:
    from consult.press.akn.setting import Setting
    from consult.press.model import Bars, Cell, Figure, Row, Table


def table(one: Table, setting: Setting) -> list[Element]:
    """Write a table."""
    rows = (_row(row, setting) for row in (*one.head, *one.rows))
    return [a("table", a("caption", *captioned(one, setting)), *rows)]


def captioned(one: Table | Bars | Figure, setting: Setting) -> tuple[Element | str, ...]:
    """Write the words above a table or figure, with its number where there are several."""
    return (*numeral(setting.numbering.captions.get(one.id, "")), one.caption)


def _row(row: Row, setting: Setting) -> Element:
    return a("tr", *(_cell(cell, setting) for cell in row.cells))


def _cell(cell: Cell, setting: Setting) -> Element:
    spans = {"colspan": cell.colspan, "rowspan": cell.rowspan}
    told = {name: str(span) for name, span in spans.items() if span > 1}
    words = [line(cell.content, setting)] if cell.content else []
    return a("th" if cell.scope else "td", *words, class_=cell.scope, **told)


def bars(one: Bars, setting: Setting) -> list[Element]:
    """Write a chart as the table of its values."""
    head = a("tr", *(a("th", line(plain(words), setting), class_="col") for words in (one.category, one.measure)))
    rows = (
        a("tr", a("th", line(plain(bar.label), setting), class_="row"), a("td", line(plain(bar.shown), setting)))
        for bar in one.bars
    )
    return [a("table", a("caption", *captioned(one, setting)), head, *rows, class_="bars")]
