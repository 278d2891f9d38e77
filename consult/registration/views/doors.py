"""The room of registration, and what its doors load."""

import uuid

from sqlalchemy.orm import Session

from consult.accounts.models import Person
from consult.accounts.queries import one_person
from consult.events.models import Event
from consult.events.rules import EventState
from consult.processes.models import Process
from consult.registration.models import Registration
from consult.registration.queries import event_by_slug, one_registration
from consult.web.room import Room
from consult.web.session import work

room = Room("registration", __name__)


def a_published_event(current: Session, process: Process, slug: str) -> Event | None:
    """Load an event that the public sees."""
    event = event_by_slug(current, process.id, slug)
    return event if event is not None and event.state is not EventState.DRAFT else None


def an_event(current: Session, process: Process, slug: str) -> Event | None:
    """Load an event of this process, drafts included."""
    return event_by_slug(current, process.id, slug)


def a_registration(current: Session, process: Process, registration_id: uuid.UUID) -> Registration | None:
    """Load a registration for an event of this process."""
    return one_registration(current, process.id, registration_id)


def a_registration_for(
    current: Session, process: Process, slug: str, registration_id: uuid.UUID
) -> Registration | None:
    """Load a registration for this event of this process."""
    found = one_registration(current, process.id, registration_id)
    return found if found is not None and found.event.slug == slug else None


def me() -> Person:
    """Give the signed-in person; the door has led visitors to sign in."""
    person_id = work().actor.person_id
    person = None if person_id is None else one_person(work().session, person_id)
    if person is None:
        problem = "this page is for people who are signed in"
        raise TypeError(problem)
    return person
