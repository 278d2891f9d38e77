"""Who may see accommodation cases: the person and the focal point, nobody else."""

import pytest
from sqlalchemy import select

from consult.accommodation import permissions
from consult.accommodation.models import Case
from consult.accommodation.queries import cases_for, count_cases
from consult.events.models import Event
from consult.kernel.actor import SYSTEM, VISITOR, Actor, Role
from consult.kernel.work import Work
from tests.factories.accommodation import a_case
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import an_open_event


@pytest.fixture
def case(work: Work) -> Case:
    """What Amina asks for."""
    some_lists(work)
    return a_case(work, an_open_event(work, a_process(work)), a_person(work))


@pytest.fixture
def actors(work: Work, case: Case) -> dict[str, Actor]:
    """Everybody who might want to see it."""
    process, other = case.event.process, a_process(work, "other")
    people = {
        "colleague": a_person(work, "Colleague"),
        "stranger": a_person(work, "Stranger"),
        "administrator": a_person(work, "Root", is_administrator=True),
    }
    an_organization(work, members=(case.person, people["colleague"]))
    for role in Role:
        people[role] = with_role(work, process, a_person(work, f"the-{role}"), role)
    people["other organizer"] = with_role(work, other, a_person(work, "Elsewhere"), Role.ORGANIZER)
    people["other focal point"] = with_role(work, other, a_person(work, "Faraway"), Role.ACCESSIBILITY)
    people["owner"] = case.person
    known = {name: as_person(work, person).actor for name, person in people.items()}
    return {**known, "visitor": VISITOR, "system": SYSTEM}


def test_only_the_focal_point_answers(case: Case, actors: dict[str, Actor]) -> None:
    assert {name for name, actor in actors.items() if permissions.answer(actor, case)} == {Role.ACCESSIBILITY}


def test_only_the_focal_point_has_the_list(case: Case, actors: dict[str, Actor]) -> None:
    process = case.event.process
    assert {name for name, actor in actors.items() if permissions.look_after(actor, process)} == {Role.ACCESSIBILITY}


def test_only_the_person_owns_it(case: Case, actors: dict[str, Actor]) -> None:
    assert {name for name, actor in actors.items() if permissions.own(actor, case)} == {"owner"}


def test_the_twin_in_sql_says_the_same(work: Work, case: Case, actors: dict[str, Actor]) -> None:
    query = select(Case.id).join(Event)
    for actor in actors.values():
        found = work.session.scalars(query.where(permissions.answerable(actor))).all()
        assert bool(found) == permissions.answer(actor, case)


def test_lists_and_counts_follow(work: Work, case: Case, actors: dict[str, Actor]) -> None:
    process_id = case.event.process_id
    for actor in actors.values():
        seen = permissions.answer(actor, case)
        assert list(cases_for(work.session, actor, process_id)) == ([case] if seen else [])
        assert count_cases(work.session, actor, process_id) == ((1, 1) if seen else (0, 0))
