"""Who may see and change events, their series and their programme."""

from sqlalchemy import ColumnElement, true

from consult.events.models import Event, EventSession, Panellist, Segment, Series
from consult.events.rules import PUBLIC_STATES
from consult.kernel.actor import Actor
from consult.kernel.actor import Role as Held
from consult.processes.models import Process


def see_event(actor: Actor, event: Event) -> bool:
    """Let in everybody once it was published, cancelled or not; before that those who work in the process."""
    return event.state in PUBLIC_STATES or actor.is_staff(event.process_id)


def visible(actor: Actor, process: Process) -> ColumnElement[bool]:
    """Say in SQL what ``see_event`` says, for the events of one process."""
    return true() if actor.is_staff(process.id) else Event.state.in_(PUBLIC_STATES)


def organize_event(actor: Actor, event: Event) -> bool:
    """Let in the organizers of its process."""
    return actor.has(Held.ORGANIZER, event.process_id)


def organize_series(actor: Actor, series: Series) -> bool:
    """Let in the organizers of its process."""
    return actor.has(Held.ORGANIZER, series.process_id)


def organize_session(actor: Actor, session: EventSession) -> bool:
    """Let in the organizers of the event's process."""
    return organize_event(actor, session.event)


def organize_piece(actor: Actor, piece: Segment | Panellist) -> bool:
    """Let in the organizers of the event's process, for what a session consists of."""
    return organize_session(actor, piece.session)
