"""A source with the facets fixed at hand-in, and its immutable texts, sealed under its own key."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.sources.rules import Channel, Origin, Publication, SourceKind, SourceState


class Source(Record):
    """Something said or handed in, whatever its channel (DESIGN, decision 1)."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("process_id", "reference"),
        CheckConstraint("state <> 'withdrawn' OR withdrawn_at IS NOT NULL", name="withdrawn_is_dated"),
        CheckConstraint("publication = 'undecided' OR publication_decided_at IS NOT NULL", name="decision_is_dated"),
        CheckConstraint("publication <> 'refused' OR publication_reason IS NOT NULL", name="refusal_has_a_reason"),
        Index("ix_source_process_id_kind_handed_in_at", "process_id", "kind", "handed_in_at"),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    reference: Mapped[str]
    kind: Mapped[SourceKind]
    channel: Mapped[Channel]
    state: Mapped[SourceState] = mapped_column(default=SourceState.ACTIVE)
    handed_in_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    category: Mapped[str] = mapped_column(index=True)
    state_code: Mapped[str | None] = mapped_column(index=True)
    group_code: Mapped[str | None] = mapped_column(index=True)
    language: Mapped[str]
    event_slug: Mapped[str | None] = mapped_column(index=True)
    session_slug: Mapped[str | None] = mapped_column(index=True)
    call_slug: Mapped[str | None] = mapped_column(index=True)
    sub_kind: Mapped[str | None]
    data_key: Mapped[bytes]
    sealed_contributor: Mapped[bytes]
    publication: Mapped[Publication] = mapped_column(default=Publication.UNDECIDED)
    publication_decided_at: Mapped[datetime | None]
    publication_reason: Mapped[str | None]

    texts: Mapped[list["SourceText"]] = relationship(
        back_populates="source", cascade="all, delete-orphan", order_by="SourceText.position, SourceText.id"
    )


class SourceText(Record):
    """One canonical text of a source: a part, in a language, in a version; never changed once stored."""

    __tablename__ = "source_text"
    __table_args__ = (UniqueConstraint("source_id", "part", "language", "version"),)

    source_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    part: Mapped[str]
    question: Mapped[str | None] = mapped_column(index=True)
    position: Mapped[int]
    language: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    origin: Mapped[Origin] = mapped_column(default=Origin.ORIGINAL)
    translation_of_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("source_text.id", ondelete="CASCADE"))
    sealed: Mapped[bytes]
    pin: Mapped[str]
    words: Mapped[int]
    replaced_at: Mapped[datetime | None]

    source: Mapped[Source] = relationship(back_populates="texts")
