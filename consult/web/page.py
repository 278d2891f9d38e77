"""Rendering: one object that layouts and components read, and the template named after the view."""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from flask import Flask, current_app, flash, g, get_flashed_messages, render_template, request, url_for
from markupsafe import Markup

from consult.kernel import languages
from consult.kernel.actor import Actor
from consult.kernel.text import speech
from consult.kernel.text.message import Message, say
from consult.web import browser, locale, session
from consult.web.static import FOLDER
from consult.web.toolbox import Group, ProcessLike, toolbox


@dataclass(frozen=True, slots=True)
class Place:
    """A process as the header shows it."""

    name: str
    url: str
    slug: str
    is_example: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What every layout and component may ask of a page."""

    language: str
    direction: str
    languages: list[tuple[str, str, str]]
    brand: str
    contact: str
    person: Actor | None
    process: Place | None
    navigation: list[tuple[str, str, bool]]
    work: list[tuple[str, str, bool]]
    notices: list[tuple[str, str]]
    links: dict[str, str]
    shows_mail: bool
    nonce: str = ""
    crumbs: list[tuple[str, str]] = field(default_factory=list)

    def static(self, name: str) -> str:
        """Give the address of a built file; its name carries the hash of its contents."""
        return url_for("static", filename=_manifest().get(name, name))


def install(app: Flask) -> None:
    """Teach templates the house's words and values."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        speech.gettext, speech.ngettext, newstyle=True, pgettext=speech.pgettext, npgettext=speech.npgettext
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters |= {
        "full_time": speech.full_time,
        "full_date": speech.full_date,
        "clock_time": speech.clock_time,
        "number": speech.number,
        "direction": languages.direction,
        "say": say,
    }
    app.jinja_env.globals |= {"csrf": csrf, "own_names": languages.OWN_NAMES}


@cache
def _manifest() -> dict[str, str]:
    found: dict[str, str] = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    return found


def csrf() -> Markup:
    """Write the hidden field that proves that a form was shown by us on this browser."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(browser.FIELD, browser.form_token())


def show(template: str | None = None, **values: Any) -> str:
    """Render a page; without a name, the template named after the view: ``<capability>/<view>.html``."""
    name = template or f"{str(request.endpoint).replace('.', '/')}.html"
    return render_template(name, page=_page(values.pop("crumbs", [])), **values)


def notice(message: Message, *, kind: str = "done") -> None:
    """Say something at the top of the next page; kept as code and values, said in that page's language."""
    flash(json.dumps([message.code, dict(message.values)], default=str), kind)


def _page(crumbs: list[tuple[str, str]]) -> Page:
    process, actor = session.process(), session.actor()
    return Page(
        language=g.language,
        direction=languages.direction(g.language),
        languages=locale.switch(),
        brand=toolbox().config.office,
        contact=toolbox().config.contact,
        person=None if actor.person_id is None else actor,
        process=None if process is None else _place(process),
        navigation=_navigation(actor, process, Group.PUBLIC, Group.OWN),
        work=_navigation(actor, process, Group.WORK),
        notices=_notices(),
        links={name: url_for(endpoint) for name, endpoint in current_app.config["LINKS"].items()},
        shows_mail=toolbox().config.show_mail and (process is None or process.is_example),
        crumbs=crumbs,
    )


def _place(process: ProcessLike) -> Place:
    text = process.text_in(g.language)
    url = url_for(current_app.config["FRONT"], process=process.slug)
    return Place(process.slug if text is None else text.name, url, process.slug, process.is_example)


def _navigation(actor: Actor, process: ProcessLike | None, *groups: Group) -> list[tuple[str, str, bool]]:
    if process is None:
        return []
    wanted = [entry for group in groups for entry in toolbox().navigation if entry.group is group]
    entries = [entry for entry in wanted if entry.may(actor, process)]
    here = request.endpoint
    return [(speech.gettext(entry.label), url_for(entry.endpoint), entry.endpoint == here) for entry in entries]


def _notices() -> list[tuple[str, str]]:
    told = []
    flashed: list[tuple[str, str]] = get_flashed_messages(with_categories=True)  # type: ignore[assignment]  # pairs, so asked
    for kind, packed in flashed:
        code, values = json.loads(packed)
        told.append((kind, say(Message(code, values))))
    return told
