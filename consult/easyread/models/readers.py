"""What people decided and readers said: paragraphs left out, and rounds of readers."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.easyread.rules import Meeting, Outcome, Round
from consult.kernel.base import Record
from consult.reports.models import ReportParagraph


class CoverageDecision(Record):
    """A paragraph that the edition leaves out, and why; it holds for the paragraph's text that the pin stands for."""

    __tablename__ = "coverage_decision"
    __table_args__ = (
        UniqueConstraint("edition_id", "paragraph_id"),
        CheckConstraint("length(reason) > 0", name="reason_is_given"),
    )

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"))
    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"), index=True)
    reason: Mapped[str]
    pin: Mapped[str]
    decided_by: Mapped[uuid.UUID | None]

    paragraph: Mapped[ReportParagraph] = relationship()


class ReaderRound(Record):
    """Readers who tested the edition in one language; it holds for the text that the pin stands for."""

    __tablename__ = "reader_round"
    __table_args__ = (
        CheckConstraint("readers > 0", name="somebody_read"),
        CheckConstraint("native_readers BETWEEN 0 AND readers", name="native_readers_are_readers"),
        CheckConstraint("(meeting = 'online') = (place = '')", name="place_is_named"),
        CheckConstraint("length(facilitator) > 0", name="facilitator_is_named"),
    )

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"), index=True)
    language: Mapped[str]
    held_on: Mapped[date]
    facilitator: Mapped[str]
    readers: Mapped[int]
    native_readers: Mapped[int]
    meeting: Mapped[Meeting]
    place: Mapped[str]
    is_paid: Mapped[bool]
    note: Mapped[str]
    outcome: Mapped[Outcome]
    pin: Mapped[str]
    recorded_by: Mapped[uuid.UUID | None]

    @property
    def told(self) -> Round:
        """Give what the facilitator told."""
        return Round(
            held_on=self.held_on,
            facilitator=self.facilitator,
            readers=self.readers,
            native_readers=self.native_readers,
            meeting=self.meeting,
            place=self.place,
            is_paid=self.is_paid,
            note=self.note,
            outcome=self.outcome,
        )
