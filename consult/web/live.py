"""Pages that stay open while things happen: their parts are asked for again, and sent only when they changed."""

import hashlib

from flask import make_response, request
from werkzeug.wrappers import Response


def version_of(*facts: object) -> str:
    """Make a short mark of everything that the live parts of a page show, in the page's language."""
    packed = repr((request.path, request.args.get("zone"), facts)).encode()
    return hashlib.sha256(packed).hexdigest()[:32]


def is_known(version: str) -> bool:
    """Tell whether the page that asks shows this version already."""
    return request.method == "GET" and request.if_none_match.contains_weak(version)


def unchanged() -> Response:
    """Say that nothing has changed, without a page."""
    return Response(status=304)


def marked(page: str, version: str) -> str | Response:
    """Give a page with its version, so that it can be asked for again only if it changed; a refused form as it is."""
    if request.method != "GET":
        return page
    answer = make_response(page)
    answer.set_etag(version, weak=True)
    return answer
