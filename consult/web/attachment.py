"""Files that a person takes away: sent piece by piece, kept by no cache."""

from collections.abc import Iterable

from flask import Response

_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}


def attachment(pieces: Iterable[bytes], *, name: str) -> Response:
    """Give a file to keep under ``name``, whose ending tells its kind.

    Timing: the pieces are asked for after the view, when its transaction is over and no language is spoken.
    """
    answer = Response(pieces, content_type=TYPES[name.rpartition(".")[2]])
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Cache-Control"] = "no-store"
    return answer
