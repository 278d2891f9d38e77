"""A process, its names, who holds which role in it, and what every text of the office has."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import ClassVar, TypeVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.kernel.base import Record
from consult.processes.rules import TextStatus, pin_of


class Process(Record):
    """What everything belongs to; known in addresses by its slug."""

    __tablename__ = "process"

    slug: Mapped[str] = mapped_column(unique=True)
    zone: Mapped[str] = mapped_column(default="Europe/Zurich")
    is_public: Mapped[bool] = mapped_column(default=False)
    is_example: Mapped[bool] = mapped_column(default=False)
    next_reference: Mapped[int] = mapped_column(default=1)
    public_version: Mapped[int] = mapped_column(default=1)

    texts: Mapped[list["ProcessText"]] = relationship(
        back_populates="process", cascade="all, delete-orphan", order_by="ProcessText.language"
    )

    def text_in(self, language: str) -> "ProcessText | None":
        """Give name and description in ``language``, else in English, else in any language there is."""
        texts = {row.language: row for row in self.texts}
        return texts.get(language) or texts.get("en") or next(iter(texts.values()), None)


class ProcessText(Record):
    """Name and description of a process in one language."""

    __tablename__ = "process_text"
    __table_args__ = (UniqueConstraint("process_id", "language"),)

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    language: Mapped[str]
    status: Mapped[TextStatus] = mapped_column(default=TextStatus.ORIGINAL)
    name: Mapped[str]
    about: Mapped[str]

    process: Mapped[Process] = relationship(back_populates="texts")


class RoleHeld(Record):
    """A role that a person holds in a process."""

    __tablename__ = "role_held"
    __table_args__ = (UniqueConstraint("process_id", "person_id", "role"),)

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    role: Mapped[Role]
    given_by: Mapped[uuid.UUID | None]
    given_at: Mapped[datetime]

    process: Mapped[Process] = relationship()
    person: Mapped[Person] = relationship()


class OfficeText(Record):
    """What the office writes in one language; a translation knows the pin of the original that it was made from."""

    __abstract__ = True
    WORDS: ClassVar[tuple[str, ...]]

    language: Mapped[str]
    status: Mapped[TextStatus] = mapped_column(default=TextStatus.ORIGINAL)
    of_pin: Mapped[str | None]

    @property
    def pin(self) -> str:
        """The pin of these words as they are now."""
        return pin_of(str(getattr(self, name)) for name in self.WORDS)

    def follow(self, original: "OfficeText | None", status: TextStatus) -> None:
        """Note how these words came about and of which version they are; where there is no original, they are it."""
        if original is None or original is self:
            self.status, self.of_pin = TextStatus.ORIGINAL, None
        else:
            self.status = TextStatus.HUMAN if status is TextStatus.ORIGINAL else status
            self.of_pin = original.pin

    def is_behind(self, original: "OfficeText | None") -> bool:
        """Say whether the original was changed after this translation was made."""
        return original is not None and self.of_pin is not None and self.of_pin != original.pin


AnyText = TypeVar("AnyText", bound=OfficeText)


def translated(owner: str) -> tuple[UniqueConstraint, CheckConstraint]:
    """Give the constraints of a table of office texts: one a language, and an original follows nothing."""
    follows_nothing = "status <> 'original' OR of_pin IS NULL"
    return UniqueConstraint(owner, "language"), CheckConstraint(follows_nothing, name="original_follows_nothing")


def original_of(texts: Iterable[AnyText]) -> AnyText | None:
    """Give the text that the others are translations of."""
    return next((row for row in texts if row.status is TextStatus.ORIGINAL), None)


def text_only_in(texts: Iterable[AnyText], language: str) -> AnyText | None:
    """Give the text in ``language`` and no other."""
    return next((row for row in texts if row.language == language), None)


def text_in(texts: Iterable[AnyText], language: str) -> AnyText | None:
    """Give the text in ``language``, else in English, else in any language there is."""
    known = {row.language: row for row in texts}
    return known.get(language) or known.get("en") or next(iter(known.values()), None)


def behind(texts: Iterable[AnyText]) -> list[str]:
    """List the languages whose text was made from an earlier version of the original."""
    rows = list(texts)
    original = original_of(rows)
    return sorted(row.language for row in rows if row.is_behind(original))


def write_lines(rows: list[AnyText], kind: type[AnyText], lines: Mapping[str, str]) -> None:
    """Write one line in each language given, and take away those that were emptied; the first ever is the original.

    All lines stand in one form. So who changes the original alone leaves the translations behind, and who saves
    without touching the original has looked at them all: they are of its present version.
    """
    (name,) = kind.WORDS
    before = original_of(rows)
    pin_before = None if before is None else before.pin
    known = {row.language: row for row in rows}
    rows[:] = [row for row in rows if row.language in lines]
    fresh = {language for language, line in lines.items() if getattr(known.get(language), name, None) != line}
    for language, line in lines.items():
        if language in known:
            setattr(known[language], name, line)
        else:
            rows.append(kind(language=language, status=TextStatus.HUMAN, **{name: line}))
    original = original_of(rows) or next(iter(rows), None)
    for row in rows:
        moved = original is not None and pin_before not in (None, original.pin)
        if row is original or not moved or row.language in fresh:
            row.follow(original, row.status)
