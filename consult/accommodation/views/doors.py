"""The room of accommodation, and what its doors load."""

import uuid

from sqlalchemy.orm import Session

from consult.accommodation.models import Case
from consult.accommodation.queries import one_case
from consult.processes.models import Process
from consult.web.room import Room

room = Room("accommodation", __name__)


def a_case(current: Session, process: Process, case_id: uuid.UUID) -> Case | None:
    """Load a case of this process."""
    return one_case(current, process.id, case_id)
