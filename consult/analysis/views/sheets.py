"""Coded passages as a sheet to take away, in CSV or XLSX."""

import csv
import io
from collections.abc import Sequence
from enum import StrEnum

from flask import make_response
from werkzeug.wrappers import Response

from consult.analysis.models import Coding
from consult.analysis.queries.facets import Found
from consult.analysis.rules import KIND_NAMES
from consult.analysis.views.asking import language_name
from consult.analysis.views.chips import Chip
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared
from consult.sources.models import Passage

FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """In which form a list is taken away."""

    CSV = "csv"
    XLSX = "xlsx"


TYPES = {
    Format.CSV: "text/csv; charset=utf-8",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def headings() -> list[str]:
    """Name the columns in the reader's language."""
    say = speech.gettext
    return [
        say("Reference"),
        say("Kind of source"),
        say("Who speaks"),
        say("Name"),
        say("Region"),
        say("Language"),
        say("Question"),
        say("Kind of passage"),
        say("Codes"),
        say("Words"),
    ]


def row_of(passage: Passage, quote: Cleared | None, chip: Chip, codings: Sequence[Coding], found: Found) -> list[str]:
    """Write one passage; words that may not be quoted are left out."""
    language, group = speech.language(), passage.text.source.group_code
    kinds = dict.fromkeys(speech.gettext(KIND_NAMES[coding.kind]) for coding in codings)
    return [
        chip.reference,
        chip.kind,
        chip.category,
        "" if chip.name is None else chip.name.words,
        "" if group is None else found.regions.get(group, group),
        language_name(passage.text.language),
        passage.text.question or "",
        "; ".join(kinds),
        "; ".join(dict.fromkeys(coding.code.name_in(language) for coding in codings)),
        speech.gettext("Not for quotation") if quote is None else quote.words,
    ]


def sheet(name: str, form: Format, heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Response:
    """Make the file; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    safe = [[f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows]
    content = _csv(heading, safe) if form is Format.CSV else _xlsx(heading, safe)
    response = make_response(content)
    response.headers["Content-Type"] = TYPES[form]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def _csv(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([heading, *rows])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - large; only who takes a list away needs it

    book = Workbook(write_only=True)
    page = book.create_sheet()
    page.sheet_view.rightToLeft = speech.language() == "ar"
    for row in [heading, *rows]:
        page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
