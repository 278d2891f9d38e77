"""A submission and its answers, sealed under the submission's own key while they are written."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.models import Organization, Person
from consult.calls.models import Call
from consult.kernel.base import Record
from consult.sources.models import Source
from consult.sources.rules import Preset
from consult.submissions.rules import SubmissionState


class Submission(Record):
    """What one organization or person writes to one call; after it is handed in, a source holds its texts.

    ``is_changed`` says that the working copy differs from what was handed in last.
    """

    __tablename__ = "submission"
    __table_args__ = (
        UniqueConstraint("process_id", "reference"),
        CheckConstraint(
            "state = 'draft' OR (reference IS NOT NULL AND handed_in_at IS NOT NULL AND preset IS NOT NULL "
            "AND source_id IS NOT NULL)",
            name="handed_in_has_a_receipt",
        ),
        CheckConstraint("state <> 'draft' OR (reference IS NULL AND source_id IS NULL)", name="draft_has_none"),
        CheckConstraint("(state = 'withdrawn') = (withdrawn_at IS NOT NULL)", name="withdrawn_is_dated"),
        CheckConstraint("state <> 'draft' OR author_id IS NOT NULL", name="draft_has_an_author"),
        Index("ix_submission_process_id_state_handed_in_at", "process_id", "state", "handed_in_at"),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    call_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("call.id", ondelete="CASCADE"), index=True)
    organization_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("organization.id"), index=True)
    author_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    language: Mapped[str]
    state: Mapped[SubmissionState] = mapped_column(default=SubmissionState.DRAFT)
    data_key: Mapped[bytes]
    sealed_title: Mapped[bytes]
    preset: Mapped[Preset | None]
    is_changed: Mapped[bool] = mapped_column(default=False)
    saved_at: Mapped[datetime]
    reference: Mapped[str | None]
    handed_in_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=0)
    receipt: Mapped[dict[str, Any] | None]
    words: Mapped[int] = mapped_column(default=0)
    withdrawn_at: Mapped[datetime | None]
    source_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("source.id"), unique=True)

    call: Mapped[Call] = relationship()
    organization: Mapped[Organization | None] = relationship()
    author: Mapped[Person | None] = relationship()
    source: Mapped[Source | None] = relationship()
    answers: Mapped[list["SubmissionAnswer"]] = relationship(
        back_populates="submission", cascade="all, delete-orphan", order_by="SubmissionAnswer.question"
    )


class SubmissionAnswer(Record):
    """The answer to one question as it stands in the draft; saved only over the version it was read from."""

    __tablename__ = "submission_answer"
    __table_args__ = (UniqueConstraint("submission_id", "question"), UniqueConstraint("operation"))

    submission_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("submission.id", ondelete="CASCADE"))
    question: Mapped[str]
    sealed: Mapped[bytes]
    version: Mapped[int] = mapped_column(default=0)
    words: Mapped[int] = mapped_column(default=0)
    operation: Mapped[str | None]
    saved_at: Mapped[datetime]
    saved_by: Mapped[uuid.UUID | None]

    submission: Mapped[Submission] = relationship(back_populates="answers")
