"""How long is left is said in whole units, and nothing is left afterwards."""

from datetime import UTC, datetime, timedelta

import pytest

from consult.kernel.text.remaining import time_left

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=12, hours=5), "12 days are left."),
        (timedelta(days=1), "One day is left."),
        (timedelta(hours=23, minutes=59), "23 hours are left."),
        (timedelta(hours=1), "One hour is left."),
        (timedelta(minutes=59), "59 minutes are left."),
        (timedelta(minutes=1), "One minute is left."),
        (timedelta(seconds=59), "Less than a minute is left."),
        (timedelta(), ""),
        (timedelta(seconds=-1), ""),
    ],
)
def test_time_left(left: timedelta, said: str) -> None:
    assert time_left(NOW + left, NOW) == said
