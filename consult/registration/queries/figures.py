"""Figures on registrations, with small cells suppressed: who takes part, by category and by region."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from consult.registration.models import Registration
from consult.registration.rules import RegistrationState, shown_counts

NO_REGION = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by code; None means “fewer than 5”. The empty code is “no region”."""

    by_category: Mapping[str, int | None]
    by_region: Mapping[str, int | None]


def figures_of(session: Session, event_id: uuid.UUID) -> Figures:
    """Count the approved registrations of an event, by category and by regional group."""
    return Figures(
        shown_counts(_counts(session, event_id, Registration.category)),
        shown_counts(_counts(session, event_id, Registration.group_code)),
    )


def _counts(
    session: Session, event_id: uuid.UUID, column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
) -> dict[str, int]:
    approved = (Registration.event_id == event_id, Registration.state == RegistrationState.APPROVED)
    rows = session.execute(select(column, func.count()).where(*approved).group_by(column).order_by(column))
    return {code or NO_REGION: count for code, count in rows}
