"""The calendar counted back from the session."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.kernel.text.message import Message
from consult.mandates.queries import weeks_before
from consult.mandates.rules import Due, Milestone, ProductKind, Step, calendar, in_order


def test_the_weeks_are_those_of_the_document_services() -> None:
    assert dict(weeks_before()) == {Step.FORECAST: 14, Step.SUBMISSION: 10, Step.ISSUE: 6}


def test_the_report_to_the_57th_session() -> None:
    """The forecast of that report named these very days: confirm 3 June, slot 1 July, issue 29 July 2024."""
    assert calendar(ProductKind.REPORT, date(2024, 9, 9), weeks_before()) == [
        Milestone(Step.FORECAST, date(2024, 6, 3)),
        Milestone(Step.SUBMISSION, date(2024, 7, 1)),
        Milestone(Step.ISSUE, date(2024, 7, 29)),
        Milestone(Step.DUE, date(2024, 9, 9)),
    ]


@pytest.mark.parametrize("kind", [kind for kind in ProductKind if kind is not ProductKind.REPORT])
def test_what_is_no_document_is_only_due(kind: ProductKind) -> None:
    assert calendar(kind, date(2024, 6, 23), weeks_before()) == [Milestone(Step.DUE, date(2024, 6, 23))]


def test_without_a_day_there_is_no_calendar() -> None:
    assert calendar(ProductKind.REPORT, None, weeks_before()) == []


@given(st.dates(date(2000, 1, 1)), st.dictionaries(st.sampled_from([Step.FORECAST, Step.ISSUE]), st.integers(1, 60)))
def test_every_step_is_whole_weeks_before_and_in_order(due: date, weeks: dict[Step, int]) -> None:
    found = calendar(ProductKind.REPORT, due, weeks)
    days = [milestone.on for milestone in found]
    assert (days, len(days)) == (sorted(days), len(weeks) + 1)
    assert {milestone.step: (due - milestone.on) // timedelta(weeks=1) for milestone in found} == {**weeks, Step.DUE: 0}


@given(st.permutations(range(4)))
def test_what_is_due_has_one_order(order: list[int]) -> None:
    day, zone = date(2026, 5, 4), timezone(timedelta(hours=2))
    items = [
        Due(day, None, Message("a"), ("call", "a")),
        Due(day, datetime(2026, 5, 4, 9, tzinfo=zone), Message("a"), ("call", "a")),
        Due(day, datetime(2026, 5, 4, 9, tzinfo=zone), Message("a"), ("event", "a")),
        Due(date(2026, 5, 5), None, Message("a"), ("call", "a")),
    ]
    assert in_order([items[place] for place in order]) == items
