"""The bare pages: the application's own templates with the same values, recorded once, in a Flask app of a few lines.

No database, no session, no sign-in, no permission: what is left is routing, the template and the server.
``python -m benchmarks.bare JSON`` with an object of paths and the cookies with which each is asked for.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, current_app, g, render_template, request, template_rendered
from jinja2 import Template
from markupsafe import Markup
from waitress import serve

from benchmarks.plain import Plainly
from config import Config
from consult.app import create_app, templates
from consult.kernel.text import speech
from consult.web import page

Recorded = dict[str, tuple[str, str, dict[str, Any]]]
_FLASKS_OWN = {"config", "current_user", "g", "request", "session"}


def record(app: Flask, paths: Mapping[str, str]) -> Recorded:
    """Ask the application once for each page and keep what its template was given, plainly."""
    found: Recorded = {}

    def keep(_app: Flask, template: Template, context: dict[str, Any], **_rest: Any) -> None:
        values = {name: value for name, value in context.items() if name not in _FLASKS_OWN}
        found[request.path] = (str(template.name), g.process.slug, Plainly().all(values))

    browser = app.test_client(use_cookies=False)
    with template_rendered.connected_to(keep, app):
        for path, cookies in paths.items():
            answer = browser.get(path, headers={"Cookie": cookies})
            if answer.status_code != 200 or path not in found:  # noqa: PLR2004 - HTTP
                raise LookupError(f"{path} is no page: {answer.status}")
    return found


def bare(addresses: Flask, found: Recorded) -> Flask:
    """Make the tiny application; it knows the other's addresses, so that its templates can name them."""
    app = Flask("bare", template_folder=str(templates()), static_folder=None)
    page.install(app)
    app.jinja_env.globals["csrf"] = lambda: Markup('<input type="hidden" name="csrf_token" value="{}">').format(
        "0" * 64
    )
    app.url_defaults(_same_place)

    def show(**_ids: object) -> Response:
        template, g.slug, values = found[request.path]
        with speech.speaking(request.path[1:3]):
            return Response(render_template(template, **values), mimetype="text/html")

    for rule in addresses.url_map.iter_rules():
        app.add_url_rule(rule.rule, rule.endpoint, show, methods=["GET"])
    return app


def _same_place(endpoint: str, values: dict[str, Any]) -> None:
    expects = current_app.url_map.is_endpoint_expecting
    for name, value in (("language", request.path[1:3]), ("process", g.get("slug", ""))):
        if name not in values and expects(endpoint, name):
            values[name] = value


if __name__ == "__main__":
    config = Config.from_environment()
    whole = create_app(config)
    serve(
        bare(whole, record(whole, json.loads(sys.argv[1]))),
        host="127.0.0.1",
        port=config.port,
        threads=config.threads,
    )
