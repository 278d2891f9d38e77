"""A file handed in with a submission: name, text and bytes sealed under the file's own key."""

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record
from consult.submissions.models.submissions import Submission
from consult.submissions.rules import CHECKED_ENDINGS, CheckState, FileState


class SubmissionFile(Record):
    """One uploaded file; its bytes lie in the file store, its text is read by a job."""

    __tablename__ = "submission_file"
    __table_args__ = (
        UniqueConstraint("submission_id", "sha256"),
        UniqueConstraint("submission_id", "number"),
        CheckConstraint("(state = 'refused') = (problem IS NOT NULL)", name="refused_has_a_problem"),
        CheckConstraint("(state = 'read') = (sealed_text IS NOT NULL)", name="read_has_a_text"),
        CheckConstraint("size > 0", name="is_not_empty"),
    )

    submission_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("submission.id", ondelete="CASCADE"))
    number: Mapped[int]
    data_key: Mapped[bytes]
    sealed_name: Mapped[bytes]
    ending: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    store_key: Mapped[str] = mapped_column(unique=True)
    language: Mapped[str]
    state: Mapped[FileState] = mapped_column(default=FileState.BEING_READ)
    problem: Mapped[str | None]
    media_type: Mapped[str | None]
    sealed_text: Mapped[bytes | None]
    words: Mapped[int] = mapped_column(default=0)

    submission: Mapped[Submission] = relationship()
    check: Mapped["FileCheck | None"] = relationship(
        back_populates="file", cascade="all, delete-orphan", passive_deletes=True, single_parent=True
    )

    @property
    def part(self) -> str:
        """Name the part of the source that this file's text becomes."""
        return f"file-{self.number}"

    @property
    def is_to_be_checked(self) -> bool:
        """Tell whether the file was read and is of a kind that can be checked for accessibility."""
        return self.state is FileState.READ and self.ending in CHECKED_ENDINGS


class FileCheck(Record):
    """How accessible a file is, as far as a program can tell: remarks, sealed under the file's key.

    Only files that a check was asked for have one. It never leaves in a bundle: it can be made again from the bytes.
    """

    __tablename__ = "file_check"
    __table_args__ = (CheckConstraint("(state = 'done') = (sealed IS NOT NULL)", name="done_has_remarks"),)

    file_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("submission_file.id", ondelete="CASCADE"), unique=True)
    state: Mapped[CheckState] = mapped_column(default=CheckState.WAITING)
    sealed: Mapped[bytes | None]

    file: Mapped[SubmissionFile] = relationship(back_populates="check")
