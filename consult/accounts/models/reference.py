"""Reference lists: States, categories, groups, themes; data with versions, never code."""

import uuid
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.kernel.base import Record


class ReferenceList(Record):
    """One dated version of one list, with where it comes from."""

    __tablename__ = "reference_list"
    __table_args__ = (UniqueConstraint("kind", "version"),)

    kind: Mapped[str]
    version: Mapped[str]
    dated: Mapped[date]
    source: Mapped[str]


class ReferenceEntry(Record):
    """One entry: its code, its place in the list, and the facts known of it."""

    __tablename__ = "reference_entry"
    __table_args__ = (UniqueConstraint("list_id", "code"),)

    list_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reference_list.id", ondelete="CASCADE"))
    code: Mapped[str]
    position: Mapped[int]
    is_invented: Mapped[bool] = mapped_column(default=False)
    facts: Mapped[dict[str, Any]]

    in_list: Mapped[ReferenceList] = relationship()
    labels: Mapped[list["ReferenceLabel"]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", order_by="ReferenceLabel.language"
    )

    def label_in(self, language: str) -> str:
        """Give the label in ``language``, else in English, else the code."""
        labels = {row.language: row.label for row in self.labels}
        return labels.get(language) or labels.get("en") or self.code

    def plural_in(self, language: str) -> str:
        """Give what several of them are called, as above a list; a list without plurals gives the label."""
        return self.facts.get(f"plural_{language}") or self.label_in(language)


class ReferenceLabel(Record):
    """What an entry is called in one language, and how it sorts among the others there."""

    __tablename__ = "reference_label"
    __table_args__ = (UniqueConstraint("entry_id", "language"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reference_entry.id", ondelete="CASCADE"))
    language: Mapped[str]
    label: Mapped[str]
    formal: Mapped[str | None]
    sort_key: Mapped[str] = mapped_column(default="")

    entry: Mapped[ReferenceEntry] = relationship(back_populates="labels")
