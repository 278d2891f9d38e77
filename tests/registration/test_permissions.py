"""Who may see and decide registrations."""

import pytest
from sqlalchemy import select

from consult.events.models import Event
from consult.kernel.actor import VISITOR, Actor, Role
from consult.kernel.work import Work
from consult.registration import permissions, queries
from consult.registration.models import Registration
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration, an_open_event


@pytest.fixture
def registration(work: Work) -> Registration:
    """Amina's, for her organization."""
    some_lists(work)
    amina = a_person(work)
    organization = an_organization(work, members=(amina, a_person(work, "Colleague")))
    return a_registration(work, an_open_event(work, a_process(work)), amina, organization=organization)


@pytest.fixture
def actors(work: Work, registration: Registration) -> dict[str, Actor]:
    """Everybody who might want to see it."""
    process, other = registration.event.process, a_process(work, "other")
    colleague = work.session.scalars(select(registration.person.__class__).filter_by(name="Colleague")).one()
    people = {
        "owner": registration.person,
        "colleague": colleague,
        "stranger": a_person(work, "Stranger"),
        "administrator": a_person(work, "Root", is_administrator=True),
        "other organizer": with_role(work, other, a_person(work, "Elsewhere"), Role.ORGANIZER),
    }
    for role in Role:
        people[role] = with_role(work, process, a_person(work, f"the-{role}"), role)
    return {**{name: as_person(work, person).actor for name, person in people.items()}, "visitor": VISITOR}


def allowed(actors: dict[str, Actor], may: object, thing: object) -> set[str]:
    """Who may."""
    return {name for name, actor in actors.items() if may(actor, thing)}  # type: ignore[operator]


def test_the_person_owns_it(registration: Registration, actors: dict[str, Actor]) -> None:
    assert allowed(actors, permissions.own, registration) == {"owner"}


def test_organizers_of_this_process_decide(registration: Registration, actors: dict[str, Actor]) -> None:
    decided = (
        allowed(actors, permissions.decide, registration),
        allowed(actors, permissions.decide_all, registration.event),
        allowed(actors, permissions.organize, registration.event.process),
    )
    assert decided == ({Role.ORGANIZER},) * 3


def test_the_twins_in_sql_say_the_same(work: Work, registration: Registration, actors: dict[str, Actor]) -> None:
    query = select(Registration.id).join(Event)
    for actor in actors.values():
        decidable = work.session.scalars(query.where(permissions.decidable(actor))).all()
        owned = work.session.scalars(query.where(permissions.owned(actor))).all()
        assert (bool(decidable), bool(owned)) == (
            permissions.decide(actor, registration),
            permissions.own(actor, registration),
        )


def test_lists_follow(work: Work, registration: Registration, actors: dict[str, Actor]) -> None:
    event, everything = registration.event, queries.Filter()
    for actor in actors.values():
        expected = [registration] if permissions.decide(actor, registration) else []
        assert list(queries.queue(work.session, actor, event, everything)) == expected
        assert list(queries.whole_list(work.session, actor, event, everything)) == expected
        assert list(queries.chosen(work.session, actor, event, [registration.id])) == expected
        assert queries.count_queue(work.session, actor, event, everything) == len(expected)


def test_nothing_is_found_in_another_process(work: Work, registration: Registration) -> None:
    other = a_process(work, "third")
    assert queries.one_registration(work.session, other.id, registration.id) is None
    assert queries.event_by_slug(work.session, other.id, registration.event.slug) is None
