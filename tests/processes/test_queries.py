"""Finding processes and actors."""

from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes import queries
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process, with_role


def test_public_processes_are_public(work: Work) -> None:
    a_process(work, "closed", is_public=False)
    seen = a_process(work)
    assert list(queries.public_processes(work.session)) == [seen]
    assert [process.slug for process in queries.all_processes(work.session)] == ["closed", "nmirf"]


def test_holders_of_a_role_come_by_name(work: Work) -> None:
    process = a_process(work)
    for name in ("Zoe", "Amina"):
        with_role(work, process, a_person(work, name), Role.NOTE_TAKER)
    assert [person.name for person in queries.holders(work.session, process.id, Role.NOTE_TAKER)] == ["Amina", "Zoe"]


def test_an_actor_carries_organizations_and_roles(work: Work) -> None:
    process, person = a_process(work), a_person(work)
    organization = an_organization(work, members=(person,))
    with_role(work, process, person, Role.ORGANIZER, Role.CONTRIBUTOR)
    actor = as_person(work, person).actor
    assert (actor.organizations, actor.roles) == (
        frozenset({organization.id}),
        {process.id: frozenset({Role.ORGANIZER, Role.CONTRIBUTOR})},
    )


def test_my_processes_are_those_i_hold_a_role_in(work: Work) -> None:
    mine, person = a_process(work), a_person(work)
    a_process(work, "other")
    with_role(work, mine, person, Role.CONTRIBUTOR)
    assert list(queries.processes_of(work.session, as_person(work, person).actor)) == [mine]
