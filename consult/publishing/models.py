"""A compilation of a report, and the renditions it made."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.publishing.rules import CompilationState, Edition, Form
from consult.reports.models import Report


class Compilation(Record):
    """One run that made every rendition of a report as it then stood.

    It has ended, and can be released, when all are there but those made later; when these are through too, well or
    with a problem, it is completed.
    """

    __tablename__ = "compilation"
    __table_args__ = (
        CheckConstraint("state NOT IN ('done', 'failed') OR ended_at IS NOT NULL", name="ended_is_dated"),
        CheckConstraint("released_at IS NULL OR state = 'done'", name="only_what_is_done_is_released"),
        CheckConstraint("completed_at IS NULL OR state = 'done'", name="only_what_is_done_is_completed"),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"), index=True)
    report_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), index=True)
    asked_by: Mapped[uuid.UUID | None]
    state: Mapped[CompilationState] = mapped_column(default=CompilationState.WAITING)
    done_steps: Mapped[int] = mapped_column(default=0)
    all_steps: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]
    problem: Mapped[str | None]

    report: Mapped[Report] = relationship()

    @property
    def is_older_than_its_report(self) -> bool:
        """Say whether the report was frozen, or frozen anew, after this had been asked for."""
        return self.report.frozen_at is not None and self.created_at < self.report.frozen_at

    @property
    def is_signed(self) -> bool:
        """Say whether a signed list lies beside the renditions, as since every rendition is made."""
        return any(row.form is Form.JSON for row in self.renditions)

    @property
    def lacks_braille(self) -> bool:
        """Say whether braille was left out, which happens where the machine that compiles cannot make it."""
        has_braille = any(row.form is Form.BRF for row in self.renditions)
        return self.state is CompilationState.DONE and self.is_signed and not has_braille

    renditions: Mapped[list["Rendition"]] = relationship(
        back_populates="compilation",
        cascade="all, delete-orphan",
        order_by="Rendition.edition, Rendition.language, Rendition.form",
    )


class Rendition(Record):
    """One file: an edition in a language and a form, with its size in bytes and SHA-256."""

    __tablename__ = "rendition"
    __table_args__ = (UniqueConstraint("compilation_id", "edition", "language", "form"),)

    compilation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("compilation.id", ondelete="CASCADE"))
    edition: Mapped[Edition]
    language: Mapped[str]
    form: Mapped[Form]
    title: Mapped[str]
    file_key: Mapped[str]
    size: Mapped[int]
    digest: Mapped[str]

    compilation: Mapped[Compilation] = relationship(back_populates="renditions")


class KeptPrint(Record):
    """A rendition that the press has made before, kept sealed; erasing the row destroys the key of its file."""

    __tablename__ = "kept_print"

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"), index=True)
    pin: Mapped[str] = mapped_column(unique=True)
    file_key: Mapped[str]
    data_key: Mapped[bytes]
    size: Mapped[int]
    used_at: Mapped[datetime] = mapped_column(index=True)
