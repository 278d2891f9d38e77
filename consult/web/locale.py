"""Languages on the web: in the address, by preference, and as a switch that keeps the page."""

from flask import Flask, current_app, g, request, url_for
from werkzeug.wrappers import Response

from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text import speech
from consult.kernel.wallclock import GENEVA
from consult.web import session

COOKIE = "consult_language"
YEAR = 365 * 24 * 3600


def install(app: Flask) -> None:
    """Speak the address's language, and tell times in Geneva's, from the first moment of a request."""
    app.before_request(_listen)
    app.teardown_request(_fall_silent)
    app.url_defaults(_same_place)


def _listen() -> None:
    first = request.path.split("/", 2)[1]
    g.language = first if first in LANGUAGES else preferred()
    g.speaking = speech.speaking(g.language, zone=GENEVA)
    g.speaking.__enter__()


def _fall_silent(_problem: BaseException | None) -> None:
    speaking = g.pop("speaking", None)
    if speaking is not None:
        speaking.__exit__(None, None, None)


def _same_place(endpoint: str, values: dict[str, object]) -> None:
    expects = current_app.url_map.is_endpoint_expecting
    if "language" not in values and expects(endpoint, "language"):
        values["language"] = g.get("language", "en")
    found = session.process()
    if found is not None and "process" not in values and expects(endpoint, "process"):
        values["process"] = found.slug


def preferred() -> str:
    """Choose a language: what was chosen on this browser, then what it asks for, then English."""
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES) or "en"


def remember(response: Response, language: str) -> Response:
    """Remember on this browser which language was chosen."""
    response.set_cookie(COOKIE, language, max_age=YEAR, httponly=True, samesite="Lax")
    return response


def switch() -> list[tuple[str, str, str]]:
    """List the six languages: tag, own name, and the address of this page in that language."""
    rule, values = request.endpoint, dict(request.view_args or {})
    if rule is None or "language" not in values:
        return [(tag, OWN_NAMES[tag], f"/{tag}/") for tag in LANGUAGES]
    query = {name: found for name, found in request.args.items() if name not in values}
    return [(tag, OWN_NAMES[tag], url_for(rule, **{**query, **values, "language": tag})) for tag in LANGUAGES]
