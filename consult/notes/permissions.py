"""Who takes notes, who closes them, and who may look at a session's list of interventions."""

from consult.events.models import EventSession
from consult.events.rules import EventState
from consult.kernel.actor import Actor, Role
from consult.notes.models import Intervention, Revision


def take_notes(actor: Actor, session: EventSession) -> bool:
    """Say yes to the note-takers of the process."""
    return actor.has(Role.NOTE_TAKER, session.event.process_id)


def close_notes(actor: Actor, session: EventSession) -> bool:
    """Note-takers, and organizers afterwards."""
    return take_notes(actor, session) or actor.has(Role.ORGANIZER, session.event.process_id)


def take_list_away(actor: Actor, session: EventSession) -> bool:
    """Say yes to the organizers of the process."""
    return actor.has(Role.ORGANIZER, session.event.process_id)


def write(actor: Actor, intervention: Intervention) -> bool:
    """Say yes to the note-takers of the process, two of them together if need be."""
    return take_notes(actor, intervention.book.session)


def merge(actor: Actor, revision: Revision) -> bool:
    """Whoever may write the intervention."""
    return write(actor, revision.intervention)


def see_list(actor: Actor, session: EventSession) -> bool:
    """Everybody once the event is public; before that the office's own people."""
    return session.event.state is not EventState.DRAFT or actor.is_staff(session.event.process_id)
