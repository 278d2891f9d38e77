"""Lists cost the same for one row and for three; filters and figures tell the truth."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event as listening

from consult.events.models import Event
from consult.kernel.actor import Actor, Role
from consult.kernel.work import Work
from consult.registration import commands, queries
from consult.registration.bundle import restore, rows
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration, an_open_event

NAMES = ("Amina", "Boris", "Chen")


@pytest.fixture
def event(work: Work) -> Event:
    """An event that takes registrations."""
    some_lists(work)
    return an_open_event(work, a_process(work))


@pytest.fixture
def organizer(work: Work, event: Event) -> Actor:
    """Its organizer."""
    return as_person(work, with_role(work, event.process, a_person(work, "Olga"), Role.ORGANIZER)).actor


def register(work: Work, event: Event, name: str) -> Registration:
    """Register somebody of an own organization."""
    person = a_person(work, name)
    return a_registration(work, event, person, organization=an_organization(work, name.lower(), members=(person,)))


@contextmanager
def counted(work: Work) -> Iterator[list[str]]:
    """Count the statements."""
    told: list[str] = []
    connection = work.session.connection()

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        told.append(statement)

    listening.listen(connection, "before_cursor_execute", note)
    yield told
    listening.remove(connection, "before_cursor_execute", note)


def seen(row: Registration) -> tuple[object, ...]:
    """Touch everything that a list shows."""
    text = row.event.text_in("en")
    return (row.person.name, row.organization and row.organization.name_in("en"), text and text.title)


LISTS: dict[str, tuple[int, Callable[[Work, Actor, Event], object]]] = {
    "queue": (3, lambda work, actor, event: queries.queue(work.session, actor, event, queries.Filter())),
    "whole list": (3, lambda work, actor, event: queries.whole_list(work.session, actor, event, queries.Filter())),
    "count": (1, lambda work, actor, event: queries.count_queue(work.session, actor, event, queries.Filter())),
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("many", [1, 3])
def test_a_list_costs_the_same(work: Work, event: Event, organizer: Actor, name: str, many: int) -> None:
    for person in NAMES[:many]:
        register(work, event, person)
    number, ask = LISTS[name]
    event_id = event.id
    work.session.expunge_all()
    found_event = work.session.get_one(Event, event_id)
    with counted(work) as told:
        found = ask(work, organizer, found_event)
        shown = [seen(row) for row in found] if isinstance(found, list) else []
    assert (len(told), len(shown)) == (number, many if name != "count" else 0)


@pytest.mark.parametrize("many", [1, 3])
def test_ones_own_list_costs_the_same(work: Work, event: Event, many: int) -> None:
    amina = a_person(work)
    others = [an_open_event(work, event.process, f"seminar-{n}") for n in range(many - 1)]
    for one in (event, *others):
        a_registration(work, one, amina)
    actor, process_id = as_person(work, amina).actor, event.process_id
    work.session.expunge_all()
    with counted(work) as told:
        found = [seen(row) for row in queries.my_registrations(work.session, actor, process_id)]
    assert (len(told), len(found)) == (2, many)


@pytest.mark.parametrize("many", [1, 3])
def test_events_with_what_waits_cost_the_same(work: Work, event: Event, many: int) -> None:
    for n in range(many - 1):
        an_open_event(work, event.process, f"seminar-{n}")
    register(work, event, "Amina")
    process = event.process
    with counted(work) as told:
        found = queries.events_with_waiting(work.session, process)
    assert (len(told), sorted(waiting for _, _, waiting in found)) == (3, [0] * (many - 1) + [1])


def test_filters_choose(work: Work, event: Event, organizer: Actor) -> None:
    amina, boris, chen = (register(work, event, name) for name in NAMES)
    commands.approve_registrations(work, registrations=[amina])
    commands.refuse_registrations(work, registrations=[boris], reason="Full.")
    commands.appeal_refusal(work, registration=boris)
    filters = [
        queries.Filter(state=RegistrationState.ASKED),
        queries.Filter(state=RegistrationState.APPROVED),
        queries.Filter(category="academia"),
        queries.Filter(appealed=True),
    ]
    found = [list(queries.queue(work.session, organizer, event, wanted)) for wanted in filters]
    assert found == [[chen], [amina], [], [boris]]


def test_figures_hide_small_numbers(work: Work, event: Event) -> None:
    sent = [register(work, event, f"Person{n}") for n in range(7)]
    for row in sent[:2]:
        row.category = "academia"
    commands.approve_registrations(work, registrations=sent)
    figures = queries.figures_of(work.session, event.id)
    assert (figures.by_category, figures.by_region) == ({"academia": None, "ngo_other": None}, {"": 7})


def test_a_bundle_brings_registrations_back(work: Work, event: Event) -> None:
    sent = register(work, event, "Amina")
    commands.refuse_registrations(work, registrations=[sent], reason="Full.")
    taken = rows(work.session, event.process_id)
    work.session.delete(sent)
    work.session.flush()
    restore(work.session, taken)
    assert rows(work.session, event.process_id) == taken
