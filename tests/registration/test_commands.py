"""Acts on registrations."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from consult.accommodation.models import Case
from consult.accommodation.rules import Needs
from consult.accounts.models import Person
from consult.events.models import Event
from consult.events.rules import Mode
from consult.kernel import outbox
from consult.kernel.work import Work
from consult.registration import commands
from consult.registration.models import Registration, RegistrationDraft
from consult.registration.rules import Attendance, RegistrationState
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process
from tests.factories.reference import some_lists
from tests.factories.registration import FILLED, a_registration, an_open_event


@pytest.fixture
def event(work: Work) -> Event:
    """An event that takes registrations, beside the lists to choose from."""
    some_lists(work)
    return an_open_event(work, a_process(work))


@pytest.fixture
def amina(work: Work) -> Person:
    """Somebody who registers."""
    return a_person(work)


def letters(work: Work) -> list[str]:
    """The names of the letters that wait."""
    found = [outbox.read(work.session, number) for number in outbox.waiting(work.session)]
    return [letter.name for letter in found if letter is not None]


def test_a_sent_registration_waits_and_is_acknowledged(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina)
    assert (sent.state, sent.asked_at, sent.category) == (RegistrationState.ASKED, work.now, "ngo_other")
    assert letters(work) == ["registration/received"]
    assert work.session.scalars(select(RegistrationDraft)).all() == []


def test_needs_go_to_the_case_and_nowhere_else(work: Work, event: Event, amina: Person) -> None:
    a_registration(work, event, amina, answers=replace(FILLED, needs=("is",), words="Row one, please"))
    cases = work.session.scalars(select(Case)).all()
    assert [(case.person_id, case.event_id) for case in cases] == [(amina.id, event.id)]
    columns = {column.name for column in Registration.__table__.columns}
    assert columns & {"needs", "words", "accommodation"} == set()


def test_the_category_is_that_of_the_organization(work: Work, event: Event, amina: Person) -> None:
    ministry = an_organization(work, "ministry", category="state_member", members=(amina,))
    ministry.group_code = "AFR"
    sent = a_registration(work, event, amina, organization=ministry)
    assert (sent.category, sent.group_code, sent.organization_id) == ("state_member", "AFR", ministry.id)


def test_nobody_speaks_for_an_organization_of_others(work: Work, event: Event, amina: Person) -> None:
    strangers = an_organization(work, "strangers", members=(a_person(work, "Boris"),))
    with pytest.raises(commands.OrganizationIsNotYours):
        a_registration(work, event, amina, organization=strangers)


def test_a_closed_event_takes_none(work: Work, event: Event, amina: Person) -> None:
    event.registration_closes_at = work.now
    with pytest.raises(commands.RegistrationIsClosed):
        a_registration(work, event, amina)


def test_a_page_left_out_is_asked_for(work: Work, event: Event, amina: Person) -> None:
    with pytest.raises(commands.AnswersAreIncomplete):
        commands.send_registration(as_person(work, amina), event=event, person=amina)


@pytest.mark.parametrize(
    ("mode", "attendance"), [(Mode.ONLINE, Attendance.IN_PERSON), (Mode.IN_PERSON, Attendance.ONLINE)]
)
def test_the_mode_is_one_that_the_event_has(
    work: Work, event: Event, amina: Person, mode: Mode, attendance: Attendance
) -> None:
    event.mode = mode
    with pytest.raises(commands.AnswersAreIncomplete):
        a_registration(work, event, amina, answers=replace(FILLED, mode=attendance))


def test_one_registers_once(work: Work, event: Event, amina: Person) -> None:
    a_registration(work, event, amina)
    with pytest.raises(commands.AlreadyRegistered):
        a_registration(work, event, amina)


def test_whoever_cancelled_may_register_again(work: Work, event: Event, amina: Person) -> None:
    first = a_registration(work, event, amina, answers=replace(FILLED, needs=("is",)))
    commands.cancel_registration(work, registration=first)
    assert (first.state, first.cancelled_at) == (RegistrationState.CANCELLED, work.now)
    assert work.session.scalars(select(Case)).all() == []
    again = a_registration(work, event, amina)
    assert (again.id, again.state, again.cancelled_at) == (first.id, RegistrationState.ASKED, None)


def test_an_approval_says_who_when_and_tells_the_person(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina)
    olga = a_person(work, "Olga")
    commands.approve_registrations(as_person(work, olga), registrations=[sent])
    assert (sent.state, sent.decided_at, sent.decided_by) == (RegistrationState.APPROVED, work.now, olga.id)
    assert letters(work) == ["registration/received", "registration/approved"]


def test_a_credential_is_seen_before_approval(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina, answers=replace(FILLED, category="state_member"))
    other = a_registration(work, event, a_person(work, "Boris"))
    with pytest.raises(commands.CredentialIsMissing):
        commands.approve_registrations(work, registrations=[other, sent])
    assert other.state is RegistrationState.ASKED
    commands.note_credential(work, registration=sent)
    commands.approve_registrations(work, registrations=[other, sent])
    assert [row.state for row in (other, sent)] == [RegistrationState.APPROVED] * 2


def test_a_verified_organization_needs_no_paper(work: Work, event: Event, amina: Person) -> None:
    ministry = an_organization(work, "ministry", category="state_member", members=(amina,))
    ministry.verified_at = work.now
    sent = a_registration(work, event, amina, organization=ministry)
    commands.approve_registrations(work, registrations=[sent])
    assert sent.state is RegistrationState.APPROVED


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_refusal_has_a_reason(work: Work, event: Event, amina: Person, reason: str) -> None:
    sent = a_registration(work, event, amina)
    with pytest.raises(commands.ReasonIsMissing):
        commands.refuse_registrations(work, registrations=[sent], reason=reason)


def test_a_refusal_can_be_looked_at_again_once(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina)
    with pytest.raises(commands.NothingToAppeal):
        commands.appeal_refusal(work, registration=sent)
    commands.refuse_registrations(work, registrations=[sent], reason=" The room is full. ")
    commands.appeal_refusal(work, registration=sent)
    assert (sent.reason, sent.appealed_at) == ("The room is full.", work.now)
    with pytest.raises(commands.NothingToAppeal):
        commands.appeal_refusal(work, registration=sent)
    commands.approve_registrations(work, registrations=[sent])
    assert (sent.state, sent.reason) == (RegistrationState.APPROVED, None)


def test_nothing_is_decided_after_cancelling(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina)
    commands.cancel_registration(work, registration=sent)
    with pytest.raises(commands.IsCancelled):
        commands.approve_registrations(work, registrations=[sent])


def test_needs_change_until_the_event_is_over(work: Work, event: Event, amina: Person) -> None:
    sent = a_registration(work, event, amina)
    commands.change_needs(work, registration=sent, needs=Needs(("cart",)))
    assert len(work.session.scalars(select(Case)).all()) == 1
    later = replace(work, now=event.ends_at + timedelta(minutes=1))
    with pytest.raises(commands.RegistrationIsClosed):
        commands.change_needs(later, registration=sent, needs=Needs(("is",)))
