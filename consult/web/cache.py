"""Public pages kept in memory under their process's public version: made once, shown to everybody signed out."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flask import g, request
from flask import session as cookie_session
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from consult.web import keeping, session
from consult.web.toolbox import PageKey, toolbox

MOST_BYTES = 16_000_000
KEPT_FOR = timedelta(seconds=60)  # so that “how long is left” is never older


@dataclass(slots=True)
class KeptPages:
    """The pages asked for last, up to so many bytes in all; each is forgotten after a minute."""

    most_bytes: int = MOST_BYTES
    _pages: "OrderedDict[PageKey, tuple[datetime, bytes]]" = field(default_factory=OrderedDict)
    _bytes: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, key: PageKey, now: datetime) -> bytes | None:
        """Give a kept page; None if there is none, or it is too old."""
        with self._lock:
            made_at, page = self._pages.get(key, (now, None))
            if page is not None and not now - KEPT_FOR < made_at <= now:
                self._forget(key)
                return None
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def keep(self, key: PageKey, page: bytes, now: datetime) -> None:
        """Keep a page; those not asked for longest make room."""
        with self._lock:
            if key in self._pages:
                self._forget(key)
            self._pages[key] = (now, page)
            self._bytes += len(page)
            while self._bytes > self.most_bytes:
                self._forget(next(iter(self._pages)))

    def _forget(self, key: PageKey) -> None:
        _, page = self._pages.pop(key)
        self._bytes -= len(page)


class NoPages:
    """Keeps nothing: every page is made afresh."""

    def find(self, _key: PageKey, _now: datetime) -> bytes | None:
        """Find nothing."""
        return None

    def keep(self, _key: PageKey, _page: bytes, _now: datetime) -> None:
        """Keep nothing."""


def is_for_everybody() -> bool:
    """Say whether this request's page is the same for everybody: nobody signed in, nothing told or kept for one."""
    return (
        request.method in {"GET", "HEAD"}
        and session.COOKIE not in request.cookies
        and keeping.TICKET not in request.args
        and "_flashes" not in cookie_session
    )


def shown_to_everybody(slug: str, make: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Give the kept page of this address, or make it and keep it.

    The version is read before anything of the page: what is kept is as new as its version, or newer. A page with
    a form belongs to one browser, and is not kept.
    """
    tools = toolbox()
    version = tools.public_version(session.session(), slug)
    if version is None:
        return make()
    key, now = PageKey(*version, request.full_path), tools.clock()
    kept = tools.pages.find(key, now)
    if kept is not None:
        session.end(keep=False)
        return Response(kept, mimetype="text/html")
    answer = make()
    if isinstance(answer, str) and "browser_token" not in g:
        tools.pages.keep(key, answer.encode(), now)
    return answer
