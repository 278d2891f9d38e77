"""Lists as CSV and XLSX, and texts as a plain Word file, for taking away."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from consult.adapters.spreadsheets import Cell, csv_pieces
from consult.kernel.languages import direction

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def csv_lines(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterator[bytes]:
    """Write a list as CSV in UTF-8 with a byte order mark, line by line.

    A text that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
    """
    yield from csv_pieces([headings, *rows])


def xlsx(headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, title: str) -> bytes:
    """Write a list as XLSX: headings bold and frozen, texts as texts, numbers as numbers."""
    from openpyxl import Workbook  # noqa: PLC0415 - large; only who takes a list away needs it
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - the same
    from openpyxl.styles import Font  # noqa: PLC0415 - the same

    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(c for c in title if c not in "[]:*?/\\")[:31] or "1")
    sheet.freeze_panes = "A2"
    heads = [WriteOnlyCell(sheet, value=heading) for heading in headings]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in rows:
        cells = [WriteOnlyCell(sheet, value=cell) for cell in row]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def word_file(title: str, note: str, chapters: Sequence[tuple[str, str, Sequence[tuple[str, str, str]]]]) -> bytes:
    """Write a Word file: chapters of (heading, facts, texts), each text of (heading, words, language)."""
    from docx import Document  # noqa: PLC0415 - large; only who takes texts away needs it

    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments = title, "", ""
    about.created = about.modified = _MADE
    document.add_heading(title, level=0)
    document.add_paragraph(note)
    for heading, facts, texts in chapters:
        document.add_heading(heading, level=1)
        document.add_paragraph(facts)
        for subheading, words, language in texts:
            document.add_heading(subheading, level=2)
            for line in words.split("\n"):
                _write(document.add_paragraph(), line, right_to_left=direction(language) == "rtl")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _write(paragraph: "Paragraph", line: str, *, right_to_left: bool) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - likewise

    run = paragraph.add_run(line)
    if right_to_left:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - python-docx has no name for it
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))  # noqa: SLF001
