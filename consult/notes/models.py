"""The notebook of a session, its interventions, and every saved version of each."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.events.models import EventSession
from consult.kernel.base import Record
from consult.notes.rules import Branch, InterventionKind, Mode, NotesState


class NoteBook(Record):
    """The notes of one session; its row is locked while positions are given out and while notes close."""

    __tablename__ = "note_book"
    __table_args__ = (CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed_is_dated"),)

    session_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event_session.id", ondelete="CASCADE"), unique=True)
    mode: Mapped[Mode]
    state: Mapped[NotesState] = mapped_column(default=NotesState.OPEN)
    closed_at: Mapped[datetime | None]

    session: Mapped[EventSession] = relationship()
    interventions: Mapped[list["Intervention"]] = relationship(
        back_populates="book", cascade="all, delete-orphan", order_by="Intervention.position"
    )


class Intervention(Record):
    """What one speaker said; speaker and text are sealed under the intervention's own key.

    Under the Chatham House rule there is no speaker to be found in the row at all (``is_attributed``).
    """

    __tablename__ = "intervention"
    __table_args__ = (
        UniqueConstraint("book_id", "position"),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed_is_dated"),
        CheckConstraint("version >= 0 AND position > 0", name="counts_up"),
        CheckConstraint(
            "is_attributed OR (sealed_speaker IS NULL AND organization_id IS NULL AND state_code IS NULL"
            " AND group_code IS NULL)",
            name="unattributed_has_no_speaker",
        ),
    )

    book_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("note_book.id", ondelete="CASCADE"))
    position: Mapped[int]
    state: Mapped[NotesState] = mapped_column(default=NotesState.OPEN)
    closed_at: Mapped[datetime | None]
    kind: Mapped[InterventionKind]
    language: Mapped[str]
    category: Mapped[str]
    organization_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("organization.id", ondelete="SET NULL"))
    state_code: Mapped[str | None]
    group_code: Mapped[str | None]
    is_attributed: Mapped[bool]
    is_verbatim: Mapped[bool] = mapped_column(default=False)
    is_confidential: Mapped[bool] = mapped_column(default=False)
    data_key: Mapped[bytes]
    sealed_speaker: Mapped[bytes | None]
    sealed_text: Mapped[bytes]
    version: Mapped[int] = mapped_column(default=0)
    saved_at: Mapped[datetime | None]
    source_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"), index=True)

    book: Mapped[NoteBook] = relationship(back_populates="interventions")
    revisions: Mapped[list["Revision"]] = relationship(
        back_populates="intervention", cascade="all, delete-orphan", order_by="Revision.id"
    )


class Revision(Record):
    """One saved text of an intervention, kept for good; sealed under the intervention's key.

    In the line of versions it has a number; beside it, it waits until somebody has merged it.
    """

    __tablename__ = "intervention_revision"
    __table_args__ = (
        UniqueConstraint("intervention_id", "operation_id"),
        UniqueConstraint("intervention_id", "number"),
        CheckConstraint("(branch = 'main') = (number IS NOT NULL)", name="numbered_on_the_main_line"),
        CheckConstraint("(branch = 'merged') = (merged_at IS NOT NULL)", name="merged_is_dated"),
    )

    intervention_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("intervention.id", ondelete="CASCADE"))
    operation_id: Mapped[uuid.UUID]
    base_version: Mapped[int]
    number: Mapped[int | None]
    branch: Mapped[Branch]
    sealed: Mapped[bytes]
    made_by: Mapped[uuid.UUID | None]
    merged_at: Mapped[datetime | None]

    intervention: Mapped[Intervention] = relationship(back_populates="revisions")
