"""A report with its titles, and its sections with their headings."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.processes.models import Process
from consult.processes.rules import TextStatus
from consult.reports.rules import ReportState, SectionKind

if TYPE_CHECKING:
    from consult.reports.models.paragraphs import ReportParagraph


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

    @property
    def is_frozen(self) -> bool:
        """Say whether the original changes no more."""
        return self.state is not ReportState.DRAFTING

    def title_in(self, language: str) -> "ReportTitle | None":
        """Give the title in ``language``, else in the original language."""
        titles = {row.language: row for row in self.titles}
        return titles.get(language) or titles.get(self.original_language)


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
        CheckConstraint("level BETWEEN 1 AND 4", name="level_is_known"),
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

    def heading_in(self, language: str) -> "SectionHeading | None":
        """Give the heading in ``language``, if there is one."""
        return next((row for row in self.headings if row.language == language), None)

    @property
    def original(self) -> "SectionHeading | None":
        """Give the heading in the language of the original."""
        return self.heading_in(self.report.original_language)


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


class Unfreezing(Record):
    """Why a frozen report was opened again, by whom."""

    __tablename__ = "unfreezing"

    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), index=True)
    reason: Mapped[str]
    opened_by: Mapped[uuid.UUID | None]
