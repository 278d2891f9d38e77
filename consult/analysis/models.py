"""The codebook of a process, and which passage was coded with what by whom."""

import uuid

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.analysis.rules import PassageKind
from consult.kernel.base import Record
from consult.sources.models import Passage


class Code(Record):
    """One code of the codebook; codes form a tree of two levels."""

    __tablename__ = "code"
    __table_args__ = (UniqueConstraint("process_id", "slug"),)

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("code.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]

    texts: Mapped[list["CodeText"]] = relationship(
        back_populates="code", cascade="all, delete-orphan", order_by="CodeText.language"
    )

    def name_in(self, language: str) -> str:
        """Give the name in ``language``, else in English, else in any language there is, else the slug."""
        text = self.text_in(language)
        return self.slug if text is None else text.name

    def text_in(self, language: str) -> "CodeText | None":
        """Give name and definition in ``language``, else in English, else in any language there is."""
        texts = {row.language: row for row in self.texts}
        return texts.get(language) or texts.get("en") or next(iter(texts.values()), None)


class CodeText(Record):
    """Name and definition of a code in one language."""

    __tablename__ = "code_text"
    __table_args__ = (UniqueConstraint("code_id", "language"),)

    code_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("code.id", ondelete="CASCADE"))
    language: Mapped[str]
    name: Mapped[str]
    definition: Mapped[str]

    code: Mapped[Code] = relationship(back_populates="texts")


class Coding(Record):
    """A passage coded with one code by one person (none: by import), and what kind of passage it is."""

    __tablename__ = "coding"
    __table_args__ = (UniqueConstraint("passage_id", "code_id", "coder_id"),)

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"), index=True)
    passage_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("passage.id", ondelete="CASCADE"))
    code_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("code.id", ondelete="CASCADE"), index=True)
    coder_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    kind: Mapped[PassageKind]

    passage: Mapped[Passage] = relationship()
    code: Mapped[Code] = relationship()
