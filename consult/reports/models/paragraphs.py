"""A numbered paragraph: its words by language, every text that was saved, and the passages it cites."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.processes.rules import TextStatus
from consult.reports.models.report import Report, ReportSection
from consult.reports.rules import Addressee, Voice
from consult.sources.models import Passage


class ReportParagraph(Record):
    """A numbered paragraph; its number follows from the order of sections and positions, the same in all languages."""

    __tablename__ = "report_paragraph"
    __table_args__ = (
        UniqueConstraint("section_id", "position"),
        UniqueConstraint("report_id", "slug"),
    )

    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"))
    section_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_section.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]
    voice: Mapped[Voice]
    addressee: Mapped[Addressee | None]

    report: Mapped[Report] = relationship()
    section: Mapped[ReportSection] = relationship(back_populates="paragraphs")
    texts: Mapped[list["ParagraphText"]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="ParagraphText.language"
    )
    citations: Mapped[list["Citation"]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="Citation.position, Citation.id"
    )

    def text_in(self, language: str) -> "ParagraphText | None":
        """Give the words in ``language``, if there are any."""
        return next((row for row in self.texts if row.language == language), None)

    @property
    def original(self) -> "ParagraphText | None":
        """Give the words in the language of the original."""
        return self.text_in(self.report.original_language)


class ParagraphText(Record):
    """The words of a paragraph in one language: current version, pinned; stale when the original moved on."""

    __tablename__ = "paragraph_text"
    __table_args__ = (UniqueConstraint("paragraph_id", "language"),)

    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"))
    language: Mapped[str]
    status: Mapped[TextStatus] = mapped_column(default=TextStatus.ORIGINAL)
    words: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    pin: Mapped[str]
    of_pin: Mapped[str | None]

    paragraph: Mapped[ReportParagraph] = relationship(back_populates="texts")


class ParagraphRevision(Record):
    """Every text that was saved, by whom, under the operation that saved it: nothing acknowledged is lost.

    Without a version it was written on an older one: it stands beside the text until somebody merged it.
    """

    __tablename__ = "paragraph_revision"
    __table_args__ = (
        UniqueConstraint("operation_id"),
        CheckConstraint("merged_at IS NULL OR version IS NULL", name="only_waiting_texts_are_merged"),
        Index("ix_paragraph_revision_paragraph_id_language", "paragraph_id", "language", "version"),
    )

    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"))
    language: Mapped[str]
    operation_id: Mapped[uuid.UUID]
    based_on: Mapped[int]
    version: Mapped[int | None]
    words: Mapped[str]
    saved_by: Mapped[uuid.UUID | None]
    merged_at: Mapped[datetime | None]

    paragraph: Mapped[ReportParagraph] = relationship()


class Citation(Record):
    """A passage that a paragraph rests on; the pin is the hash of the quoted words when it was cited."""

    __tablename__ = "citation"
    __table_args__ = (UniqueConstraint("paragraph_id", "passage_id"),)

    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"))
    passage_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("passage.id", ondelete="RESTRICT"), index=True)
    position: Mapped[int]
    pin: Mapped[str]

    paragraph: Mapped[ReportParagraph] = relationship(back_populates="citations")
    passage: Mapped[Passage] = relationship()
