"""Fields for days and Geneva times: what was typed, what it means, and what is said when it means nothing."""

# ruff: noqa: DTZ001 - what clocks show has no zone

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from werkzeug.datastructures import MultiDict

from consult.web.fields import Form
from consult.web.moments import Day, GenevaTime

NO_TIME = "This is not a date with a time. Write numbers, such as 27 3 2026, 18 00."
SPRING = (
    "The clocks in Geneva go forward that night from 02:00 to 03:00, so this time does not exist. "
    "Choose a time before 02:00 or from 03:00."
)
AUTUMN = (
    "The clocks in Geneva go back that night from 03:00 to 02:00, so this time comes twice. "
    "Choose a time before 02:00 or from 03:00."
)


class WhenForm(Form):
    """A time that is needed, and a day that is not."""

    at = GenevaTime("At", needed="Say when.")
    day = Day("Day")


def sent(at: str, day: str = "", stored: datetime | None = None) -> WhenForm:
    boxes = [("at", box) for box in (at.split(" ") if at else [""] * 5)]
    days = [("day", box) for box in (day.split(" ") if day else [""] * 3)]
    return WhenForm(MultiDict([*boxes, *days]), obj=SimpleNamespace(at=stored, day=None))


@pytest.mark.parametrize(
    ("typed", "errors", "instant"),
    [
        ("27 3 2026 18 00", [], datetime(2026, 3, 27, 17, 0, tzinfo=UTC)),
        ("1 7 2026 9 5", [], datetime(2026, 7, 1, 7, 5, tzinfo=UTC)),
        ("", ["Say when."], None),
        ("31 2 2026 18 00", [NO_TIME], None),
        (" 3 2026 18 00", [NO_TIME], None),
        ("27 3 2026 25 00", [NO_TIME], None),
        ("27 3 2026  ", [NO_TIME], None),
        ("29 3 2026 2 30", [SPRING], None),
        ("25 10 2026 2 30", [AUTUMN], None),
    ],
)
def test_a_geneva_time(typed: str, errors: list[str], instant: datetime | None) -> None:
    form = sent(typed)
    form.validate()
    assert (list(form.at.errors), form.at.instant) == (errors, instant)


def test_an_unchanged_time_stays_the_instant_it_was_even_in_the_hour_that_comes_twice() -> None:
    stored = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    form = sent("25 10 2026 2 30", stored=stored)
    assert (form.validate(), form.at.instant) == (True, stored)


def test_a_stored_instant_is_shown_as_the_clocks_in_geneva_show_it() -> None:
    form = WhenForm(obj=SimpleNamespace(at=datetime(2026, 7, 1, 7, 5, tzinfo=UTC), day=None))
    assert form.at.data == datetime(2026, 7, 1, 9, 5)


@pytest.mark.parametrize(
    ("typed", "errors", "day"),
    [
        ("27 3 2026", [], date(2026, 3, 27)),
        ("", [], None),
        ("31 2 2026", ["This is not a date. Write day, month and year in numbers, such as 27 3 2026."], None),
    ],
)
def test_a_day(typed: str, errors: list[str], day: date | None) -> None:
    form = sent("27 3 2026 18 00", typed)
    form.validate()
    assert (list(form.day.errors), form.day.data) == (errors, day)
