"""Rules of accommodation: when an answer is due, and when it is whole."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.accommodation.rules import (
    ANSWER_WITHIN,
    ANSWERS,
    AT_LEAST,
    BEFORE_THE_EVENT,
    Answer,
    CaseState,
    Needs,
    answer_due,
    is_whole,
)

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone


@given(INSTANTS, INSTANTS)
def test_an_answer_is_due_soon_but_never_at_once(asked: datetime, starts: datetime) -> None:
    due = answer_due(asked, starts)
    assert asked + AT_LEAST <= due <= asked + ANSWER_WITHIN


@given(INSTANTS, st.timedeltas(BEFORE_THE_EVENT + AT_LEAST, timedelta(days=400)))
def test_whoever_asks_in_time_has_the_answer_two_weeks_before(asked: datetime, ahead: timedelta) -> None:
    assert answer_due(asked, asked + ahead) <= asked + ahead - BEFORE_THE_EVENT


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("words", ["", " ", "A captioner is booked."])
@pytest.mark.parametrize("day", [None, date(2026, 6, 1)])
def test_an_answer_has_words_and_unless_it_declines_a_day(state: CaseState, words: str, day: date | None) -> None:
    expected = state in ANSWERS and bool(words.strip()) and (day is not None or state is CaseState.DECLINED)
    assert is_whole(Answer(state, words, day)) == expected


def test_needs_are_empty_without_codes_and_words() -> None:
    asked = [Needs(), Needs((), " "), Needs(("is",)), Needs((), "A seat in front")]
    assert [needs.is_empty for needs in asked] == [True, True, False, False]
