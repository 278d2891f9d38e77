"""Finding registrations and the events they are for."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.accounts.models import Organization, Person
from consult.accounts.queries import entries
from consult.events.models import Event
from consult.events.rules import EventState
from consult.kernel.actor import Actor
from consult.processes.models import Process
from consult.registration.models import Registration
from consult.registration.permissions import decidable, owned
from consult.registration.rules import RegistrationState, credential_needed

PAGE = 50
Query = TypeVar("Query", bound=Select[Any])


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the queue is wanted; None wants everything."""

    state: RegistrationState | None = None
    category: str | None = None
    appealed: bool = False


def event_by_slug(session: Session, process_id: uuid.UUID, slug: str) -> Event | None:
    """Find an event of this process, drafts included, with its texts."""
    query = select(Event).options(joinedload(Event.process)).where(Event.process_id == process_id, Event.slug == slug)
    return session.scalar(query)


def events_with_waiting(session: Session, process: Process) -> Sequence[tuple[Event, int, int]]:
    """List the published events of a process, the next first, each with all its registrations and those that wait."""
    asked = func.count(Registration.id).filter(Registration.state == RegistrationState.ASKED)
    query = (
        select(Event.id, func.count(Registration.id), asked)
        .outerjoin(Registration)
        .where(Event.process_id == process.id, Event.state == EventState.PUBLISHED)
        .group_by(Event.id, Event.starts_at)
        .order_by(Event.starts_at.desc(), Event.id)
    )
    counted = [(event_id, every, waiting) for event_id, every, waiting in session.execute(query)]
    found = select(Event).where(Event.id.in_([row[0] for row in counted]))
    events = {event.id: event for event in session.scalars(found.options(selectinload(Event.texts)))}
    return [(events[event_id], every, waiting) for event_id, every, waiting in counted]


def one_registration(session: Session, process_id: uuid.UUID, registration_id: uuid.UUID) -> Registration | None:
    """Find a registration for an event of this process."""
    return session.scalar(_whole().where(Registration.id == registration_id, Event.process_id == process_id))


def registration_of(session: Session, event_id: uuid.UUID, person_id: uuid.UUID) -> Registration | None:
    """Find how a person is registered for an event, whatever its state."""
    return session.scalar(_whole().where(Registration.event_id == event_id, Registration.person_id == person_id))


def my_registrations(session: Session, actor: Actor, process_id: uuid.UUID) -> Sequence[Registration]:
    """List one's own registrations in a process, the newest first."""
    query = _whole().where(owned(actor), Event.process_id == process_id)
    return session.scalars(query.order_by(Registration.asked_at.desc(), Registration.id)).all()


def queue(session: Session, actor: Actor, event: Event, wanted: Filter, *, page: int = 1) -> Sequence[Registration]:
    """List the registrations for an event that the actor decides, the oldest first."""
    query = _filtered(_whole(), actor, event, wanted).order_by(Registration.asked_at, Registration.id)
    return session.scalars(query.limit(PAGE).offset(PAGE * (page - 1))).all()


def count_queue(session: Session, actor: Actor, event: Event, wanted: Filter) -> int:
    """Count what ``queue`` lists on all its pages."""
    query = select(func.count()).select_from(Registration).join(Event)
    return session.scalar(_filtered(query, actor, event, wanted)) or 0


def whole_list(session: Session, actor: Actor, event: Event, wanted: Filter) -> Sequence[Registration]:
    """List everything that ``queue`` lists, for taking away; by name."""
    query = _filtered(_whole(), actor, event, wanted).join(Person, Registration.person_id == Person.id)
    return session.scalars(query.order_by(Person.name, Registration.id)).all()


def chosen(session: Session, actor: Actor, event: Event, ids: Sequence[uuid.UUID]) -> Sequence[Registration]:
    """List the registrations with these ids, as far as they are for this event and the actor decides them."""
    query = _filtered(_whole(), actor, event, Filter()).where(Registration.id.in_(ids))
    return session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()


def credentials_by_category(session: Session) -> Mapping[str, str]:
    """Tell, by code of category, the code of the credential that it has to show; others are left out."""
    papers = {entry.code: entry.facts for entry in entries(session, "credential")}
    needed = {entry.code: credential_needed(entry.facts, papers) for entry in entries(session, "category")}
    return {category: credential for category, credential in needed.items() if credential is not None}


def _whole() -> Select[Registration]:
    return (
        select(Registration)
        .join(Event, Registration.event_id == Event.id)
        .options(
            joinedload(Registration.event).selectinload(Event.texts),
            joinedload(Registration.event).joinedload(Event.process),
            joinedload(Registration.person),
            joinedload(Registration.organization).selectinload(Organization.names),
        )
    )


def _filtered(query: Query, actor: Actor, event: Event, wanted: Filter) -> Query:
    query = query.where(decidable(actor), Registration.event_id == event.id)
    if wanted.state is not None:
        query = query.where(Registration.state == wanted.state)
    if wanted.category is not None:
        query = query.where(Registration.category == wanted.category)
    return query.where(Registration.appealed_at.is_not(None)) if wanted.appealed else query
