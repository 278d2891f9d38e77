"""Wall-clock times and instants agree, at both edges of summer time too."""

# ruff: noqa: DTZ001 - what clocks show has no zone

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.kernel.wallclock import Edge, instant_of, wall_of

MINUTES = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        (datetime(2026, 1, 15, 18, 0), datetime(2026, 1, 15, 17, 0, tzinfo=UTC)),
        (datetime(2026, 7, 15, 18, 0), datetime(2026, 7, 15, 16, 0, tzinfo=UTC)),
        (datetime(2026, 3, 29, 1, 59), datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        (datetime(2026, 3, 29, 2, 0), Edge.SKIPPED),
        (datetime(2026, 3, 29, 2, 59), Edge.SKIPPED),
        (datetime(2026, 3, 29, 3, 0), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (datetime(2026, 10, 25, 1, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 0), Edge.TWICE),
        (datetime(2026, 10, 25, 2, 59), Edge.TWICE),
        (datetime(2026, 10, 25, 3, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_geneva_times_at_the_edges(wall: datetime, expected: datetime | Edge) -> None:
    assert instant_of(wall) == expected


@given(MINUTES)
def test_a_wall_time_comes_back_unless_it_stands_for_no_single_instant(wall: datetime) -> None:
    instant = instant_of(wall)
    assert isinstance(instant, Edge) or wall_of(instant) == wall


@given(MINUTES)
def test_only_two_hours_a_year_stand_for_no_single_instant(wall: datetime) -> None:
    if isinstance(instant_of(wall), Edge):
        assert (wall.hour, wall.weekday(), wall.month in {3, 10}) == (2, 6, True)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)))
def test_clocks_in_another_zone_show_the_same_instant(instant: datetime) -> None:
    ahead = wall_of(instant, "Asia/Kolkata") - wall_of(instant, "UTC")
    assert ahead == timedelta(hours=5, minutes=30)
