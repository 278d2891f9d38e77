"""Tables and charts as HTML; a chart is a table whose values have bars beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.html.inline import inline
from consult.press.html.markup import Html, numbered, tag

if TYPE_CHECKING:
    from consult.press.html.setting import Setting
    from consult.press.model import Bar, Bars, Cell, Figure, Row, Table


def table(one: Table, setting: Setting) -> Html:
    """Write a table; on screen it scrolls by itself where it is too wide."""
    caption = tag("caption", *captioned(one, setting), id=f"{one.id}-caption")
    head = tag("thead", *(_row(row, setting) for row in one.head))
    body = tag("tbody", *(_row(row, setting) for row in one.rows))
    return _scrolling(one.id, tag("table", caption, head, body), setting)


def captioned(one: Table | Bars | Figure, setting: Setting) -> tuple[Html, str]:
    """Write the words above a table or figure, with its number where there are several."""
    return numbered(setting.numbering.captions.get(one.id, ""), "numeral"), one.caption


def _row(row: Row, setting: Setting) -> Html:
    return tag("tr", *(_cell(cell, setting) for cell in row.cells))


def _cell(cell: Cell, setting: Setting) -> Html:
    return tag(
        "th" if cell.scope else "td",
        inline(cell.content, setting),
        scope=cell.scope,
        colspan=str(cell.colspan) if cell.colspan > 1 else "",
        rowspan=str(cell.rowspan) if cell.rowspan > 1 else "",
        class_="numeric" if cell.numeric else "",
    )


def _scrolling(name: str, content: Html, setting: Setting) -> Html:
    if setting.prints:
        return tag("div", content, id=name, class_="wide")
    label = f"{name}-caption"
    return tag("div", content, id=name, class_="wide", role="region", tabindex="0", aria_labelledby=label)


def bars(one: Bars, setting: Setting) -> Html:
    """Write a chart; the bars are decoration, since each value stands beside its bar."""
    caption = tag("caption", *captioned(one, setting), id=f"{one.id}-caption")
    columns = tag("tr", tag("th", one.category, scope="col"), tag("th", one.measure, scope="col"))
    body = tag("tbody", *(_bar(bar, one.longest) for bar in one.bars))
    return _scrolling(one.id, tag("table", caption, tag("thead", columns), body, class_="bars"), setting)


def _bar(bar: Bar, longest: float) -> Html:
    share = round(100 * bar.value / longest)
    drawn = tag("div", class_=f"bar share-{share}", aria_hidden="true")
    return tag("tr", tag("th", bar.label, scope="row"), tag("td", tag("span", bar.shown), drawn))
