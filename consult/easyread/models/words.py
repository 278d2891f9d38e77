"""The words list: hard words, each explained in every language."""

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.easyread.models.worded import Worded, worded
from consult.easyread.rules import LONGEST_SLUG
from consult.kernel.base import Record


class WordEntry(Record):
    """One hard word of an edition."""

    __tablename__ = "word_entry"
    __table_args__ = (
        UniqueConstraint("edition_id", "slug"),
        UniqueConstraint("edition_id", "position"),
        CheckConstraint(f"length(slug) BETWEEN 1 AND {LONGEST_SLUG}", name="slug_is_short"),
    )

    edition_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("easy_edition.id", ondelete="CASCADE"))
    slug: Mapped[str]
    position: Mapped[int]

    texts: Mapped[list["WordText"]] = relationship(cascade="all, delete-orphan", order_by="WordText.language")


class WordText(Worded):
    """The word in one language, its explanation (the words), and other words that must not stand for it."""

    __tablename__ = "word_text"
    __table_args__ = (*worded("entry_id"), CheckConstraint("length(term) > 0", name="term_is_there"))

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("word_entry.id", ondelete="CASCADE"))
    term: Mapped[str]
    synonyms: Mapped[list[str]]
