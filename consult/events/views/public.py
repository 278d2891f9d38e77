"""What the public reads of events: the list, and one event with its programme and what makes it accessible."""

from typing import Any

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from consult.accounts.queries import labels
from consult.events.forms.events import KINDS, MODES, EventFilter
from consult.events.forms.programme import ROLES
from consult.events.models import Event
from consult.events.permissions import organize_event, see_event
from consult.events.queries import Filter, list_events, one_event_in_full
from consult.events.rules import EventKind
from consult.events.views.doors import register_link, room, series_choices, session_pages
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import organize, see
from consult.processes.rules import STATUS_NAMES
from consult.web.page import show
from consult.web.reader import moment, zone_choice
from consult.web.room import the_process
from consult.web.session import work


@room.page("/events", load=the_process, may=see, cached=True)
def event_list(process: Process) -> str:
    """List the events: those to come first."""
    form = EventFilter(MultiDict(request.args))
    series = series_choices(process)
    form.offer(series)
    kind = EventKind(form.kind.data) if form.kind.data in set(EventKind) else None
    wanted = Filter(kind, form.when.data or "", form.series.data if form.series.data in dict(series) else "")
    page = request.args.get("page", 1, type=int)
    found = list_events(work().session, process, work().actor, wanted=wanted, at=(work().now, page))
    moments = {event.id: moment(event.starts_at, work().now, event.zone) for event in found.events}
    query: dict[str, Any] = {name: value for name, value in request.args.items() if name in form and value}
    return show(
        form=form,
        found=found,
        moments=moments,
        kinds=KINDS,
        modes=MODES,
        may_organize=organize(work().actor, process),
        page_url=lambda number: url_for("events.event_list", **query, page=number),
    )


@room.page("/events/<slug>", load=one_event_in_full, may=see_event, cached=True)
def event(event: Event) -> str:
    """Show an event; those who work in the process see it before it is published."""
    now, session = work().now, work().session
    access = labels(session, "accommodation", speech.language()) if event.access else {}
    groups = labels(session, "group", speech.language()) if event.scope else {}
    open_now = event.takes_registrations(now)
    return show(
        event=event,
        text=event.text_in(speech.language()),
        series=None if event.series is None else event.series.text_in(speech.language()),
        access=[access.get(code, code) for code in event.access],
        scope=groups.get(event.scope or "", event.scope),
        begins=moment(event.starts_at, now, event.zone),
        ends=moment(event.ends_at, now, event.zone),
        closes=moment(event.registration_closes_at, now) if event.registration_closes_at else None,
        opens=moment(event.registration_opens_at, now) if event.registration_opens_at else None,
        is_open=open_now,
        is_over=event.ends_at <= now,
        opens_later=event.registration_opens_at is not None and event.registration_opens_at > now,
        session_pages={part.id: session_pages(work().actor, event, part) for part in event.sessions},
        register_url=register_link(event) if open_now else None,
        zone_choice=zone_choice(),
        kinds=KINDS,
        modes=MODES,
        roles=ROLES,
        statuses=STATUS_NAMES,
        language_name=speech.language_name,
        clock=speech.clock_time,
        may_organize=organize_event(work().actor, event),
    )
