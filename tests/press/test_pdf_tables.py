"""Irregular tables in the tag tree: names of headers, empty cells, rows over pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf

from consult.press import render_pdf
from consult.press.check.pdf import check_pdf
from consult.press.model import Cell, Row, Section, Table, plain
from tests.press.samples import report
from tests.press.tagged import Tagged, read_pdf


def cell(words: str, scope: str = "", colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell(plain(words) if words else (), scope, colspan, rowspan)  # type: ignore[arg-type]  # scopes are literals


def printed(*rows: Row, head: tuple[Row, ...]) -> bytes:
    table = Table("t-x", "A table", head, rows)
    return render_pdf(replace(report("en", contents=False), body=(Section("s-1", "Tables", (table,)),)))


GROUPED = (
    Row((cell("Region", "col", rowspan=2), cell("2020", "colgroup", colspan=2))),
    Row((cell("Women", "col"), cell("Men", "col"))),
)


def told(content: bytes) -> dict[str, list[str]]:
    """Return by its words the headers a cell names, as their words."""
    cells = [one for table in read_pdf(content).root.all("Table") for row in table.all("TR") for one in row.kids]
    names = {str(one.attributes["/ID"]): one.text.strip() for one in cells if "/ID" in one.attributes}
    return {one.text.strip(): [names[str(name)] for name in headers(one)] for one in cells}


def headers(one: Tagged) -> list[str]:
    return [str(name) for name in one.attributes.get("/Headers", [])]


def test_cells_of_an_irregular_table_name_their_headers() -> None:
    content = printed(
        Row((cell("Africa", "rowgroup", rowspan=2), cell("1"), cell("2"))),
        Row((cell("3"), cell("4"))),
        Row((cell("Asia", "row"), cell("5", colspan=2))),
        head=GROUPED,
    )
    assert told(content) == {
        "Region": [],
        "2020": [],
        "Women": ["2020"],
        "Men": ["2020"],
        "Africa": [],
        "1": ["2020", "Women", "Africa"],
        "2": ["2020", "Men", "Africa"],
        "3": ["2020", "Women", "Africa"],
        "4": ["2020", "Men", "Africa"],
        "Asia": [],
        "5": ["2020", "Women", "Men", "Asia"],
    }
    assert check_pdf(content) == []


def test_the_names_of_headers_are_in_the_tree_of_ids() -> None:
    content = printed(Row((cell("Africa", "row"), cell("1"), cell("2"))), head=GROUPED)
    with pikepdf.open(BytesIO(content)) as pdf:
        (leaf,) = pdf.Root.StructTreeRoot.IDTree.Kids
        names = [str(name) for name in leaf.Names[::2]]
    assert [name for name in names if name.startswith("t-x")] == [f"t-x:{number}" for number in range(1, 6)]
    assert names == sorted(names)


def test_a_regular_table_needs_scopes_only() -> None:
    content = printed(
        Row((cell("Africa", "row"), cell("1"))), head=(Row((cell("Region", "col"), cell("States", "col"))),)
    )
    assert told(content) == {"Region": [], "States": [], "Africa": [], "1": []}


def test_an_empty_cell_is_a_cell() -> None:
    content = printed(
        Row((cell("Africa", "row"), cell(""), cell("2"))),
        head=(Row((cell(""), cell("Women", "col"), cell("Men", "col"))),),
    )
    table = read_pdf(content).root.all("Table")[0]
    assert [[one.text.strip() for one in row.kids] for row in table.all("TR")] == [
        ["", "Women", "Men"],
        ["Africa", "", "2"],
    ]
    assert check_pdf(content) == []
