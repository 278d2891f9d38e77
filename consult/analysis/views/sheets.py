"""Coded passages as a sheet to take away, in CSV or XLSX."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from flask import make_response
from werkzeug.wrappers import Response

from consult.adapters.spreadsheets import csv_pieces, xlsx_pieces
from consult.analysis.models import Coding
from consult.analysis.queries.facets import Found
from consult.analysis.rules import KIND_NAMES
from consult.analysis.views.asking import language_name
from consult.analysis.views.chips import Chip
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared
from consult.sources.models import Passage


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
    whole = [heading, *rows]
    content = b"".join(csv_pieces(whole) if form is Format.CSV else _xlsx(whole))
    response = make_response(content)
    response.headers["Content-Type"] = TYPES[form]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def _xlsx(rows: Sequence[Sequence[str]]) -> Iterator[bytes]:
    return xlsx_pieces(rows, title="Sheet", right_to_left=speech.language() == "ar")
