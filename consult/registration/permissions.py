"""Who may see and decide registrations: the person, and the organizers of the event's process."""

from sqlalchemy import ColumnElement

from consult.events.models import Event
from consult.kernel.actor import Actor, Role
from consult.processes.models import Process
from consult.registration.models import Registration


def own(actor: Actor, registration: Registration) -> bool:
    """Only the person."""
    return actor.person_id is not None and actor.person_id == registration.person_id


def decide(actor: Actor, registration: Registration) -> bool:
    """Only the organizers of the event's process."""
    return actor.has(Role.ORGANIZER, registration.event.process_id)


def decide_all(actor: Actor, event: Event) -> bool:
    """Only the organizers of the event's process."""
    return actor.has(Role.ORGANIZER, event.process_id)


def organize(actor: Actor, process: Process) -> bool:
    """Only the organizers of the process."""
    return actor.has(Role.ORGANIZER, process.id)


def decidable(actor: Actor) -> ColumnElement[bool]:
    """Say ``decide`` in SQL, for queries that join the event."""
    return Event.process_id.in_([pid for pid, held in actor.roles.items() if Role.ORGANIZER in held])


def owned(actor: Actor) -> ColumnElement[bool]:
    """Say ``own`` in SQL; nobody's for a visitor."""
    return Registration.person_id == actor.person_id
