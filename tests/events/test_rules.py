"""States, and how the pieces of a programme move."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from consult.events.rules import EventState, Slot, exchanged, may_become, reordered

HOURS = st.integers(1, 600)
START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def test_a_draft_is_never_cancelled() -> None:
    allowed = {(state, wanted) for state in EventState for wanted in EventState if may_become(state, wanted)}
    assert allowed == {
        (EventState.DRAFT, EventState.PUBLISHED),
        (EventState.PUBLISHED, EventState.DRAFT),
        (EventState.PUBLISHED, EventState.CANCELLED),
        (EventState.CANCELLED, EventState.PUBLISHED),
        (EventState.CANCELLED, EventState.DRAFT),
    }


@given(HOURS, st.integers(0, 600), HOURS)
def test_neighbours_change_places_and_keep_length_beginning_end_and_pause(one: int, pause: int, two: int) -> None:
    first = Slot(START, START + timedelta(minutes=one))
    second = Slot(first.ends_at + timedelta(minutes=pause), first.ends_at + timedelta(minutes=pause + two))
    late, early = exchanged(first, second)
    lengths = [slot.ends_at - slot.starts_at for slot in (late, early)]
    assert lengths == [timedelta(minutes=one), timedelta(minutes=two)]
    assert (early.starts_at, late.ends_at) == (first.starts_at, second.ends_at)
    assert late.starts_at - early.ends_at == timedelta(minutes=pause)
    assert exchanged(early, late) == (second, first)


@given(st.lists(st.integers(), unique=True, min_size=1), st.data(), st.integers(-5, 5))
def test_a_moved_piece_goes_so_far_and_the_others_keep_their_order(
    ids: list[int], data: st.DataObject, by: int
) -> None:
    moved = data.draw(st.sampled_from(ids))
    order = reordered(ids, moved, by)
    assert [one for one in order if one != moved] == [one for one in ids if one != moved]
    assert order.index(moved) == min(max(ids.index(moved) + by, 0), len(ids) - 1)
