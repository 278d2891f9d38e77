"""Problems as pages: what happened, that nothing is lost, what to do now."""

from flask import Flask, current_app, redirect, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response

from consult.kernel.errors import Refused
from consult.kernel.languages import LANGUAGES
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web import keeping, locale, session
from consult.web.page import notice, show
from consult.web.toolbox import toolbox

register(
    "web.file-too-large",
    N_("This file is larger than %(megabytes)s megabytes. Make its pictures smaller, or send the text alone."),
)
PAGES = {403: "errors/forbidden.html", 404: "errors/not_found.html", 413: "errors/too_large.html"}


def install(app: Flask) -> None:
    """Show problems in the reader's language."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Refused, _refused)
    if not toolbox_is_testing(app):
        app.register_error_handler(Exception, _unforeseen)


def toolbox_is_testing(app: Flask) -> bool:
    """Say whether problems nobody foresaw should surface as they are."""
    return bool(app.config.get("TESTING"))


def _http(problem: HTTPException) -> tuple[str, int] | Response:
    bare = _with_language() if isinstance(problem, NotFound) else None
    if bare is not None:
        return bare
    if isinstance(problem, RequestRedirect):
        return redirect(problem.new_url, 308)
    session.end(keep=False)
    status = problem.code or 500
    if status == 413 and request.mimetype == "multipart/form-data":  # noqa: PLR2004 - HTTP
        # A file too large for any page: nothing was read of it, so the page is shown afresh with what to do.
        most = toolbox().most_file_bytes // 1_000_000
        notice(Message("web.file-too-large", {"megabytes": most}), kind="problem")
        return redirect(request.path, 303)
    return show(PAGES.get(status, "errors/problem.html")), status


def _with_language() -> Response | None:
    """Lead a bare address to the same page in the preferred language, if there is one."""
    first = request.path.split("/", 2)[1]
    if first in LANGUAGES or request.method != "GET":
        return None
    target = f"/{locale.preferred()}{request.path}"
    adapter = current_app.create_url_adapter(request)
    if adapter is None:
        return None
    try:
        adapter.match(target)
    except RequestRedirect as better:
        return redirect(better.new_url)
    except (NotFound, MethodNotAllowed):
        return None
    return redirect(target)


def _refused(refusal: Refused) -> tuple[str, int]:
    session.end(keep=False)
    ticket = keeping.keep_typed() if request.method == "POST" and request.form else None
    return show("errors/refused.html", message=refusal.message, ticket=ticket), 409


def _unforeseen(problem: Exception) -> tuple[str, int]:
    current_app.logger.error("unforeseen problem at %s", request.endpoint, exc_info=problem)
    session.end(keep=False)
    ticket = keeping.keep_typed() if request.method == "POST" and request.form else None
    return show("errors/problem.html", ticket=ticket, contact=toolbox().config.contact), 500
