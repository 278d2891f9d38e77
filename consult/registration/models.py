"""A registration, and the draft of one, sealed under its own key until it is sent."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.models import Organization, Person
from consult.events.models import Event
from consult.kernel.base import Record
from consult.registration.rules import Attendance, RegistrationState


class Registration(Record):
    """One person's wish to take part in one event; category and group as they were when it was sent."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        CheckConstraint("state NOT IN ('approved', 'refused') OR decided_at IS NOT NULL", name="decision_is_dated"),
        CheckConstraint("state <> 'asked' OR (decided_at IS NULL AND reason IS NULL)", name="asked_is_undecided"),
        CheckConstraint("state <> 'refused' OR (reason IS NOT NULL AND reason <> '')", name="refusal_has_a_reason"),
        CheckConstraint("(state = 'cancelled') = (cancelled_at IS NOT NULL)", name="cancelled_is_dated"),
        CheckConstraint("appealed_at IS NULL OR decided_at IS NOT NULL", name="appeal_follows_a_decision"),
        Index("ix_registration_event_id_state", "event_id", "state"),
    )

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    organization_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("organization.id", ondelete="SET NULL"), index=True
    )
    category: Mapped[str]
    group_code: Mapped[str | None]
    mode: Mapped[Attendance]
    wishes_to_speak: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str]
    state: Mapped[RegistrationState] = mapped_column(default=RegistrationState.ASKED)
    asked_at: Mapped[datetime]
    credential_seen_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    appealed_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    organization: Mapped[Organization | None] = relationship()

    @property
    def has_credential(self) -> bool:
        """Say whether a credential was seen, for this registration or for the organization once and for all."""
        verified = self.organization is not None and self.organization.verified_at is not None
        return verified or self.credential_seen_at is not None


class RegistrationDraft(Record):
    """What a person has filled so far; erased, key and all, when the registration is sent."""

    __tablename__ = "registration_draft"
    __table_args__ = (UniqueConstraint("event_id", "person_id"),)

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    data_key: Mapped[bytes]
    sealed: Mapped[bytes]
    saved_at: Mapped[datetime]
