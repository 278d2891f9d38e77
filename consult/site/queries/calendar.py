"""What is due next in a whole process, from every capability that knows dates."""

from datetime import datetime

from sqlalchemy.orm import Session

from consult.calls.queries import due_next as due_for_calls
from consult.events.queries import due_next as due_for_events
from consult.mandates.queries import due_next as due_for_mandates
from consult.mandates.rules import Due, in_order
from consult.processes.models import Process


def due_next(session: Session, process: Process, now: datetime) -> list[Due]:
    """List what is due next, drafts included, by day; for those who work in the process, not for the public."""
    parts = (due_for_mandates, due_for_events, due_for_calls)
    return in_order([due for part in parts for due in part(session, process, now)])
