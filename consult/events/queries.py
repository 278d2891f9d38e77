"""Finding events, series and programmes, and what is due next for events."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.events.models import Event, EventSession, EventText, Panellist, Segment, Series
from consult.events.permissions import visible
from consult.events.rules import EventKind, EventState
from consult.kernel.actor import VISITOR, Actor
from consult.kernel.loading import hang
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.kernel.wallclock import wall_of
from consult.mandates.models import Mandate
from consult.mandates.rules import Due, in_order
from consult.processes.models import Process

PAGE = 20

register("events.due-opens", N_("Registration opens: %(title)s"))
register("events.due-closes", N_("Registration closes: %(title)s"))
register("events.due-starts", N_("The event begins: %(title)s"))


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see of a list of events."""

    kind: EventKind | None = None
    when: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: how many there are in all, and these."""

    found: int
    events: Sequence[Event]
    page: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.found // PAGE))


def list_events(
    session: Session, process: Process, actor: Actor, *, wanted: Filter, at: tuple[datetime, int]
) -> Listed:
    """List the events that the actor may see, one page of them, those to come first; ``at`` is now and the page."""
    now, page = at
    conditions = [Event.process_id == process.id, visible(actor, process), *_wanted(wanted, now)]
    found = session.scalar(select(func.count()).select_from(Event).where(*conditions)) or 0
    number = min(max(page, 1), max(1, -(-found // PAGE)))
    order = (Event.ends_at <= now, Event.starts_at.desc() if wanted.when == "past" else Event.starts_at, Event.id)
    query = _with_texts(select(Event).where(*conditions)).order_by(*order)
    return Listed(found, session.scalars(query.limit(PAGE).offset((number - 1) * PAGE)).all(), number)


def upcoming_events(session: Session, process: Process, now: datetime, most: int = 10) -> Sequence[Event]:
    """List the public events that are not over, the next one first."""
    conditions = (Event.process_id == process.id, visible(VISITOR, process), Event.ends_at > now)
    query = _with_texts(select(Event).where(*conditions)).order_by(Event.starts_at, Event.id)
    return session.scalars(query.limit(most)).all()


def one_event(session: Session, process: Process, slug: str) -> Event | None:
    """Find an event of this process, whatever its state."""
    return session.scalar(select(Event).where(Event.process_id == process.id, Event.slug == slug))


def one_event_in_full(session: Session, process: Process, slug: str) -> Event | None:
    """Find an event of this process with its texts and its whole programme."""
    event = session.scalar(_whole(), {"process": process.id, "slug": slug})
    if event is not None:
        of_event = {"event": event.id}
        texts, sessions, segments, panellists = (session.scalars(part, of_event).unique().all() for part in _parts())
        hang(texts, on=[event], by=EventText.event_id, name="texts")
        hang(sessions, on=[event], by=EventSession.event_id, name="sessions")
        hang(segments, on=sessions, by=Segment.session_id, name="segments")
        hang(panellists, on=sessions, by=Panellist.session_id, name="panellists")
    return event


def events_in_full(session: Session, process: Process) -> Sequence[Event]:
    """List every event of a process with its whole programme, by beginning."""
    query = _in_full(select(Event)).where(Event.process_id == process.id)
    return session.scalars(query.order_by(Event.starts_at, Event.slug)).all()


def series_of(session: Session, process: Process) -> Sequence[Series]:
    """List the series of a process with their names, by address."""
    query = select(Series).options(selectinload(Series.texts)).where(Series.process_id == process.id)
    return session.scalars(query.order_by(Series.slug)).all()


def one_series(session: Session, process: Process, slug: str) -> Series | None:
    """Find a series of this process."""
    return session.scalar(select(Series).where(Series.process_id == process.id, Series.slug == slug))


def one_session(session: Session, process: Process, slug: str, part: str) -> EventSession | None:
    """Find a session of the programme of an event of this process."""
    query = select(EventSession).join(Event).options(joinedload(EventSession.event))
    return session.scalar(query.where(Event.process_id == process.id, Event.slug == slug, EventSession.slug == part))


def one_segment(session: Session, process: Process, segment: uuid.UUID) -> Segment | None:
    """Find a segment of a session of this process."""
    query = select(Segment).join(EventSession).join(Event).where(Event.process_id == process.id)
    return session.scalar(query.where(Segment.id == segment))


def one_panellist(session: Session, process: Process, panellist: uuid.UUID) -> Panellist | None:
    """Find a panellist of a session of this process."""
    query = select(Panellist).join(EventSession).join(Event).where(Event.process_id == process.id)
    return session.scalar(query.where(Panellist.id == panellist))


def due_next(session: Session, process: Process, now: datetime) -> list[Due]:
    """List what comes next for events that take place: registration opens and closes, the event begins."""
    conditions = (Event.process_id == process.id, Event.state != EventState.CANCELLED, Event.starts_at > now)
    events = session.scalars(select(Event).options(selectinload(Event.texts)).where(*conditions)).all()
    return in_order([due for event in events for due in _due(event, now)])


def mandate_id(session: Session, process_id: uuid.UUID, slug: str | None) -> uuid.UUID | None:
    """Find the id of a mandate of this process by its address."""
    return session.scalar(select(Mandate.id).where(Mandate.process_id == process_id, Mandate.slug == slug))


def series_id(session: Session, process_id: uuid.UUID, slug: str | None) -> uuid.UUID | None:
    """Find the id of a series of this process by its address."""
    return session.scalar(select(Series.id).where(Series.process_id == process_id, Series.slug == slug))


def _due(event: Event, now: datetime) -> list[Due]:
    text = event.text_in(speech.language())
    values = {"title": event.slug if text is None else text.title}
    moments = {
        "opens": event.registration_opens_at,
        "closes": event.registration_closes_at,
        "starts": event.starts_at,
    }
    return [
        Due(wall_of(at).date(), at, Message(f"events.due-{name}", values), ("event", event.slug))
        for name, at in moments.items()
        if at is not None and at > now
    ]


def _wanted(wanted: Filter, now: datetime) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.kind is not None:
        conditions.append(Event.kind == wanted.kind)
    if wanted.series:
        conditions.append(Event.series_id.in_(select(Series.id).where(Series.slug == wanted.series)))
    if wanted.when == "coming":
        conditions.append(Event.ends_at > now)
    if wanted.when == "past":
        conditions.append(Event.ends_at <= now)
    return conditions


def _with_texts(query: Select[Event]) -> Select[Event]:
    return query.options(selectinload(Event.texts), joinedload(Event.series).selectinload(Series.texts))


@cache
def _whole() -> Select[Event]:
    known = (Event.process_id == bindparam("process"), Event.slug == bindparam("slug"))
    series = joinedload(Event.series).selectinload(Series.texts)
    return select(Event).options(series, joinedload(Event.mandate)).where(*known)


@cache
def _parts() -> tuple[Select[Any], ...]:
    """Put together what loads the parts of an event: texts, sessions, segments, panellists."""
    event: BindParameter[uuid.UUID] = bindparam("event")
    texts = select(EventText).where(EventText.event_id == event).order_by(EventText.language)
    sessions = select(EventSession).options(joinedload(EventSession.titles)).where(EventSession.event_id == event)
    segments = select(Segment).options(joinedload(Segment.titles)).join(EventSession)
    panellists = select(Panellist).join(EventSession).where(EventSession.event_id == event)
    return (
        texts,
        sessions.order_by(EventSession.starts_at, EventSession.id),
        segments.where(EventSession.event_id == event).order_by(Segment.position, Segment.id),
        panellists.order_by(Panellist.position, Panellist.id),
    )


def _in_full(query: Select[Event]) -> Select[Event]:
    sessions = selectinload(Event.sessions)
    return _with_texts(query).options(
        joinedload(Event.mandate),
        sessions.joinedload(EventSession.titles),
        sessions.selectinload(EventSession.segments).joinedload(Segment.titles),
        sessions.selectinload(EventSession.panellists),
    )
