"""The programme: sessions, their segments, and who sits on the panel."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.events.models.events import Event
from consult.events.rules import PanelRole, Slot
from consult.kernel.base import Record
from consult.processes.models import OfficeText, text_in, translated


class EventSession(Record):
    """A part of an event's programme."""

    __tablename__ = "event_session"
    __table_args__ = (
        UniqueConstraint("event_id", "slug"),
        CheckConstraint("starts_at < ends_at", name="starts_before_it_ends"),
    )

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    slug: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]

    event: Mapped[Event] = relationship(back_populates="sessions")
    titles: Mapped[list["SessionTitle"]] = relationship(
        back_populates="session", cascade="all, delete-orphan", order_by="SessionTitle.language"
    )
    segments: Mapped[list["Segment"]] = relationship(
        back_populates="session", cascade="all, delete-orphan", order_by="Segment.position, Segment.id"
    )
    panellists: Mapped[list["Panellist"]] = relationship(
        back_populates="session", cascade="all, delete-orphan", order_by="Panellist.position, Panellist.id"
    )

    @property
    def slot(self) -> Slot:
        """When it takes place."""
        return Slot(self.starts_at, self.ends_at)

    def title_in(self, language: str) -> "SessionTitle | None":
        """Give the title in ``language``, else in English, else in any language there is."""
        return text_in(self.titles, language)


class SessionTitle(OfficeText):
    """The title of a session in one language."""

    __tablename__ = "session_title"
    __table_args__ = translated("session_id")
    WORDS = ("title",)

    session_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event_session.id", ondelete="CASCADE"))
    title: Mapped[str]

    session: Mapped[EventSession] = relationship(back_populates="titles")


class Segment(Record):
    """A stretch of a session, in minutes."""

    __tablename__ = "segment"
    __table_args__ = (UniqueConstraint("session_id", "position"), CheckConstraint("minutes > 0", name="takes_time"))

    session_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event_session.id", ondelete="CASCADE"))
    position: Mapped[int]
    minutes: Mapped[int]

    session: Mapped[EventSession] = relationship(back_populates="segments")
    titles: Mapped[list["SegmentTitle"]] = relationship(
        back_populates="segment", cascade="all, delete-orphan", order_by="SegmentTitle.language"
    )

    def title_in(self, language: str) -> "SegmentTitle | None":
        """Give the title in ``language``, else in English, else in any language there is."""
        return text_in(self.titles, language)


class SegmentTitle(OfficeText):
    """The title of a segment in one language."""

    __tablename__ = "segment_title"
    __table_args__ = translated("segment_id")
    WORDS = ("title",)

    segment_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("segment.id", ondelete="CASCADE"))
    title: Mapped[str]

    segment: Mapped[Segment] = relationship(back_populates="titles")


class Panellist(Record):
    """Somebody on the panel: names and functions by language, as they are announced."""

    __tablename__ = "panellist"
    __table_args__ = (UniqueConstraint("session_id", "position"),)

    session_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event_session.id", ondelete="CASCADE"))
    position: Mapped[int]
    role: Mapped[PanelRole]
    names: Mapped[dict[str, Any]]
    functions: Mapped[dict[str, Any]]
    group_code: Mapped[str | None]

    session: Mapped[EventSession] = relationship(back_populates="panellists")

    def name_in(self, language: str) -> tuple[str, str]:
        """Give the language and the name in it: ``language``, else English, else any there is."""
        return _said_in(self.names, language)

    def function_in(self, language: str) -> tuple[str, str]:
        """Give the language and the function in it: ``language``, else English, else any there is, else nothing."""
        return _said_in(self.functions, language)


def _said_in(words: dict[str, Any], language: str) -> tuple[str, str]:
    for tag in (language, "en", *sorted(words)):
        if words.get(tag):
            return tag, str(words[tag])
    return language, ""
