"""Statements: one idea a line, its words by language, the paragraphs it comes from, and findings that were accepted."""

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Enum, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.easyread.models.worded import Worded, worded
from consult.easyread.rules import LONGEST_SLUG
from consult.kernel.base import Record
from consult.plainspeak import StatementKind
from consult.reports.models import ReportParagraph

if TYPE_CHECKING:
    from consult.easyread.models.editions import EasySection


class EasyStatement(Record):
    """One statement; its picture is the name of a drawing; ``version`` counts changes of kind, picture and sources."""

    __tablename__ = "easy_statement"
    __table_args__ = (
        UniqueConstraint("edition_id", "slug"),
        UniqueConstraint("section_id", "position"),
        CheckConstraint(f"length(slug) BETWEEN 1 AND {LONGEST_SLUG}", name="slug_is_short"),
    )

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"))
    section_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_section.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]
    kind: Mapped[StatementKind] = mapped_column(
        Enum(
            StatementKind,
            native_enum=False,
            create_constraint=True,
            length=40,
            values_callable=lambda kinds: [kind.value for kind in kinds],
            name="statementkind",
        )
    )
    picture: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)

    section: Mapped["EasySection"] = relationship(back_populates="statements")
    texts: Mapped[list["StatementText"]] = relationship(cascade="all, delete-orphan", order_by="StatementText.language")
    links: Mapped[list["SourceLink"]] = relationship(
        cascade="all, delete-orphan", order_by="SourceLink.created_at, SourceLink.id"
    )
    accepted: Mapped[list["FindingAccepted"]] = relationship(
        cascade="all, delete-orphan", order_by="FindingAccepted.created_at, FindingAccepted.id"
    )


class StatementText(Worded):
    """The words of a statement in one language."""

    __tablename__ = "statement_text"
    __table_args__ = worded("statement_id")

    statement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_statement.id", ondelete="CASCADE"))


class SourceLink(Record):
    """A paragraph that a statement comes from, the same in every language."""

    __tablename__ = "source_link"
    __table_args__ = (UniqueConstraint("statement_id", "paragraph_id"),)

    statement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_statement.id", ondelete="CASCADE"))
    paragraph_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report_paragraph.id", ondelete="CASCADE"), index=True)

    paragraph: Mapped[ReportParagraph] = relationship()
    pins: Mapped[list["SourcePin"]] = relationship(cascade="all, delete-orphan", order_by="SourcePin.language")


class SourcePin(Record):
    """Which text of the paragraph the author of one language had before them."""

    __tablename__ = "source_pin"
    __table_args__ = (UniqueConstraint("link_id", "language"),)

    link_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("source_link.id", ondelete="CASCADE"))
    language: Mapped[str]
    pin: Mapped[str]


class FindingAccepted(Record):
    """A finding that stays, with its reason; it holds for the words and sources that the pin stands for."""

    __tablename__ = "finding_accepted"
    __table_args__ = (
        UniqueConstraint("statement_id", "language", "code", "excerpt", "pin"),
        CheckConstraint("length(reason) > 0", name="reason_is_given"),
    )

    statement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_statement.id", ondelete="CASCADE"))
    language: Mapped[str]
    rule: Mapped[str]
    code: Mapped[str]
    excerpt: Mapped[str]
    pin: Mapped[str]
    reason: Mapped[str]
    accepted_by: Mapped[uuid.UUID | None]
