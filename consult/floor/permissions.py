"""Who runs a session's list of speakers."""

from consult.events.models import EventSession
from consult.kernel.actor import Actor, Role


def run(actor: Actor, session: EventSession) -> bool:
    """Say yes to the list-of-speakers officer, and to organizers."""
    process_id = session.event.process_id
    return actor.has(Role.SPEAKERS_OFFICER, process_id) or actor.has(Role.ORGANIZER, process_id)
