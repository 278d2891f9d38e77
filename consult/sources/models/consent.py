"""Consent as rows: scope, use, attribution, from, until (DESIGN, decision 3)."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from consult.kernel.base import Record
from consult.kernel.text.held import Use
from consult.sources.rules import Attribution


class Consent(Record):
    """One use allowed (or, for a part or passage, refused) by the contributor for a time.

    The narrowest scope that says anything about a use decides: passage, then part, then source.
    """

    __tablename__ = "consent"
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR until_at >= from_at", name="ends_after_it_begins"),
        CheckConstraint("passage_id IS NULL OR part IS NULL", name="one_scope"),
        Index("ix_consent_source_id_use", "source_id", "use"),
    )

    source_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    part: Mapped[str | None]
    passage_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("passage.id", ondelete="CASCADE"))
    use: Mapped[Use]
    is_allowed: Mapped[bool] = mapped_column(default=True)
    attribution: Mapped[Attribution]
    from_at: Mapped[datetime]
    until_at: Mapped[datetime | None]
    given_by: Mapped[uuid.UUID | None]
