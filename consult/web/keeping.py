"""Nothing typed is lost: a form that cannot be taken now is kept and offered again."""

from urllib.parse import urlencode

from flask import redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from consult.kernel import keeping
from consult.web import session
from consult.web.browser import browser_token
from consult.web.toolbox import toolbox

TICKET = "kept"


def keep_typed() -> str:
    """Keep what this request typed, for the person or browser that typed it, and give the ticket."""
    session.begin(writing=True)
    typed = [(name, value) for name, value in request.form.items(multi=True)]
    now = toolbox().clock()
    ticket = keeping.keep(session.session(), owner=_owner(), path=request.path, typed=typed, now=now)
    session.end(keep=True)
    return ticket


def offered() -> "MultiDict[str, str] | None":
    """Give back what a ticket in the address offers, if it is this person's or browser's."""
    ticket = request.args.get(TICKET, "")
    if not ticket:
        return None
    owners = frozenset({_owner(), _of_browser()})
    typed = keeping.offer(session.session(), ticket, owners=owners, now=toolbox().clock())
    return None if typed is None else MultiDict(typed)


def once_more(path: str) -> Response:
    """Show the form at ``path`` again with everything that was typed."""
    return redirect(f"{path}?{urlencode({TICKET: keep_typed()})}", 303)


def _owner() -> str:
    person = session.actor().person_id
    return _of_browser() if person is None else f"person:{person}"


def _of_browser() -> str:
    return f"browser:{session.token_hash(browser_token())}"
