"""Lists of events: who sees which, in which order, in how many queries; and what is due next."""

from datetime import timedelta

import pytest

from consult.events.commands.events import add_series, move_event
from consult.events.permissions import organize_event, see_event
from consult.events.queries import (
    PAGE,
    Filter,
    due_next,
    events_in_full,
    list_events,
    one_event,
    one_event_in_full,
    one_session,
    upcoming_events,
)
from consult.events.rules import EventKind, EventState, SeriesFacts
from consult.kernel.actor import SYSTEM, VISITOR, Actor, Role
from consult.kernel.text.message import say
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.counting import statements
from tests.factories.accounts import a_person, as_person
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process, with_role


def found(work: Work, process: Process, wanted: Filter, actor: Actor = VISITOR, page: int = 1) -> list[str]:
    listed = list_events(work.session, process, actor, wanted=wanted, at=(work.now, page))
    return [event.slug for event in listed.events]


def at(work: Work, days: int) -> dict[str, object]:
    starts = work.now + timedelta(days=days)
    return {"starts_at": starts, "ends_at": starts + timedelta(hours=3)}


def test_filters_and_order(work: Work) -> None:
    process = a_process(work)
    add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five"}))
    for slug, days in (("past", -9), ("older", -20), ("later", 30), ("next", 3)):
        an_event(work, process, slug=slug, series="five" if days > 0 else None, **at(work, days))
    an_event(work, process, slug="panel", kind=EventKind.PANEL, **at(work, 4))
    an_event(work, process, slug="draft", published=False, **at(work, 5))
    assert found(work, process, Filter()) == ["next", "panel", "later", "older", "past"]
    assert found(work, process, Filter(when="past")) == ["past", "older"]
    assert found(work, process, Filter(when="coming", kind=EventKind.SEMINAR)) == ["next", "later"]
    assert found(work, process, Filter(series="five")) == ["next", "later"]
    upcoming = upcoming_events(work.session, process, work.now)
    assert [event.slug for event in upcoming] == ["next", "panel", "later"]


@pytest.mark.parametrize("role", [*Role, None])
def test_the_list_holds_what_may_be_seen(work: Work, role: Role | None) -> None:
    process, other = a_process(work), a_process(work, "other")
    events = [an_event(work, process, slug=state.value) for state in EventState]
    for event, state in zip(events, EventState, strict=True):
        event.state = state
    work.session.flush()
    person = a_person(work)
    actor = as_person(work, with_role(work, process, person, role) if role else person).actor
    stranger = as_person(work, with_role(work, other, a_person(work, "Otto"), Role.ORGANIZER)).actor
    for somebody in (actor, stranger, VISITOR, SYSTEM):
        may_see = {event.slug for event in events if see_event(somebody, event)}
        assert set(found(work, process, Filter(), somebody)) == may_see
    assert [organize_event(somebody, events[0]) for somebody in (actor, stranger, VISITOR)] == [
        role is Role.ORGANIZER,
        False,
        False,
    ]


def test_long_lists_are_paged_in_one_order(work: Work) -> None:
    process = a_process(work)
    for number in range(PAGE + 3):
        an_event(work, process, slug=f"e{number}")
    pages = [found(work, process, Filter(), page=page) for page in (1, 2)]
    assert [len(page) for page in pages] == [PAGE, 3]
    assert len({*pages[0], *pages[1]}) == PAGE + 3
    assert found(work, process, Filter(), page=99) == pages[1]


def test_nothing_of_another_process_is_found(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    a_session(work, an_event(work, process))
    nothing = (
        found(work, other, Filter()),
        one_event(work.session, other, "seminar"),
        one_session(work.session, other, "seminar", "opening"),
        list(upcoming_events(work.session, other, work.now)),
        due_next(work.session, other, work.now),
    )
    assert nothing == ([], None, None, [], [])


def test_what_is_due_next(work: Work) -> None:
    process = a_process(work)
    event = an_event(work, process, registration_opens_at=work.now + timedelta(days=1))
    said = [(say(due.what), due.at) for due in due_next(work.session, process, work.now)]
    assert said == [
        ("Registration opens: Seminar on cooperation", event.registration_opens_at),
        ("Registration closes: Seminar on cooperation", event.registration_closes_at),
        ("The event begins: Seminar on cooperation", event.starts_at),
    ]
    move_event(work, event=event, state=EventState.CANCELLED)
    assert due_next(work.session, process, work.now) == []


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_takes_four_queries(work: Work, many: int) -> None:
    process = a_process(work)
    add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five"}))
    for number in range(many):
        an_event(work, process, slug=f"e{number}", series="five")
    work.session.expunge_all()
    with statements(work) as counted:
        listed = list_events(work.session, process, VISITOR, wanted=Filter(), at=(work.now, 1))
        names = [(event.text_in("ar"), event.series and event.series.text_in("en")) for event in listed.events]
    assert (len(names), len(counted)) == (many, 4)


@pytest.mark.parametrize("many", [1, 3])
def test_a_whole_programme_takes_five_queries(work: Work, many: int) -> None:
    process = a_process(work)
    event = an_event(work, process)
    for number in range(many):
        a_session(work, event, f"s{number}", hour=number)
    work.session.expunge_all()
    with statements(work) as counted:
        whole = one_event_in_full(work.session, process, "seminar")
        assert whole is not None
        pieces = [(part.title_in("en"), [one.title_in("en") for one in part.segments]) for part in whole.sessions]
    assert (len(pieces), len(counted)) == (many, 5)


def test_all_events_are_listed_by_beginning(work: Work) -> None:
    process = a_process(work)
    an_event(work, process, slug="b", **at(work, 2))
    an_event(work, process, slug="a", **at(work, 1))
    assert [event.slug for event in events_in_full(work.session, process)] == ["a", "b"]
