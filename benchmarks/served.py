"""The application as it is, on loopback, with a wrapper that counts its SQL statements; for benchmarks alone.

``python -m benchmarks.served [afresh]``: with ``afresh`` every page is made anew, none taken from the version cache.
"""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from threading import local
from typing import Any

from flask import Flask
from sqlalchemy import event
from sqlalchemy.engine import Engine
from waitress import serve

from config import Config
from consult.app import create_app
from consult.web.toolbox import EXTENSION

HEADER = "X-SQL-Statements"
LOADED = "/loaded-modules"
CACHE = "consult.web.cache"


class Counted:
    """WSGI around the application: tells in a header how many SQL statements an answer took, BEGIN left out."""

    def __init__(self, app: Flask) -> None:
        self.app, self.here = app, local()
        event.listen(Engine, "before_cursor_execute", self._heard)

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as the application does."""
        if environ["PATH_INFO"] == LOADED:
            start("200 OK", [("Content-Type", "application/json")])
            return [json.dumps(sorted(sys.modules)).encode()]
        self.here.statements = 0

        def begin(status: str, headers: list[tuple[str, str]], problem: Any = None) -> Any:
            return start(status, [*headers, (HEADER, str(self.here.statements))], problem)

        return self.app(environ, begin)

    def _heard(self, _connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            self.here.statements = getattr(self.here, "statements", 0) + 1


def cache_is_built() -> bool:
    """Say whether this version has the cache of public pages."""
    return find_spec(CACHE) is not None


def afresh(app: Flask) -> None:
    """Let the application make every page anew."""
    if cache_is_built():
        app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], pages=import_module(CACHE).NoPages())


if __name__ == "__main__":
    config = Config.from_environment()
    application = create_app(config)
    if "afresh" in sys.argv:
        afresh(application)
    serve(Counted(application), host="127.0.0.1", port=config.port, threads=config.threads)
