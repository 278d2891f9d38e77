"""The focal point's list: the day due first, one cost; and the bundle."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event as listening

from consult.accommodation.bundle import restore, rows
from consult.accommodation.commands import answer_case
from consult.accommodation.queries import cases_for, one_case, open_case
from consult.accommodation.rules import Answer, CaseState
from consult.events.models import Event
from consult.kernel.actor import Actor, Role
from consult.kernel.work import Work
from tests.factories.accommodation import WORDS, a_case
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import an_open_event

ANSWER = Answer(CaseState.DECLINED, "No loop there.", None)


@pytest.fixture
def event(work: Work) -> Event:
    """An event, beside the list of accommodations."""
    some_lists(work)
    return an_open_event(work, a_process(work))


@pytest.fixture
def farah(work: Work, event: Event) -> Actor:
    """The focal point."""
    return as_person(work, with_role(work, event.process, a_person(work, "Farah"), Role.ACCESSIBILITY)).actor


def test_what_is_due_first_stands_first_and_answered_last(work: Work, event: Event, farah: Actor) -> None:
    later = replace(work, now=work.now + timedelta(days=3))
    second = a_case(later, event, a_person(work, "Boris"))
    first = a_case(work, event, a_person(work, "Amina"))
    done = a_case(work, event, a_person(work, "Chen"))
    answer_case(work, case=done, answer=ANSWER)
    assert list(cases_for(work.session, farah, event.process_id)) == [first, second, done]


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_costs_the_same(work: Work, event: Event, farah: Actor, many: int) -> None:
    for name in ("Amina", "Boris", "Chen")[:many]:
        a_case(work, event, a_person(work, name))
    process_id, told = event.process_id, list[str]()
    work.session.expunge_all()
    connection = work.session.connection()
    listening.listen(connection, "before_cursor_execute", lambda *args: told.append(args[2]))
    found = cases_for(work.session, farah, process_id)
    shown = [(case.person.name, text.title) for case in found if (text := case.event.text_in("en"))]
    assert (len(told), len(shown)) == (2, many)


def test_nothing_is_found_in_another_process(work: Work, event: Event) -> None:
    case = a_case(work, event, a_person(work))
    assert one_case(work.session, a_process(work, "other").id, case.id) is None


def test_a_bundle_brings_cases_back_under_new_keys(work: Work, event: Event) -> None:
    case = a_case(work, event, a_person(work))
    answer_case(work, case=case, answer=Answer(CaseState.PROVIDED, "Booked.", date(2026, 6, 1)))
    taken, key = rows(work, event.process_id), case.data_key
    work.session.delete(case)
    work.session.flush()
    restore(work, taken)
    back = one_case(work.session, event.process_id, case.id)
    assert back is not None
    assert (rows(work, event.process_id), back.data_key == key) == (taken, False)
    assert open_case(work, back).needs.words == WORDS
