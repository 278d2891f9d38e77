"""Plain rules of events: kinds, modes, states, facts, and how the pieces of a programme move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from consult.processes.rules import TextStatus

Key = TypeVar("Key")


class EventKind(StrEnum):
    """What an event is."""

    CONSULTATION = "consultation"
    SEMINAR = "seminar"
    PANEL = "panel"


class Mode(StrEnum):
    """Where its participants are."""

    ONLINE = "online"
    HYBRID = "hybrid"
    IN_PERSON = "in_person"


class EventState(StrEnum):
    """Whether the public sees it, and whether it takes place."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class PanelRole(StrEnum):
    """What a person does in a session."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    PANELLIST = "panellist"


PUBLIC_STATES = (EventState.PUBLISHED, EventState.CANCELLED)
_MOVES = {
    EventState.DRAFT: {EventState.PUBLISHED},
    EventState.PUBLISHED: {EventState.DRAFT, EventState.CANCELLED},
    EventState.CANCELLED: {EventState.PUBLISHED, EventState.DRAFT},
}


def may_become(state: EventState, wanted: EventState) -> bool:
    """Say whether an event may go from one state to the other."""
    return wanted in _MOVES[state]


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What is known of an event, beside its texts and programme; instants, and addresses of what it belongs to."""

    slug: str
    kind: EventKind
    mode: Mode
    starts_at: datetime
    ends_at: datetime
    zone: str
    languages: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    series: str | None = None
    mandate: str | None = None
    scope: str | None = None
    capacity: int | None = None
    registration_opens_at: datetime | None = None
    registration_closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What the office says of an event in one language, and how that text came about."""

    title: str
    about: str
    place: str
    access_note: str
    status: TextStatus = TextStatus.HUMAN


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """A series: its address, its names by language, the mandate it answers."""

    slug: str
    names: Mapping[str, str]
    mandate: str | None = None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """A session of a programme."""

    slug: str
    starts_at: datetime
    ends_at: datetime
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SegmentFacts:
    """A stretch of a session, in minutes."""

    minutes: int
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PanellistFacts:
    """Somebody on the panel, as announced."""

    role: PanelRole
    names: Mapping[str, str]
    functions: Mapping[str, str]
    group_code: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of time."""

    starts_at: datetime
    ends_at: datetime

    def moved(self, by: timedelta) -> "Slot":
        """Give the same stretch, later by so much."""
        return Slot(self.starts_at + by, self.ends_at + by)

    def holds(self, other: "Slot") -> bool:
        """Say whether the other lies inside this one."""
        return self.starts_at <= other.starts_at and other.ends_at <= self.ends_at


def exchanged(first: Slot, second: Slot) -> tuple[Slot, Slot]:
    """Let two neighbours change places: each keeps its length, and together they keep their beginning and end."""
    to_front = second.moved(first.starts_at - second.starts_at)
    to_back = first.moved(second.ends_at - first.ends_at)
    return to_back, to_front


def reordered(ids: Sequence[Key], moved: Key, by: int) -> list[Key]:
    """Give the order after one piece moved by so many places; at either end it stays where it is."""
    order = list(ids)
    old = order.index(moved)
    order.insert(min(max(old + by, 0), len(order)), order.pop(old))
    return order
