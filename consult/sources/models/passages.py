"""A passage: an exact span of a source text, pinned by the keyed hash of its words."""

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.sources.models.sources import SourceText
from consult.sources.rules import Span


class Passage(Record):
    """Some words of a source, chosen by somebody; the words themselves stay in the text."""

    __tablename__ = "passage"
    __table_args__ = (
        UniqueConstraint("text_id", "start_at", "end_at"),
        CheckConstraint("start_at >= 0 AND start_at < end_at", name="holds_something"),
    )

    text_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("source_text.id", ondelete="CASCADE"))
    start_at: Mapped[int]
    end_at: Mapped[int]
    pin: Mapped[str]
    chosen_by: Mapped[uuid.UUID | None]

    text: Mapped[SourceText] = relationship()

    @property
    def span(self) -> Span:
        """Give the span in the text's canonical form."""
        return Span(self.start_at, self.end_at)
