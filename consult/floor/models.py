"""A session's list of speakers and the requests on it; who asks is sealed under the request's own key."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from consult.events.models import EventSession
from consult.floor.rules import RequestState, Waiting, Why
from consult.kernel.base import Record


class SpeakerList(Record):
    """The list of speakers of one session; its row is locked while places are given out."""

    __tablename__ = "speaker_list"

    session_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("event_session.id", ondelete="CASCADE"), unique=True)
    rule: Mapped[str]

    session: Mapped[EventSession] = relationship()
    requests: Mapped[list["SpeakerRequest"]] = relationship(
        back_populates="on_list", cascade="all, delete-orphan", order_by="SpeakerRequest.position"
    )


class SpeakerRequest(Record):
    """Somebody who asked for the floor; without a key the name has been forgotten (Chatham House rule)."""

    __tablename__ = "speaker_request"
    __table_args__ = (
        UniqueConstraint("list_id", "position"),
        CheckConstraint("minutes > 0", name="takes_time"),
        CheckConstraint("state NOT IN ('called', 'spoken') OR called_at IS NOT NULL", name="called_is_dated"),
        CheckConstraint("state <> 'spoken' OR spoken_at IS NOT NULL", name="spoken_is_dated"),
        CheckConstraint("(data_key IS NULL) = (sealed_speaker IS NULL)", name="sealed_under_a_key"),
    )

    list_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("speaker_list.id", ondelete="CASCADE"))
    position: Mapped[int]
    state: Mapped[RequestState] = mapped_column(default=RequestState.WAITING)
    category: Mapped[str]
    state_code: Mapped[str | None]
    group_code: Mapped[str | None]
    minutes: Mapped[int]
    why: Mapped[Why]
    data_key: Mapped[bytes | None]
    sealed_speaker: Mapped[bytes | None]
    called_at: Mapped[datetime | None]
    spoken_at: Mapped[datetime | None]

    on_list: Mapped[SpeakerList] = relationship(back_populates="requests")

    def as_waiting(self) -> Waiting:
        """Give what its place depends on."""
        return Waiting(self.id, self.category, self.state_code, self.why is Why.MOVED)
