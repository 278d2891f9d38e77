"""Acts on accommodation cases: sealed, witnessed, answered by a day."""

from datetime import date

import pytest
from sqlalchemy import select

from consult.accommodation import commands
from consult.accommodation.models import Case
from consult.accommodation.queries import open_case
from consult.accommodation.rules import Answer, CaseState, Needs
from consult.accounts.models import Person
from consult.events.models import Event
from consult.kernel import outbox
from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.kernel.outbox import Letter
from consult.kernel.vault import CannotOpen
from consult.kernel.work import Work
from tests.factories.accommodation import WORDS, a_case
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import an_open_event

ANSWER = Answer(CaseState.PROVIDED, "Two interpreters are booked.", date(2026, 6, 20))


@pytest.fixture
def event(work: Work) -> Event:
    """An event, beside the list of accommodations, in a process with a focal point."""
    some_lists(work)
    process = a_process(work)
    with_role(work, process, a_person(work, "Farah"), Role.ACCESSIBILITY)
    return an_open_event(work, process)


@pytest.fixture
def amina(work: Work) -> Person:
    """Somebody who asks."""
    return a_person(work)


def letters(work: Work) -> list[Letter]:
    """The letters that wait."""
    found = [outbox.read(work.session, number) for number in outbox.waiting(work.session)]
    return [letter for letter in found if letter is not None]


def acts(work: Work) -> list[tuple[str, object]]:
    """What is on record about cases, and by whom."""
    query = select(AuditEntry).where(AuditEntry.about_kind == "accommodation_case").order_by(AuditEntry.created_at)
    return [(entry.act, entry.actor_id) for entry in work.session.scalars(query)]


def test_needs_are_sealed_and_opened_on_record(work: Work, event: Event, amina: Person) -> None:
    case = a_case(work, event, amina)
    assert (WORDS.encode() in case.sealed_needs, b"is" in case.sealed_needs[12:14]) == (False, False)
    doing = as_person(work, amina)
    assert open_case(doing, case).needs == Needs(("is",), WORDS)
    assert acts(work) == [("ask-for-accommodation", None), ("open-accommodation", amina.id)]


def test_a_case_opens_with_its_own_key_only(work: Work, event: Event, amina: Person) -> None:
    case, other = a_case(work, event, amina), a_case(work, event, a_person(work, "Boris"))
    case.sealed_needs, case.data_key = other.sealed_needs, other.data_key
    with pytest.raises(CannotOpen):
        open_case(work, case)


def test_the_focal_point_is_told_that_not_what(work: Work, event: Event, amina: Person) -> None:
    case = a_case(work, event, amina)
    (letter,) = letters(work)
    assert (letter.to, letter.name) == ("farah@example.org", "accommodation/waiting")
    assert letter.values == {
        "name": "Farah",
        "event": "Follow-up seminar",
        "due": case.due_at,
        "path": f"/en/nmirf/accommodation/{case.id}",
    }


def test_an_answer_is_sealed_dated_and_announced_without_details(work: Work, event: Event, amina: Person) -> None:
    case = a_case(work, event, amina)
    farah = work.session.scalars(select(Person).where(Person.name == "Farah")).one()
    commands.answer_case(as_person(work, farah), case=case, answer=ANSWER)
    assert (case.state, case.provided_by, case.answered_at, case.answered_by) == (
        CaseState.PROVIDED,
        ANSWER.provided_by,
        work.now,
        farah.id,
    )
    assert open_case(work, case).answer == ANSWER.words
    assert letters(work)[-1].values == {
        "name": "Amina",
        "event": "Follow-up seminar",
        "path": f"/en/nmirf/my-accommodation/{case.id}",
    }


def test_a_declined_case_has_a_reason_and_no_day(work: Work, event: Event, amina: Person) -> None:
    case = a_case(work, event, amina)
    commands.answer_case(work, case=case, answer=Answer(CaseState.DECLINED, "No loop there.", date(2026, 6, 1)))
    assert (case.state, case.provided_by) == (CaseState.DECLINED, None)


@pytest.mark.parametrize("answer", [Answer(CaseState.PROVIDED, "Yes.", None), Answer(CaseState.DECLINED, " ", None)])
def test_half_an_answer_is_refused(work: Work, event: Event, amina: Person, answer: Answer) -> None:
    with pytest.raises(commands.AnswerIsIncomplete):
        commands.answer_case(work, case=a_case(work, event, amina), answer=answer)


def test_a_changed_request_is_answered_anew(work: Work, event: Event, amina: Person) -> None:
    case = a_case(work, event, amina)
    commands.answer_case(work, case=case, answer=ANSWER)
    again = a_case(work, event, amina, codes=("cart",))
    assert (again.id, again.state, again.sealed_answer) == (case.id, CaseState.ASKED, None)
    assert open_case(work, again).needs.codes == ("cart",)


def test_asking_for_nothing_erases_the_case(work: Work, event: Event, amina: Person) -> None:
    a_case(work, event, amina)
    assert commands.ask_for_accommodation(work, event=event, person=amina, needs=Needs()) is None
    assert work.session.scalars(select(Case)).all() == []


def test_an_unknown_code_is_refused(work: Work, event: Event, amina: Person) -> None:
    with pytest.raises(commands.NeedIsUnknown):
        a_case(work, event, amina, codes=("helicopter",))
