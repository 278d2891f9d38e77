"""Asking once more before something is removed for good; works without JavaScript."""

from flask import make_response, request
from werkzeug.wrappers import Response

from consult.web import browser
from consult.web.page import show

FIELD = "sure"


def ask_first(name: str, *, back: str) -> Response | None:
    """Give the page that asks whether ``name`` is to be removed; None once the person has said so.

    The page sends what was sent again, with the answer; ``back`` is where the thing stays as it is.
    """
    if request.form.get(FIELD) == "yes":
        return None
    sent = [(key, value) for key, value in request.form.items(multi=True) if key != browser.FIELD]
    return make_response(show("layouts/sure.html", name=name, back=back, sent=sent))
