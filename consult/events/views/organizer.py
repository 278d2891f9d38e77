"""Where organizers work on events: the list, facts, texts by language, and what the public sees."""

from typing import Any

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.events import permissions
from consult.events.commands import events as commands
from consult.events.forms.events import KINDS, EventForm, EventTextForm
from consult.events.models import Event
from consult.events.queries import Filter, list_events, one_event_in_full
from consult.events.rules import EventState
from consult.events.views.doors import crumbs, event_and_tongue, event_choices, organize_event_in, room
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.message import Message
from consult.kernel.text.speech import L_, language
from consult.processes.models import Process, behind, text_only_in
from consult.processes.permissions import organize
from consult.processes.rules import STATUS_NAMES
from consult.processes.views.wording import show_wording
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.reader import moment
from consult.web.room import go, the_process
from consult.web.session import work
from consult.web.sure import ask_first

STATES = {
    EventState.DRAFT: L_("Draft"),
    EventState.PUBLISHED: L_("Published"),
    EventState.CANCELLED: L_("Cancelled"),
}
MOVES = {
    "publish": (EventState.PUBLISHED, "events.published"),
    "withdraw": (EventState.DRAFT, "events.withdrawn"),
    "cancel": (EventState.CANCELLED, "events.cancelled"),
}


@room.page("/organizer/events", load=the_process, may=organize, for_people=True)
def organizer_events(process: Process) -> str:
    """List every event with its state, those to come first."""
    now, page = work().now, request.args.get("page", 1, type=int)
    found = list_events(work().session, process, work().actor, wanted=Filter(), at=(now, page))
    moments = {event.id: moment(event.starts_at, now) for event in found.events}
    return show(
        found=found,
        moments=moments,
        states=STATES,
        kinds=KINDS,
        page_url=lambda number: url_for("events.organizer_events", page=number),
    )


@room.page("/organizer/events/new", load=the_process, may=organize, methods=("GET", "POST"), for_people=True)
def new_event(process: Process) -> str | Response:
    """Add an event as a draft."""
    form = fill(EventForm)
    form.offer(event_choices(process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            event = commands.add_event(work(), process_id=process.id, facts=form.facts())
            notice(Message("events.saved"))
            return go("events.organize_event", slug=event.slug)
    return show(form=form, crumbs=crumbs())


@room.page(
    "/organizer/events/<slug>",
    load=one_event_in_full,
    may=permissions.organize_event,
    methods=("GET", "POST"),
    for_people=True,
)
def organize_event(event: Event) -> str | Response:
    """Show where an event stands, and publish, withdraw, cancel or remove it."""
    action = request.form.get("action", "")
    if action == "remove":
        return ask_first(_name(event), back=url_for("events.organize_event", slug=event.slug)) or _remove(event)
    if action in MOVES:
        state, code = MOVES[action]
        commands.move_event(work(), event=event, state=state)
        notice(Message(_said(code, event.process)))
        return go("events.organize_event", slug=event.slug)
    begins, ends = moment(event.starts_at, work().now), moment(event.ends_at, work().now)
    missing = [tag for tag in LANGUAGES if tag not in {row.language for row in event.texts}]
    names: dict[str, Any] = {"states": STATES, "statuses": STATUS_NAMES, "own_names": OWN_NAMES}
    names |= {"missing": missing, "stale": behind(event.texts)}
    return show(event=event, begins=begins, ends=ends, crumbs=crumbs(), **names)


@room.page(
    "/organizer/events/<slug>/facts",
    load=one_event_in_full,
    may=permissions.organize_event,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_event(event: Event) -> str | Response:
    """Change dates, languages, registration and what the event belongs to."""
    series, mandate = event.series, event.mandate
    stored = {"series": series.slug if series else "", "mandate": mandate.slug if mandate else ""}
    form = fill(EventForm, obj=Instead(event, **stored))
    form.offer(event_choices(event.process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_event(work(), event=event, facts=form.facts())
            notice(Message("events.saved"))
            return go("events.organize_event", slug=event.slug)
    return show(form=form, event=event, crumbs=_event_crumbs(event))


@room.page(
    "/organizer/events/<slug>/texts/<tongue>",
    load=event_and_tongue,
    may=organize_event_in,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_event_text(found: tuple[Event, str]) -> str | Response:
    """Write what is said of an event in one language, beside the original."""
    event, tongue = found
    form = fill(EventTextForm, obj=text_only_in(event.texts, tongue))
    if is_sent_and_good(form):
        commands.write_event_text(work(), event=event, language=tongue, wording=form.wording())
        notice(Message("events.saved"))
        return go("events.edit_event_text", slug=event.slug, tongue=tongue)
    return show_wording(form, event.texts, tongue=tongue, crumbs=_event_crumbs(event))


def _remove(event: Event) -> Response:
    commands.remove_event(work(), event=event)
    notice(Message("events.removed"))
    return go("events.organizer_events")


def _name(event: Event) -> str:
    text = event.text_in(language())
    return event.slug if text is None else text.title


def _event_crumbs(event: Event) -> list[tuple[str, str]]:
    return crumbs((event.slug, url_for("events.organize_event", slug=event.slug)))


def _said(code: str, process: Process) -> str:
    """Choose the sentence that is true: in a closed process, publishing shows a thing to nobody outside."""
    return f"{code}-inside" if code == "events.published" and not process.is_public else code
