"""Built files: sent compressed as they were built, under names that carry the hash of their contents."""

import mimetypes
from pathlib import Path

from flask import Flask, request, send_from_directory
from werkzeug.wrappers import Response

FOLDER = Path(__file__).parents[1] / "static"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


def install(app: Flask) -> None:
    """Serve ``/static/<name>``; a name never changes its contents, so browsers keep it for a year."""
    app.add_url_rule("/static/<path:filename>", endpoint="static", view_func=_send)


def _send(filename: str) -> Response:
    kind = mimetypes.guess_type(filename)[0] or "application/octet-stream"
    for encoding, ending in _ENCODINGS:
        if request.accept_encodings.quality(encoding) > 0 and (FOLDER / (filename + ending)).is_file():
            response = send_from_directory(FOLDER, filename + ending, mimetype=kind, max_age=31_536_000)
            response.headers["Content-Encoding"] = encoding
            break
    else:
        response = send_from_directory(FOLDER, filename, mimetype=kind, max_age=31_536_000)
    response.headers["Vary"] = "Accept-Encoding"
    return response
