"""Tables to take away: CSV and XLSX, written piece by piece, with no cell that a spreadsheet would run."""

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence

Cell = str | int
PIECE = 64 * 1024
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


def safe_cell(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking a text for a formula: such a text gets an apostrophe before it (OWASP)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell


def csv_pieces(rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """Write rows as CSV in UTF-8 (with the mark that spreadsheets look for), one piece for each row."""
    yield _BOM.encode()
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([safe_cell(cell) for cell in row])
        yield line.getvalue().encode()


def xlsx_pieces(rows: Iterable[Sequence[Cell]], *, title: str, right_to_left: bool) -> Iterator[bytes]:
    """Write rows as a workbook of one sheet; its rows go to a temporary file as they come."""
    from openpyxl import Workbook  # noqa: PLC0415 - large; only who takes a list away needs it

    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(c for c in title if c not in "[]:*?/\\")[:31] or "1")
    sheet.sheet_view.rightToLeft = right_to_left
    for row in rows:
        sheet.append([safe_cell(cell) for cell in row])
    with tempfile.TemporaryFile() as kept:
        book.save(kept)
        kept.seek(0)
        while piece := kept.read(PIECE):
            yield piece
