"""Wall-clock times at one place and the instants they stand for, both edges of summer time included."""

from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

GENEVA = "Europe/Zurich"


class Edge(StrEnum):
    """Why a wall-clock time stands for no single instant."""

    SKIPPED = "skipped"
    TWICE = "twice"


def instant_of(wall: datetime, zone: str = GENEVA) -> datetime | Edge:
    """Give the instant, in UTC, at which the clocks in ``zone`` show ``wall`` (naive), or why there is not just one.

    In spring an hour is skipped, in autumn an hour comes twice; a deadline must not hang on a guess.
    """
    first = wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)
    if wall_of(first, zone) != wall:
        return Edge.SKIPPED
    second = wall.replace(tzinfo=ZoneInfo(zone), fold=1).astimezone(UTC)
    return first if first == second else Edge.TWICE


def wall_of(instant: datetime, zone: str = GENEVA) -> datetime:
    """Give what the clocks in ``zone`` show at an instant, without a zone."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
