"""A series of events, and an event with its texts."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.events.rules import EventKind, EventState, Mode, Slot
from consult.kernel.base import Record
from consult.mandates.models import Mandate
from consult.processes.models import OfficeText, Process, original_of, text_in, translated

if TYPE_CHECKING:
    from consult.events.models.programme import EventSession


class Series(Record):
    """Several events that belong together, such as five regional consultations."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("process_id", "slug"),)

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    mandate_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mandate.id", ondelete="SET NULL"))
    slug: Mapped[str]

    process: Mapped[Process] = relationship()
    mandate: Mapped[Mandate | None] = relationship()
    texts: Mapped[list["SeriesText"]] = relationship(
        back_populates="series", cascade="all, delete-orphan", order_by="SeriesText.language"
    )

    def text_in(self, language: str) -> "SeriesText | None":
        """Give the name in ``language``, else in English, else in any language there is."""
        return text_in(self.texts, language)


class SeriesText(OfficeText):
    """The name of a series in one language."""

    __tablename__ = "series_text"
    __table_args__ = translated("series_id")
    WORDS = ("name",)

    series_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("series.id", ondelete="CASCADE"))
    name: Mapped[str]

    series: Mapped[Series] = relationship(back_populates="texts")


class Event(Record):
    """A consultation, seminar or panel; instants in UTC, shown in the event's zone and the reader's."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("process_id", "slug"),
        CheckConstraint("starts_at < ends_at", name="starts_before_it_ends"),
        CheckConstraint(
            "registration_opens_at IS NULL OR registration_closes_at > registration_opens_at",
            name="registration_opens_before_it_closes",
        ),
    )

    process_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("process.id", ondelete="CASCADE"))
    series_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("series.id", ondelete="SET NULL"))
    mandate_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mandate.id", ondelete="SET NULL"))
    slug: Mapped[str]
    kind: Mapped[EventKind]
    mode: Mapped[Mode]
    state: Mapped[EventState] = mapped_column(default=EventState.DRAFT)
    scope: Mapped[str | None]
    zone: Mapped[str]
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    languages: Mapped[list[str]]
    access: Mapped[list[str]]
    capacity: Mapped[int | None]
    registration_opens_at: Mapped[datetime | None]
    registration_closes_at: Mapped[datetime | None]
    is_invented: Mapped[bool] = mapped_column(default=False)

    process: Mapped[Process] = relationship()
    series: Mapped[Series | None] = relationship()
    mandate: Mapped[Mandate | None] = relationship()
    texts: Mapped[list["EventText"]] = relationship(
        back_populates="event", cascade="all, delete-orphan", order_by="EventText.language"
    )
    sessions: Mapped[list["EventSession"]] = relationship(
        back_populates="event", cascade="all, delete-orphan", order_by="EventSession.starts_at, EventSession.id"
    )

    @property
    def slot(self) -> Slot:
        """When it takes place."""
        return Slot(self.starts_at, self.ends_at)

    def takes_registrations(self, at: datetime) -> bool:
        """Say whether one may register at that instant."""
        opens, closes = self.registration_opens_at, self.registration_closes_at
        published = self.state is EventState.PUBLISHED
        return published and opens is not None and closes is not None and opens <= at < closes

    @property
    def original(self) -> "EventText | None":
        """The text that the others are translations of."""
        return original_of(self.texts)

    def text_in(self, language: str) -> "EventText | None":
        """Give the texts in ``language``, else in English, else in any language there is."""
        return text_in(self.texts, language)


class EventText(OfficeText):
    """What the office says of an event in one language."""

    __tablename__ = "event_text"
    __table_args__ = translated("event_id")
    WORDS = ("title", "about", "place", "access_note")

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    title: Mapped[str]
    about: Mapped[str]
    place: Mapped[str]
    access_note: Mapped[str]

    event: Mapped[Event] = relationship(back_populates="texts")
