"""Tables to take away hold what was given, and nothing that runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from consult.adapters.spreadsheets import csv_pieces, safe_cell, xlsx_pieces

PLAIN = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)


@given(st.lists(st.lists(PLAIN, min_size=2, max_size=2), max_size=5))
def test_csv_gives_back_what_it_took(rows: list[list[str]]) -> None:
    written = b"".join(csv_pieces(rows)).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""))) == rows


def test_a_workbook_gives_back_what_it_took() -> None:
    rows = [["Name", "State"], ["أمينة", "الجزائر"]]
    whole = b"".join(xlsx_pieces(rows, title="List: one/two", right_to_left=True))
    sheet = load_workbook(io.BytesIO(whole)).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == rows
    assert (sheet.title, sheet.sheet_view.rightToLeft) == ("List onetwo", True)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_no_cell_runs(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_other_cells_stay_as_they_are() -> None:
    assert [safe_cell(text) for text in ("", "a=1", "Côte d'Ivoire")] == ["", "a=1", "Côte d'Ivoire"]
