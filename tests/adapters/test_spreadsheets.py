"""Tables to take away hold what was given, and nothing that runs."""

import csv
import gc
import io
import weakref
from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from consult.adapters.spreadsheets import Table, csv_pieces, safe_cell, xlsx_pieces

PLAIN = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)
MANY = 5000


class Row(list[str]):
    """A row that can be watched: each is a thing of its own, whatever it holds."""

    __slots__ = ("__weakref__",)
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]  # a list has none


class Watched:
    """Gives rows one by one, and counts how many of those it gave are still alive."""

    def __init__(self) -> None:
        self.alive: weakref.WeakSet[Row] = weakref.WeakSet()
        self.most = self.given = 0

    def __iter__(self) -> Iterator[Row]:
        for number in range(MANY):
            row = Row([f"row {number}", "words " * 20])
            self.given += 1
            self.alive.add(row)
            self.most = max(self.most, len(self.alive))
            yield row


def opened(table: Table) -> Worksheet:
    sheet = load_workbook(io.BytesIO(b"".join(xlsx_pieces(table)))).active
    assert isinstance(sheet, Worksheet)
    return sheet


@given(st.lists(st.lists(PLAIN, min_size=2, max_size=2), max_size=5))
def test_csv_gives_back_what_it_took(rows: list[list[str]]) -> None:
    written = b"".join(csv_pieces(Table("List", "en", ["Name", "State"], rows))).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""))) == [["Name", "State"], *rows]


def test_a_workbook_gives_back_what_it_took() -> None:
    sheet = opened(Table("List: one/two", "ar", ["Name", "State"], [["أمينة", "الجزائر"], ["+41", 7]]))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Name", "State"],
        ["أمينة", "الجزائر"],
        ["'+41", 7],
    ]
    assert (sheet.title, sheet.sheet_view.rightToLeft) == ("List onetwo", True)


def test_a_workbook_says_what_it_is() -> None:
    book = load_workbook(io.BytesIO(b"".join(xlsx_pieces(Table("Liste", "fr", ["Nom"], [["Aïcha"]])))))
    assert (book.properties.title, book.properties.language) == ("Liste", "fr")


def test_headings_stay_in_view_and_columns_are_wide_enough() -> None:
    sheet = opened(Table("List", "en", ["Id", "Name", "Words"], [["1", "A name of twenty-four ", "x" * 500]]))
    assert (sheet.freeze_panes, [cell.font.b for cell in sheet[1]]) == ("A2", [True, True, True])
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [8, 24, 60]
    assert (sheet.sheet_view.rightToLeft, list(sheet.merged_cells.ranges)) == (False, [])


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert opened(Table("List", "en", ["Name"], [["a\x0bb\x00c"]]))["A2"].value == "abc"


@pytest.mark.parametrize("write", [csv_pieces, xlsx_pieces])
def test_rows_are_written_as_they_come_and_none_is_kept(write: Callable[[Table], Iterator[bytes]]) -> None:
    rows = Watched()
    gc.disable()
    try:
        pieces = write(Table("List", "en", ["Name", "Words"], rows))
    finally:
        gc.enable()
    assert (rows.given, rows.most <= 60) == (MANY, True), f"{rows.most} rows were alive at once"
    assert all(len(piece) <= 64 * 1024 for piece in pieces)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_no_cell_runs(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_other_cells_stay_as_they_are() -> None:
    assert [safe_cell(text) for text in ("", "a=1", "Côte d'Ivoire")] == ["", "a=1", "Côte d'Ivoire"]


def test_an_instant_is_a_date_that_a_spreadsheet_can_sort_by() -> None:
    at = datetime(2026, 5, 4, 12, 30, tzinfo=ZoneInfo("Africa/Tunis"))
    table = Table("List", "en", ["At"], [[at]])
    cell = opened(table)["A2"]
    assert (cell.value, cell.is_date) == (datetime(2026, 5, 4, 11, 30), True)  # noqa: DTZ001 - as spreadsheets keep it
    assert b"".join(csv_pieces(table)).decode("utf-8-sig") == "At\r\n2026-05-04 11:30:00\r\n"
