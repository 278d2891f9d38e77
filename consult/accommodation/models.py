"""An accommodation case: needs and answer are sealed under the case's own key; erasing the row erases the key."""

import uuid
from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accommodation.rules import CaseState
from consult.accounts.models import Person
from consult.events.models import Event
from consult.kernel.base import Record


class Case(Record):
    """What one person needs at one event; which needs is nowhere in the clear."""

    __tablename__ = "accommodation_case"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        CheckConstraint("(state = 'asked') = (answered_at IS NULL)", name="answered_is_dated"),
        CheckConstraint("(state = 'asked') = (sealed_answer IS NULL)", name="answered_has_words"),
        CheckConstraint(
            "state NOT IN ('provided', 'alternative') OR provided_by IS NOT NULL", name="provided_by_a_day"
        ),
    )

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    state: Mapped[CaseState] = mapped_column(default=CaseState.ASKED)
    data_key: Mapped[bytes]
    sealed_needs: Mapped[bytes]
    sealed_answer: Mapped[bytes | None]
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime] = mapped_column(index=True)
    provided_by: Mapped[date | None]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
