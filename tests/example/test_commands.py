"""Loading the example."""

import pytest
from sqlalchemy import func, select

from consult.accounts.models import ReferenceEntry
from consult.calls.models import Call
from consult.events.models import Event, EventSession
from consult.example import queries
from consult.example.commands import load_example, release_reports
from consult.example.commands.load import ExampleIsThere
from consult.kernel import jobs
from consult.kernel.actor import Role
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.mandates.queries import due_next
from consult.processes.queries import roles_in
from consult.publishing.commands import end_compilation
from consult.publishing.models import Compilation


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


def test_reports_are_released_once_also_after_a_loading_that_was_broken_off(work: Work) -> None:
    assert (queries.reports_wait(work.session), release_reports(work)) == (False, 0)
    process, _ = load_example(work, password_hash="hash")
    assert (queries.reports_wait(work.session), queries.is_compiling(work.session)) == (True, True)
    assert release_reports(work) == 0
    first, second = work.session.scalars(select(Compilation).order_by(Compilation.id)).all()
    end_compilation(work, compilation=first)
    assert release_reports(work) == 1
    assert (first.released_at, second.released_at) == (work.now, None)
    end_compilation(work, compilation=second)
    assert (queries.reports_wait(work.session), release_reports(work)) == (False, 0)
    assert queries.example_process(work.session) is process


def test_a_report_is_being_compiled_until_its_job_ends(work: Work) -> None:
    load_example(work, password_hash="hash")
    holder = new_id()
    assert queries.is_compiling(work.session)
    while (job := jobs.claim(work.session, holder=holder, now=work.now)) is not None:
        jobs.finish(work.session, job.id, holder=holder, now=work.now)
    assert not queries.is_compiling(work.session)
