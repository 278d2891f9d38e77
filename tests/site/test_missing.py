"""Who is missing: small numbers never show, and nobody's absence is left out."""

import pytest

from consult.events.models import Event
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.registration.commands import approve_registrations
from consult.site.queries.missing import Presence, attendance
from consult.sources.commands import take_in
from consult.sources.rules import Channel, Facets, HandIn, Part, Preset, SourceKind
from tests.counting import statements
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration, an_open_event
from tests.website import Website


def heard(work: Work, process: Process, event: Event, times: int, *, group: str | None = "AFR") -> None:
    """So many contributions of other NGOs at an event."""
    for number in range(times):
        facets = Facets(
            SourceKind.INTERVENTION, Channel.SESSION, "ngo_other", "en", group_code=group, event_slug=event.slug
        )
        parts = (Part("speech", "en", ("Focal points change every year.",)),)
        reference = f"{event.slug}-{group}-{number}"
        take_in(
            work,
            process_id=process.id,
            hand_in=HandIn({"en": "Open Door"}, facets, parts, Preset.NAMED, work.now, reference),
        )


def registered(work: Work, event: Event, people: int) -> None:
    """So many people approved for an event."""
    rows = [a_registration(work, event, a_person(work, f"Person{number}")) for number in range(people)]
    approve_registrations(work, registrations=rows)


def test_every_category_is_listed_and_absence_shows(work: Work) -> None:
    some_lists(work)
    process = a_process(work)
    event = an_open_event(work, process)
    registered(work, event, 6)
    heard(work, process, event, 4)
    found = attendance(work.session, event, language="en", now=work.now)
    shown = {row.code: (row.registered, row.heard) for row in found.by_category}
    assert shown.pop("ngo_other") == (6, 4)
    assert set(shown.values()) == {(0, 0)}
    assert {row.code: row.heard for row in found.by_region}["AFR"] == 4


@pytest.mark.parametrize(("people", "times", "shown"), [(4, 2, (None, None)), (5, 3, (5, 3)), (0, 0, (0, 0))])
def test_small_numbers_are_not_shown(work: Work, people: int, times: int, shown: tuple[int | None, int | None]) -> None:
    some_lists(work)
    process = a_process(work)
    event = an_open_event(work, process)
    registered(work, event, people)
    heard(work, process, event, times)
    found = attendance(work.session, event, language="en", now=work.now)
    assert [(row.registered, row.heard) for row in found.by_category if row.code == "ngo_other"] == [shown]


def test_another_event_is_not_counted(work: Work) -> None:
    some_lists(work)
    process = a_process(work)
    event, other = an_open_event(work, process), an_open_event(work, process, "other")
    registered(work, other, 6)
    heard(work, process, other, 6)
    found = attendance(work.session, event, language="en", now=work.now)
    assert {(row.registered, row.heard) for row in (*found.by_category, *found.by_region)} == {(0, 0)}


@pytest.mark.parametrize("number", [1, 3])
def test_the_figures_cost_five_queries(work: Work, number: int) -> None:
    some_lists(work)
    process = a_process(work)
    event = an_open_event(work, process)
    registered(work, event, number)
    heard(work, process, event, number)
    with statements(work) as sent:
        attendance(work.session, event, language="en", now=work.now)
    assert len(sent) == 5


@pytest.mark.parametrize(("number", "missing"), [(0, True), (3, False), (None, False)])
def test_missing_is_who_was_not_heard_at_all(number: int | None, missing: bool) -> None:  # noqa: FBT001 - a table
    assert Presence("a", "A", 0, number).is_missing is missing


def test_the_page_is_for_staff_of_the_process(website: Website) -> None:
    with website.work() as work:
        some_lists(work)
        process = a_process(work)
        with_role(work, process, a_person(work), Role.NOTE_TAKER)
        with_role(work, process, a_person(work, "Chidi"), Role.CONTRIBUTOR)
        with_role(work, a_process(work, "other"), a_person(work, "Bilal"), Role.ORGANIZER)
    page = "/en/nmirf/who-is-missing"
    statuses = [website.signed_in(f"{name}@example.org").get(page).status_code for name in ("amina", "chidi", "bilal")]
    assert (statuses, website.visitor().get(page).status_code) == ([200, 404, 404], 303)


def test_the_page_shows_the_event_asked_for_and_no_small_number(website: Website) -> None:
    with website.work() as work:
        some_lists(work)
        process = a_process(work)
        with_role(work, process, a_person(work), Role.ORGANIZER)
        event = an_open_event(work, process)
        an_open_event(work, process, "other")
        registered(work, event, 3)
        heard(work, process, event, 7)
    visitor = website.signed_in("amina@example.org")
    asked = visitor.get("/en/nmirf/who-is-missing?event=seminar").text
    other = visitor.get("/en/nmirf/who-is-missing?event=other").text
    assert ("<span>not shown</span>" in asked, "<span>7</span>" in asked, "<span>3</span>" in asked) == (
        True,
        True,
        False,
    )
    assert ("not shown</span>" in other, "Nobody" in other) == (False, True)
    assert visitor.get("/en/nmirf/who-is-missing?event=nonsense").status_code == 200
