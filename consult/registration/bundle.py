"""Registrations to JSON and back; taken along by choice only, and never with what somebody needs."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.events.models import Event
from consult.registration.models import Registration
from consult.registration.rules import Attendance, RegistrationState

_INSTANTS = ("asked_at", "credential_seen_at", "decided_at", "appealed_at", "cancelled_at")
_IDS = ("id", "event_id", "person_id", "organization_id", "decided_by")
_PLAIN = ("category", "group_code", "mode", "wishes_to_speak", "language", "state", "reason")


def rows(session: Session, process_id: uuid.UUID) -> list[dict[str, Any]]:
    """Give the registrations for the events of a process as plain values, in a stable order."""
    query = select(Registration).join(Event).where(Event.process_id == process_id)
    return [_row(found) for found in session.scalars(query.order_by(Registration.asked_at, Registration.id))]


def restore(session: Session, found: Sequence[Mapping[str, Any]]) -> None:
    """Put back what ``rows`` gave; events and people must be there."""
    for row in found:
        values: dict[str, Any] = {name: row[name] for name in _PLAIN}
        values |= {name: uuid.UUID(row[name]) if row[name] else None for name in _IDS}
        values |= {name: datetime.fromisoformat(row[name]) if row[name] else None for name in _INSTANTS}
        values |= {"mode": Attendance(row["mode"]), "state": RegistrationState(row["state"])}
        session.add(Registration(**values))
    session.flush()


def _row(found: Registration) -> dict[str, Any]:
    instants = {name: getattr(found, name) for name in _INSTANTS}
    ids = {name: getattr(found, name) for name in _IDS}
    return {
        **{name: str(value) if value else None for name, value in ids.items()},
        **{name: getattr(found, name) for name in _PLAIN},
        **{name: value.isoformat() if value else None for name, value in instants.items()},
    }
