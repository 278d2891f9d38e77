"""A process, its names, and who holds which role in it."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.kernel.base import Record
from consult.processes.rules import TextStatus


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
