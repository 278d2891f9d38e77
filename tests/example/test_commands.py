"""Loading the example."""

import pytest
from sqlalchemy import func, select

from consult.accounts.models import ReferenceEntry
from consult.calls.models import Call
from consult.events.models import Event, EventSession
from consult.example.commands import load_example
from consult.example.commands.load import ExampleIsThere
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.mandates.queries import due_next
from consult.processes.queries import roles_in


def test_the_example_is_loaded_once(work: Work) -> None:
    load_example(work, password_hash="hash")
    with pytest.raises(ExampleIsThere):
        load_example(work, password_hash="hash")


def test_there_is_a_person_for_every_role(work: Work) -> None:
    process, people = load_example(work, password_hash="hash")
    assert {row.role for row in roles_in(work.session, process)} == set(Role)
    assert set(people.addresses) == {role.value for role in Role} - {"contributor"} | {"state", "ngo"}


def test_one_event_and_one_call_are_open_on_the_day_of_loading(work: Work) -> None:
    load_example(work, password_hash="hash")
    events = work.session.scalars(select(Event).order_by(Event.starts_at)).all()
    assert [event.slug for event in events if event.takes_registrations(work.now)] == ["follow-up-seminar"]
    assert [call.slug for call in work.session.scalars(select(Call)) if call.is_open(work.now)] == ["call-follow-up"]
    assert (len(events), work.session.scalar(select(func.count()).select_from(EventSession))) == (9, 16)


def test_nothing_of_the_past_is_told_as_late(work: Work) -> None:
    process, _ = load_example(work, password_hash="x")
    assert [due for due in due_next(work.session, process, work.now) if due.is_late] == []


def test_invented_states_are_flagged(work: Work) -> None:
    load_example(work, password_hash="hash")
    assert set(work.session.scalars(select(ReferenceEntry.is_invented))) == {True}
