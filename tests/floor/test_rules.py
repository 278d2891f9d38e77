"""The order rules: everybody has a place and a reason."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consult.floor.rules import Step, Waiting, Why, in_order, order_rules, stepped

COUNCIL = order_rules()["council"]
CATEGORIES = ("state_member", "state_observer", "nhri_a", "un_body", "ngo_other", "unknown")
REQUESTS = st.lists(
    st.tuples(st.sampled_from(CATEGORIES), st.sampled_from(("XAA", "XBB", None)), st.booleans()), max_size=12
).flatmap(
    lambda rows: st.permutations(
        [Waiting(UUID(int=n), category, state, moved) for n, (category, state, moved) in enumerate(rows, 1)]
    )
)


def _one(number: int, category: str, state: str | None = None, *, moved: bool = False) -> Waiting:
    return Waiting(UUID(int=number), category, state, moved)


def _order(*waiting: Waiting) -> list[tuple[int, Why]]:
    return [(placed.id.int, placed.why) for placed in in_order(waiting, COUNCIL)]


def test_states_speak_first_then_observers_then_everybody_else() -> None:
    asked = (_one(1, "ngo_other"), _one(2, "state_observer"), _one(3, "state_member"))
    assert _order(*asked) == [(3, Why.GROUP), (2, Why.GROUP), (1, Why.OTHERS)]


def test_an_institution_with_a_status_follows_its_state() -> None:
    asked = (_one(1, "nhri_a", "XBB"), _one(2, "state_member", "XAA"), _one(3, "state_member", "XBB"))
    assert _order(*asked) == [(2, Why.GROUP), (3, Why.GROUP), (1, Why.AFTER_STATE)]


def test_an_institution_whose_state_does_not_speak_stands_in_its_group() -> None:
    assert _order(_one(1, "ngo_other"), _one(2, "nhri_a", "XBB")) == [(2, Why.GROUP), (1, Why.OTHERS)]


def test_whom_the_officer_moved_stays() -> None:
    asked = (_one(1, "ngo_other", moved=True), _one(2, "ngo_other"), _one(3, "state_member"))
    assert _order(*asked) == [(1, Why.MOVED), (3, Why.GROUP), (2, Why.OTHERS)]


def test_minutes_come_from_the_rule() -> None:
    assert [COUNCIL.minutes(category) for category in CATEGORIES] == [3, 2, 2, 2, 2, 2]
    assert {code: rule.label("xx") == rule.label("en") for code, rule in order_rules().items()} == {
        "council": True,
        "as-asked": True,
    }


@given(REQUESTS)
def test_everybody_keeps_exactly_one_place(waiting: list[Waiting]) -> None:
    placed = in_order(waiting, COUNCIL)
    assert sorted(one.id.int for one in placed) == sorted(one.id.int for one in waiting)
    pinned = [(at, one.id) for at, one in enumerate(waiting) if one.is_moved]
    assert [(at, one.id) for at, one in enumerate(placed) if one.why is Why.MOVED] == pinned


@given(REQUESTS)
def test_within_a_group_the_first_to_ask_speaks_first(waiting: list[Waiting]) -> None:
    by_id = {one.id: one for one in waiting}
    grouped = [by_id[one.id] for one in in_order(waiting, COUNCIL) if one.why in {Why.GROUP, Why.OTHERS}]
    keys = [(COUNCIL.rank(one.category), one.id.int) for one in grouped]
    assert keys == sorted(keys)


@given(REQUESTS)
def test_the_order_does_not_depend_on_how_the_list_was_read(waiting: list[Waiting]) -> None:
    free = [one for one in waiting if not one.is_moved]
    assert in_order(free, COUNCIL) == in_order(sorted(free, key=lambda one: one.id.int), COUNCIL)


def test_a_step_swaps_two_and_stops_at_the_ends() -> None:
    a, b, c = (UUID(int=n) for n in (1, 2, 3))
    assert stepped([a, b, c], b, Step.UP) == [b, a, c]
    assert stepped([a, b, c], b, Step.DOWN) == [a, c, b]
    assert (stepped([a, b], a, Step.UP), stepped([a, b], b, Step.DOWN)) == ([a, b], [a, b])
