"""A report: sections, paragraphs, their texts by language, and the passages they cite."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.processes.models import Process
from consult.processes.rules import TextStatus
from consult.reports.rules import Addressee, ReportState, SectionKind, Voice
from consult.sources.models import Passage


class Report(Record):
    """A mandated document, written in one language and translated into others."""

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("process_id", "slug"),
        CheckConstraint("(state = 'drafting') = (frozen_at IS NULL)", name="frozen_is_dated"),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    product_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("product.id", ondelete="SET NULL"))
    slug: Mapped[str]
    original_language: Mapped[str]
    symbol: Mapped[str]
    council_session: Mapped[int | None]
    agenda_item: Mapped[int | None]
    word_limit: Mapped[int] = mapped_column(default=8500)
    state: Mapped[ReportState] = mapped_column(default=ReportState.DRAFTING)
    frozen_at: Mapped[datetime | None]
    is_public: Mapped[bool] = mapped_column(default=False)

    process: Mapped[Process] = relationship()
    titles: Mapped[list["ReportTitle"]] = relationship(
        back_populates="report", cascade="all, delete-orphan", order_by="ReportTitle.language"
    )
    sections: Mapped[list["ReportSection"]] = relationship(
        back_populates="report", cascade="all, delete-orphan", order_by="ReportSection.position, ReportSection.id"
    )

    def title_in(self, language: str) -> "ReportTitle | None":
        """Give the titles in ``language``, else in the original language, else in any there is."""
        titles = {row.language: row for row in self.titles}
        return titles.get(language) or titles.get(self.original_language) or next(iter(titles.values()), None)


class ReportTitle(Record):
    """Title, subtitle and summary in one language; ``of_pin`` is the hash of the original it translates."""

    __tablename__ = "report_title"
    __table_args__ = (UniqueConstraint("report_id", "language"),)

    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"))
    language: Mapped[str]
    status: Mapped[TextStatus] = mapped_column(default=TextStatus.ORIGINAL)
    title: Mapped[str]
    subtitle: Mapped[str]
    summary: Mapped[str]
    pin: Mapped[str]
    of_pin: Mapped[str | None]

    report: Mapped[Report] = relationship(back_populates="titles")


class ReportSection(Record):
    """A heading and the paragraphs under it."""

    __tablename__ = "report_section"
    __table_args__ = (
        UniqueConstraint("report_id", "slug"),
        UniqueConstraint("report_id", "position"),
        CheckConstraint("level BETWEEN 1 AND 3", name="level_is_known"),
    )

    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]
    level: Mapped[int] = mapped_column(default=1)
    kind: Mapped[SectionKind] = mapped_column(default=SectionKind.BODY)

    report: Mapped[Report] = relationship(back_populates="sections")
    headings: Mapped[list["SectionHeading"]] = relationship(
        back_populates="section", cascade="all, delete-orphan", order_by="SectionHeading.language"
    )
    paragraphs: Mapped[list["ReportParagraph"]] = relationship(
        back_populates="section", cascade="all, delete-orphan", order_by="ReportParagraph.position, ReportParagraph.id"
    )


class SectionHeading(Record):
    """The heading of a section in one language."""

    __tablename__ = "section_heading"
    __table_args__ = (UniqueConstraint("section_id", "language"),)

    section_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_section.id", ondelete="CASCADE"))
    language: Mapped[str]
    status: Mapped[TextStatus] = mapped_column(default=TextStatus.ORIGINAL)
    heading: Mapped[str]
    pin: Mapped[str]
    of_pin: Mapped[str | None]

    section: Mapped[ReportSection] = relationship(back_populates="headings")


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

    section: Mapped[ReportSection] = relationship(back_populates="paragraphs")
    texts: Mapped[list["ParagraphText"]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="ParagraphText.language"
    )
    citations: Mapped[list["Citation"]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="Citation.position, Citation.id"
    )


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
    """Every version that was saved, by whom, under the operation that saved it: nothing acknowledged is lost."""

    __tablename__ = "paragraph_revision"
    __table_args__ = (
        UniqueConstraint("operation_id"),
        Index("ix_paragraph_revision_paragraph_id_language", "paragraph_id", "language", "version"),
    )

    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"))
    language: Mapped[str]
    operation_id: Mapped[uuid.UUID]
    based_on: Mapped[int]
    version: Mapped[int | None]
    words: Mapped[str]
    saved_by: Mapped[uuid.UUID | None]


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
