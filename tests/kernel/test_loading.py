"""Parts that were loaded by themselves and hang on their owners afterwards."""

from consult.calls.models import Question
from consult.calls.queries import one_call_in_full
from consult.kernel.loading import hang
from consult.kernel.work import Work
from tests.counting import statements
from tests.factories.calls import a_call
from tests.factories.processes import a_process


def test_parts_keep_their_order_and_an_owner_without_any_has_none(work: Work) -> None:
    process = a_process(work)
    full, bare = a_call(work, process, "full", questions=2), a_call(work, process, "bare", questions=1)
    asked = list(full.questions)
    hang(asked[::-1], on=[full, bare], by=Question.call_id, name="questions")
    with statements(work) as counted:
        assert (full.questions, bare.questions) == (asked[::-1], [])
    assert counted == []


def test_hanging_changes_nothing(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process, "input", questions=2)
    hang([], on=[call], by=Question.call_id, name="questions")
    work.session.flush()
    assert list(work.session.dirty) == []
    work.session.expunge_all()
    whole = one_call_in_full(work.session, process, "input")
    assert whole is not None
    assert len(whole.questions) == 2
