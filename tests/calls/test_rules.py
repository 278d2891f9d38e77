"""States of a call."""

from consult.calls.rules import CallState, may_become


def test_a_call_is_published_withdrawn_and_published_again() -> None:
    moves = {(state, wanted) for state in CallState for wanted in CallState if may_become(state, wanted)}
    assert moves == {
        (CallState.DRAFT, CallState.PUBLISHED),
        (CallState.PUBLISHED, CallState.WITHDRAWN),
        (CallState.WITHDRAWN, CallState.PUBLISHED),
    }
