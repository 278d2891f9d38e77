"""Who may see accommodation cases: the accessibility focal point of the process, and the person; nobody else."""

from sqlalchemy import ColumnElement

from consult.accommodation.models import Case
from consult.events.models import Event
from consult.kernel.actor import Actor, Role
from consult.processes.models import Process


def look_after(actor: Actor, process: Process) -> bool:
    """Only the accessibility focal points of the process; not its organizers, not who administers the installation."""
    return actor.has(Role.ACCESSIBILITY, process.id)


def answer(actor: Actor, case: Case) -> bool:
    """Only the accessibility focal points of the event's process."""
    return actor.has(Role.ACCESSIBILITY, case.event.process_id)


def own(actor: Actor, case: Case) -> bool:
    """Only the person."""
    return actor.person_id is not None and actor.person_id == case.person_id


def answerable(actor: Actor) -> ColumnElement[bool]:
    """Say ``answer`` in SQL, for queries that join the event."""
    mine = [process_id for process_id, held in actor.roles.items() if Role.ACCESSIBILITY in held]
    return Event.process_id.in_(mine)
