"""Lists of calls: who sees which, in which order, in how many queries; and what is due next."""

from datetime import timedelta

import pytest

from consult.calls.permissions import organize_call, organize_question, see_call
from consult.calls.queries import (
    due_next,
    list_calls,
    one_call,
    one_call_in_full,
    one_question,
    open_calls,
)
from consult.calls.rules import CallState
from consult.kernel.actor import VISITOR, Actor, Role
from consult.kernel.text.message import say
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.counting import statements
from tests.factories.accounts import a_person, as_person
from tests.factories.calls import a_call
from tests.factories.processes import a_process, with_role


def found(work: Work, process: Process, when: str = "", actor: Actor = VISITOR) -> list[str]:
    return [call.slug for call in list_calls(work.session, process, actor, when=when, at=(work.now, 1)).calls]


def test_open_calls_come_first_the_next_to_close_on_top(work: Work) -> None:
    process = a_process(work)
    for slug, days in (("late", 30), ("soon", 2), ("draft", 5)):
        a_call(work, process, slug, days=days, published=slug != "draft")
    closed, later = a_call(work, process, "closed"), a_call(work, process, "later", days=40)
    closed.opens_at, closed.closes_at = work.now - timedelta(days=9), work.now
    later.opens_at = work.now + timedelta(days=1)
    work.session.flush()
    assert found(work, process) == ["soon", "late", "later", "closed"]
    assert (found(work, process, "open"), found(work, process, "closed")) == (["soon", "late"], ["closed"])
    assert [call.slug for call in open_calls(work.session, process, work.now)] == ["soon", "late"]


@pytest.mark.parametrize("role", [*Role, None])
def test_the_list_holds_what_may_be_seen(work: Work, role: Role | None) -> None:
    process, other = a_process(work), a_process(work, "other")
    calls = [a_call(work, process, state.value) for state in CallState]
    for call, state in zip(calls, CallState, strict=True):
        call.state = state
    work.session.flush()
    person = a_person(work)
    actor = as_person(work, with_role(work, process, person, role) if role else person).actor
    stranger = as_person(work, with_role(work, other, a_person(work, "Otto"), Role.ORGANIZER)).actor
    for somebody in (actor, stranger, VISITOR):
        may_see = {call.slug for call in calls if see_call(somebody, call)}
        assert set(found(work, process, "", somebody)) == may_see
        assert organize_call(somebody, calls[0]) == (somebody is actor and role is Role.ORGANIZER)
        assert organize_question(somebody, calls[0].questions[0]) == organize_call(somebody, calls[0])


def test_nothing_of_another_process_is_found(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    a_call(work, process)
    nothing = (
        found(work, other),
        one_call(work.session, other, "input"),
        one_question(work.session, other, "input", "q1"),
        list(open_calls(work.session, other, work.now)),
        due_next(work.session, other, work.now),
    )
    assert nothing == ([], None, None, [], [])


def test_what_is_due_next(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process)
    found_due = [(say(due.what), due.at) for due in due_next(work.session, process, work.now)]
    assert found_due == [("The call for input closes: Call for input", call.closes_at)]


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_takes_three_queries(work: Work, many: int) -> None:
    process = a_process(work)
    for number in range(many):
        a_call(work, process, f"c{number}")
    work.session.expunge_all()
    with statements(work) as counted:
        listed = list_calls(work.session, process, VISITOR, when="", at=(work.now, 1))
        titles = [call.text_in("ar") for call in listed.calls]
    assert (len(titles), len(counted)) == (many, 3)


@pytest.mark.parametrize("many", [1, 3])
def test_a_whole_call_takes_four_queries(work: Work, many: int) -> None:
    process = a_process(work)
    a_call(work, process, questions=many)
    work.session.expunge_all()
    with statements(work) as counted:
        call = one_call_in_full(work.session, process, "input")
        assert call is not None
        asked = [question.text_in("ar") for question in call.questions]
    assert (len(asked), len(counted)) == (many, 4)
