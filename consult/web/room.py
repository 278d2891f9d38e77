"""A blueprint that opens no door that nobody has thought about."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden, NotFound
from werkzeug.wrappers import Response

from consult.kernel.actor import Actor
from consult.kernel.languages import LANGUAGES
from consult.web import browser, cache, keeping, session
from consult.web.toolbox import ProcessLike, toolbox

LANGUAGE = f"/<any({', '.join(LANGUAGES)}):language>"
View = Callable[[Any], ResponseReturnValue]


def anyone(_actor: Actor, _thing: object) -> bool:
    """Open to everybody, visitors included."""
    return True


def anybody_signed_in(actor: Actor, _thing: object) -> bool:
    """Open to every signed-in person."""
    return actor.person_id is not None


def the_process(_session: object, process: ProcessLike) -> ProcessLike:
    """Load for pages that are about the process itself, lists among them."""
    return process


@dataclass(frozen=True, slots=True)
class Nothing:
    """What pages that are about no stored thing are about."""


def nothing(_session: object) -> Nothing:
    """Load for pages that are about no stored thing."""
    return Nothing()


@dataclass(frozen=True, slots=True)
class Door:
    """What stands on a route: how its thing is loaded, who may, and what is prepared before."""

    load: Callable[..., Any]
    may: Callable[[Actor, Any], bool]
    known: Callable[[Actor, Any], bool] | None
    for_people: bool
    in_process: bool
    prepare: Callable[[], object] | None
    by_script: bool
    cached: bool


class Room(Blueprint):
    """Routes that load one thing (or 404), ask who may (or 404, 403 where it is known), then call the view.

    Every address begins with the language and, unless ``in_process`` is False, the process.
    """

    def __init__(self, name: str, import_name: str, *, in_process: bool = True) -> None:
        super().__init__(name, import_name)
        self.in_process = in_process
        self.doors: dict[str, Door] = {}

    def page(  # noqa: PLR0913 - everything about a door is declared on the door
        self,
        rule: str,
        *,
        load: Callable[..., Any],
        may: Callable[[Actor, Any], bool],
        methods: tuple[str, ...] = ("GET",),
        known: Callable[[Actor, Any], bool] | None = None,
        for_people: bool = False,
        prepare: Callable[[], object] | None = None,
        by_script: bool = False,
        cached: bool = False,
    ) -> Callable[[View], View]:
        """Declare a page.

        ``load`` gets the session, the process (in a process) and the ids in the address; ``may`` gets the actor
        and what was loaded; ``known`` says who may learn that it exists (403 instead of 404); ``for_people`` leads
        visitors to sign in, whether the thing exists or not; ``prepare`` runs on POST, outside any transaction
        (hashing, reading uploads), once load and may have passed; ``by_script`` answers problems without a page;
        ``cached`` keeps what visitors are shown in memory, under the process's public version.
        """
        door = Door(load, may, known, for_people, self.in_process, prepare, by_script, cached)

        def register(view: View) -> View:
            @functools.wraps(view)
            def guarded(**ids: object) -> ResponseReturnValue:
                return _open(door, view, ids)

            prefix = f"{LANGUAGE}/<process>" if self.in_process else LANGUAGE
            self.doors[view.__name__] = door
            guarded.door = door  # type: ignore[attr-defined]  # a house test asks every route for its door
            self.add_url_rule(prefix + rule, endpoint=view.__name__, view_func=guarded, methods=methods)
            return view

        return register


def _open(door: Door, view: View, ids: dict[str, Any]) -> ResponseReturnValue:
    posting = request.method == "POST"
    del ids["language"]
    slug = ids.pop("process", None)
    if posting:
        request.form  # noqa: B018 - the body is read before any transaction begins
    session.begin(writing=posting and door.prepare is None)
    if door.cached and slug is not None and cache.is_for_everybody():
        return cache.shown_to_everybody(slug, lambda: _answer(door, view, slug, ids))
    return _answer(door, view, slug, ids)


def _answer(door: Door, view: View, slug: str | None, ids: dict[str, Any]) -> ResponseReturnValue:
    posting = request.method == "POST"
    thing = _enter(door, slug, ids)
    if isinstance(thing, Response):
        session.end(keep=False)
        return thing
    if posting and door.prepare is not None:
        session.end(keep=False)
        g.prepared = door.prepare()
        session.begin(writing=True)
        thing = _load(door, slug, ids)
    return _settle(view(thing), posting=posting)


def _enter(door: Door, slug: str | None, ids: dict[str, Any]) -> Any:
    """Load and ask; or give the response that leads elsewhere first."""
    posting = request.method == "POST"
    if door.for_people and session.actor().person_id is None:
        return _to_sign_in(posting=posting)
    thing = _load(door, slug, ids)
    # Also where everybody may come: to who works for the office, such a page shows drafts.
    if (door.for_people or door.in_process) and not str(request.endpoint).startswith("accounts."):
        detour = toolbox().detour(session.actor(), session.process(), toolbox().config)
        if detour is not None:
            return redirect(url_for(detour), 303)
    if posting and not browser.is_genuine():
        return Response(status=403) if door.by_script else keeping.once_more(request.path)
    if posting and request.form.get("_language") in LANGUAGES:
        here = {**(request.view_args or {}), "language": request.form["_language"]}
        return keeping.once_more(url_for(str(request.endpoint), **here))
    return thing


def _load(door: Door, slug: str | None, ids: dict[str, Any]) -> Any:
    current, actor = session.session(), session.actor()
    place: tuple[ProcessLike, ...] = ()
    if door.in_process:
        found = toolbox().find_process(current, str(slug))
        if found is None or not (found.is_public or actor.is_administrator or found.id in actor.roles):
            raise NotFound
        g.process = found
        place = (found,)
    thing = door.load(current, *place, **ids)
    if thing is None:
        raise NotFound
    if not door.may(actor, thing):
        raise Forbidden if door.known is not None and door.known(actor, thing) else NotFound
    return thing


def _to_sign_in(*, posting: bool) -> Response:
    values = {"next": request.full_path.rstrip("?") if not posting else request.path}
    if posting:
        values[keeping.TICKET] = keeping.keep_typed()
    return redirect(url_for("accounts.sign_in", **values), 303)  # type: ignore[arg-type]  # url_for takes any value


def _settle(answer: ResponseReturnValue, *, posting: bool) -> ResponseReturnValue:
    """Close the transaction: what a POST did stays if it answers with a response below 400, not with its form again."""
    done = posting and isinstance(answer, Response) and answer.status_code < 400  # noqa: PLR2004 - HTTP
    session.end(keep=done)
    return (answer, 422) if posting and isinstance(answer, str) else answer


def prepared() -> Any:
    """Give what the door prepared outside the transaction."""
    return g.prepared


def go(endpoint: str, **values: object) -> Response:
    """Lead to another page after something was done."""
    return redirect(url_for(endpoint, **values), 303)  # type: ignore[arg-type]  # url_for takes any value
