"""An easy-to-read edition of a report: its title and its sections, the same in every language."""

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.easyread.models.readers import CoverageDecision, ReaderRound
from consult.easyread.models.statements import EasyStatement
from consult.easyread.models.worded import Worded, worded
from consult.easyread.models.words import WordEntry
from consult.easyread.rules import LONGEST_SLUG, EasySectionKind
from consult.kernel.base import Record
from consult.reports.models import Report


class EasyEdition(Record):
    """The one easy-to-read edition of a report."""

    __tablename__ = "easy_edition"

    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), unique=True)

    report: Mapped[Report] = relationship()
    titles: Mapped[list["EasyTitle"]] = relationship(
        back_populates="edition", cascade="all, delete-orphan", order_by="EasyTitle.language"
    )
    sections: Mapped[list["EasySection"]] = relationship(
        back_populates="edition", cascade="all, delete-orphan", order_by="EasySection.position"
    )
    entries: Mapped[list[WordEntry]] = relationship(cascade="all, delete-orphan", order_by="WordEntry.position")
    decisions: Mapped[list[CoverageDecision]] = relationship(
        cascade="all, delete-orphan", order_by="CoverageDecision.created_at, CoverageDecision.id"
    )
    rounds: Mapped[list[ReaderRound]] = relationship(
        cascade="all, delete-orphan", order_by="ReaderRound.held_on, ReaderRound.id"
    )


class EasyTitle(Worded):
    """The title in one language."""

    __tablename__ = "easy_title"
    __table_args__ = worded("edition_id")

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"))

    edition: Mapped[EasyEdition] = relationship(back_populates="titles")


class EasySection(Record):
    """A heading and the statements under it."""

    __tablename__ = "easy_section"
    __table_args__ = (
        UniqueConstraint("edition_id", "slug"),
        UniqueConstraint("edition_id", "position"),
        CheckConstraint(f"length(slug) BETWEEN 1 AND {LONGEST_SLUG}", name="slug_is_short"),
    )

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]
    kind: Mapped[EasySectionKind] = mapped_column(default=EasySectionKind.PART)

    edition: Mapped[EasyEdition] = relationship(back_populates="sections")
    headings: Mapped[list["EasyHeading"]] = relationship(
        back_populates="section", cascade="all, delete-orphan", order_by="EasyHeading.language"
    )
    statements: Mapped[list[EasyStatement]] = relationship(
        cascade="all, delete-orphan", order_by="EasyStatement.position", back_populates="section"
    )


class EasyHeading(Worded):
    """The heading of a section in one language."""

    __tablename__ = "easy_heading"
    __table_args__ = worded("section_id")

    section_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_section.id", ondelete="CASCADE"))

    section: Mapped[EasySection] = relationship(back_populates="headings")
