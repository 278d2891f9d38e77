"""Tables to take away: CSV and XLSX, written row by row, with no cell that a spreadsheet would run."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from consult.adapters.pieces import Pieces, kept_file
from consult.kernel.languages import direction

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    Sheet = WriteOnlyWorksheet

Cell = str | int | datetime
MEASURED_ROWS = 50
NARROWEST, WIDEST = 8, 60
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Table:
    """A list to take away: its title, the language it is told in, headings, and rows that are asked for once."""

    title: str
    language: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def safe_cell(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking a text for a formula: such a text gets an apostrophe before it (OWASP).

    An instant becomes a moment of UTC without a zone, which is all that a spreadsheet knows and can sort by.
    """
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None, second=0, microsecond=0)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell


def csv_pieces(table: Table) -> Iterator[bytes]:
    """Write a table as CSV in UTF-8 (with the mark that spreadsheets look for); the rows are asked for at once."""
    with kept_file() as kept:
        kept.write(_BOM.encode())
        for row in chain([table.headings], table.rows):
            line = io.StringIO()
            csv.writer(line, lineterminator="\r\n").writerow([safe_cell(cell) for cell in row])
            kept.write(line.getvalue().encode())
        return Pieces(kept)


def xlsx_pieces(table: Table) -> Iterator[bytes]:
    """Write a table as a workbook of one sheet; the rows are asked for at once, and none is kept in memory.

    The headings are bold and stay in view, no cells are merged, and columns are as wide as the first rows need.
    Characters that XML cannot hold are left out.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - large; only who takes a list away needs it

    book = Workbook(write_only=True)
    book.properties.title, book.properties.language = table.title, table.language
    sheet = book.create_sheet("".join(c for c in table.title if c not in "[]:*?/\\'")[:31] or "1")
    sheet.sheet_view.rightToLeft = direction(table.language) == "rtl"
    _fill(sheet, table)
    with kept_file() as kept:
        book.save(kept)
        return Pieces(kept)


def _fill(sheet: "Sheet", table: Table) -> None:
    """Write widths first, since a sheet that is written as it comes cannot go back, then headings and rows."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above
    from openpyxl.styles import Font  # noqa: PLC0415 - see above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see above

    coming = iter(table.rows)
    first = list(islice(coming, MEASURED_ROWS))
    columns = sheet.column_dimensions  # type: ignore[attr-defined]  # there, but not in the stubs
    for number in range(len(table.headings)):
        longest = max(len(str(row[number])) for row in [table.headings, *first] if number < len(row))
        columns[get_column_letter(number + 1)].width = min(max(longest + 2, NARROWEST), WIDEST)
    sheet.freeze_panes = "A2"
    heads = [WriteOnlyCell(sheet, value=_writable(heading)) for heading in table.headings]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in chain(first, coming):
        sheet.append([_writable(cell) for cell in row])


def _writable(cell: Cell) -> Cell:
    safe = safe_cell(cell)
    return _NOT_IN_XML.sub("", safe) if isinstance(safe, str) else safe
