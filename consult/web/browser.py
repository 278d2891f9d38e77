"""The browser's own token: what binds a form to the browser it was shown on (CSRF), and what was typed there."""

import hashlib
import hmac
import secrets

from flask import Flask, g, request
from werkzeug.wrappers import Response

from consult.web.toolbox import toolbox

COOKIE = "consult_browser"
FIELD = "csrf_token"
HEADER = "X-CSRF-Token"


def install(app: Flask) -> None:
    """Give the cookie to browsers that were shown a form."""
    app.after_request(_give)


def browser_token() -> str:
    """Tell this browser's random token, making one if it has none yet."""
    if "browser_token" not in g:
        known = request.cookies.get(COOKIE, "")
        g.browser_token_is_new = len(known) < 20  # noqa: PLR2004 - anything shorter is not ours
        g.browser_token = secrets.token_urlsafe(24) if g.browser_token_is_new else known
    return str(g.browser_token)


def form_token() -> str:
    """Make the token that a form on this browser must send back."""
    return toolbox().vault.pin(f"form:{browser_token()}")


def is_genuine() -> bool:
    """Say whether this request was sent by a form that we showed on this browser."""
    sent = request.form.get(FIELD) or request.headers.get(HEADER, "")
    digest = hashlib.sha256(sent.encode()).digest()
    return hmac.compare_digest(digest, hashlib.sha256(form_token().encode()).digest())


def _give(response: Response) -> Response:
    if g.get("browser_token_is_new"):
        secure = toolbox().config.base_url.startswith("https:")
        response.set_cookie(COOKIE, browser_token(), httponly=True, samesite="Lax", secure=secure)
    return response
