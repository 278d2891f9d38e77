"""Pages about events: what the public reads, and an organizer's whole way from nothing to a published event."""

from datetime import timedelta

import pytest

from consult.events.models import Event
from consult.kernel.actor import Role
from consult.processes.models import Process
from tests.factories.accounts import a_person
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process, with_role
from tests.factories.reference import a_list
from tests.website import Visitor, Website

ORGANIZER_PAGES = (
    "/organizer/events",
    "/organizer/events/new",
    "/organizer/events/seminar",
    "/organizer/events/seminar/facts",
    "/organizer/events/seminar/texts/ar",
    "/organizer/events/seminar/texts/en",
    "/organizer/events/seminar/programme",
    "/organizer/events/seminar/programme/new-session",
    "/organizer/events/seminar/programme/opening",
    "/organizer/events/seminar/programme/opening/new-segment",
    "/organizer/events/seminar/programme/opening/new-panellist",
    "/organizer/series",
    "/organizer/series/new",
)
FACTS = {
    "kind": "seminar",
    "slug": "new-seminar",
    "mode": "hybrid",
    "starts_at": ["23", "6", "2027", "10", "00"],
    "ends_at": ["23", "6", "2027", "18", "00"],
    "zone": "Europe/Zurich",
    "series": "",
    "mandate": "",
    "scope": "",
    "languages": ["en", "ils"],
    "access": ["captioning"],
    "capacity": "",
    "registration_opens_at": [""] * 5,
    "registration_closes_at": [""] * 5,
}
TEXT = {"title": "A seminar", "about": "What.\n\nWho.", "place": "Geneva", "access_note": "Ramps.", "status": "human"}
SESSION = {
    "titles-en": "Opening",
    "slug": "opening",
    "starts_at": ["23", "6", "2027", "10", "00"],
    "ends_at": ["23", "6", "2027", "11", "00"],
}


@pytest.fixture
def organizer(website: Website) -> Visitor:
    """The organizer of a process with one published event, a draft, and reference lists."""
    with website.work() as work:
        process = a_process(work)
        a_list(work, "accommodation", captioning="Captioning")
        a_list(work, "group", AFR="African States")
        a_session(work, an_event(work, process))
        an_event(work, process, slug="draft", published=False)
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER)
        with_role(work, process, a_person(work, "Nora"), Role.NOTE_TAKER)
        with_role(work, a_process(work, "other"), a_person(work, "Otto"), Role.ORGANIZER)
    return website.signed_in("olga@example.org")


@pytest.mark.parametrize("page", ORGANIZER_PAGES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_only_organizers_see_their_pages(website: Website, organizer: Visitor, page: str, language: str) -> None:
    note_taker, stranger = website.signed_in("nora@example.org"), website.signed_in("otto@example.org")
    visitors = (organizer, note_taker, stranger, website.visitor())
    seen = [visitor.get(f"/{language}/nmirf{page}").status_code for visitor in visitors]
    assert seen == [200, 404, 404, 303]


def test_everybody_reads_what_is_published_and_nobody_else_a_draft(website: Website, organizer: Visitor) -> None:
    visitors = (organizer, website.signed_in("nora@example.org"), website.signed_in("otto@example.org"))
    pages = ("/en/nmirf/events", "/en/nmirf/events/seminar", "/en/nmirf/events/draft")
    seen = [[visitor.get(page).status_code for page in pages] for visitor in (*visitors, website.visitor())]
    assert seen == [[200, 200, 200], [200, 200, 200], [200, 200, 404], [200, 200, 404]]
    assert "/events/draft" not in website.visitor().get("/en/nmirf/events").text


def test_the_event_page_in_arabic(website: Website, organizer: Visitor) -> None:
    del organizer
    page = website.visitor().get("/ar/nmirf/events/seminar").text
    wanted = ('<h1 lang="ar" dir="rtl">ندوة عن التعاون</h1>', "ع Captioning", "منحدرات.", "أما", "نقاش")
    assert [words in page for words in wanted] == [True] * len(wanted)


def test_times_are_told_at_home_and_in_the_zone_asked_for(website: Website, organizer: Visitor) -> None:
    del organizer
    visitor = website.visitor()
    with website.work() as work:
        event = work.session.query(Event).filter_by(slug="seminar").one()
        event.starts_at = event.starts_at.replace(year=2027, month=1, day=20, hour=9, minute=0)
        event.ends_at = event.starts_at + timedelta(hours=8)
    told = visitor.get("/en/nmirf/events/seminar?zone=Asia/Tokyo").text
    home, yours = "20 January 2027 at 10:00 (Geneva time)", "For you: 20 January 2027 at 18:00"
    assert [words in told for words in (home, yours)] == [True, True]
    assert '<select class="govuk-select" dir' not in told
    assert (
        '<select class="govuk-select" id="zone" name="zone"' in visitor.get("/en/nmirf/events/seminar?zone=choose").text
    )


def test_filters_work_as_plain_forms(website: Website, organizer: Visitor) -> None:
    del organizer
    visitor = website.visitor()
    for query, number in (("", 1), ("?kind=panel", 0), ("?kind=nonsense&when=x&page=7", 1), ("?when=coming", 1)):
        page = visitor.get(f"/en/nmirf/events{query}")
        assert (page.status_code, page.text.count('href="/en/nmirf/events/seminar"')) == (200, number)


def test_registration_is_offered_where_this_installation_has_it(website: Website, organizer: Visitor) -> None:
    del organizer
    assert "/en/nmirf/events/seminar/register" in website.visitor().get("/en/nmirf/events/seminar").text


def test_from_nothing_to_a_published_event_with_a_programme(website: Website, organizer: Visitor) -> None:
    top = "/en/nmirf/organizer/events"
    assert organizer.post(f"{top}/new", FACTS).location == f"{top}/new-seminar"
    assert organizer.post(f"{top}/new-seminar", {"action": "publish"}).status_code == 409
    assert organizer.post(f"{top}/new-seminar/texts/en", TEXT).status_code == 303
    assert organizer.post(f"{top}/new-seminar/texts/ar", {**TEXT, "title": "ندوة"}).status_code == 303
    programme = f"{top}/new-seminar/programme"
    assert organizer.post(f"{programme}/new-session", SESSION).status_code == 303
    for title, minutes in (("Welcome", "15"), ("Debate", "45")):
        segment = {"titles-en": title, "minutes": minutes}
        assert organizer.post(f"{programme}/opening/new-segment", segment).status_code == 303
    person = {
        "names-en": "Ama Example",
        "names-ar": "أما",
        "role": "chair",
        "functions-en": "Chair",
        "group_code": "AFR",
    }
    assert organizer.post(f"{programme}/opening/new-panellist", person).status_code == 303
    with website.work() as work:
        session = work.session.query(Event).filter_by(slug="new-seminar").one().sessions[0]
        debate, chair = session.segments[1].id, session.panellists[0].id
    organizer.post(programme, {"action": f"up {debate}"})
    organizer.post(f"/en/nmirf/organizer/panellists/{chair}", {**person, "names-en": "Ama Sample"})
    organizer.post(f"/en/nmirf/organizer/segments/{debate}", {"titles-en": "Open debate", "minutes": "40"})
    assert organizer.post(f"{top}/new-seminar", {"action": "publish"}).status_code == 303
    page = website.visitor().get("/en/nmirf/events/new-seminar").text
    assert page.index("Open debate") < page.index("Welcome")
    wanted = ("23 June 2027 at 10:00 (Geneva time)", "Ama Sample", "International Sign", "Captioning", "Ramps.")
    assert [words in page for words in wanted] == [True] * len(wanted)


def test_pieces_of_other_events_are_not_touched(website: Website, organizer: Visitor) -> None:
    with website.work() as work:
        piece = work.session.query(Event).filter_by(slug="seminar").one().sessions[0].id
    page = "/en/nmirf/organizer/events/seminar/programme"
    assert organizer.get(f"{page}/remove/{piece}").status_code == 200
    assert organizer.get(f"/en/nmirf/organizer/events/draft/programme/remove/{piece}").status_code == 404
    organizer.post("/en/nmirf/organizer/events/draft/programme", {"action": f"remove {piece}"})
    organizer.post(page, {"action": f"remove {piece}"})
    organizer.post("/en/nmirf/organizer/events/seminar/programme", {"action": "explode"})
    with website.work() as work:
        assert len(work.session.query(Event).filter_by(slug="seminar").one().sessions) == 1


def test_both_edges_of_summer_time_are_named(organizer: Visitor) -> None:
    edges = {"starts_at": ["28", "3", "2027", "2", "30"], "ends_at": ["31", "10", "2027", "2", "30"]}
    answer = organizer.post("/en/nmirf/organizer/events/new", {**FACTS, **edges})
    wanted = ("go forward that night", "go back that night", 'value="28"')
    assert (answer.status_code, [words in answer.text for words in wanted]) == (422, [True] * 3)


def test_facts_and_series_are_changed(website: Website, organizer: Visitor) -> None:
    series = {"names-en": "Five consultations", "slug": "five", "mandate": ""}
    assert organizer.post("/en/nmirf/organizer/series/new", series).status_code == 303
    changed = {**FACTS, "slug": "seminar", "series": "five", "capacity": "80"}
    changed["ends_at"] = ["23", "6", "2027", "19", "00"]
    assert organizer.post("/en/nmirf/organizer/events/seminar/facts", changed).status_code == 303
    assert "Five consultations" in website.visitor().get("/en/nmirf/events/seminar").text
    renamed = organizer.post("/en/nmirf/organizer/series/five", {**series, "names-en": "Five regions"})
    removed = organizer.remove("/en/nmirf/organizer/series/five", {"action": "remove"})
    assert (renamed.status_code, removed.status_code) == (303, 303)
    assert "Five" not in website.visitor().get("/en/nmirf/events/seminar").text


def test_a_cancelled_event_says_so(website: Website, organizer: Visitor) -> None:
    organizer.post("/en/nmirf/organizer/events/seminar", {"action": "cancel"})
    assert "This event does not take place." in website.visitor().get("/en/nmirf/events/seminar").text


def test_a_session_leads_to_what_goes_with_it(website: Website, organizer: Visitor) -> None:
    with website.work() as work:
        process = work.session.query(Process).filter_by(slug="nmirf").one()
        with_role(work, process, a_person(work, "Nadia"), Role.NOTE_TAKER)
    top = "/en/nmirf/events/seminar/sessions/opening"
    people = (website.visitor(), organizer, website.signed_in("nadia@example.org"))
    pages = [person.get("/en/nmirf/events/seminar").text for person in people]
    found = [
        [kind for kind in ("interventions", "notes", "speakers") if f'href="{top}/{kind}"' in page] for page in pages
    ]
    assert found == [["interventions"], ["interventions", "speakers"], ["interventions", "notes"]]


@pytest.mark.parametrize("is_public", [True, False])
def test_publishing_says_who_can_read_it(website: Website, organizer: Visitor, *, is_public: bool) -> None:
    page = "/en/nmirf/organizer/events/seminar"
    with website.work() as work:
        work.session.query(Process).filter_by(slug="nmirf").one().is_public = is_public
    for action in ("withdraw", "publish"):
        organizer.post(page, {"action": action}, shown=page)
    shown = organizer.get(page).text
    told = ["Everybody can read it now" in shown, "only the people who take part" in shown]
    assert told == [is_public, not is_public]


def test_only_who_organizes_is_led_there_from_the_event(website: Website, organizer: Visitor) -> None:
    visitors = (organizer, website.signed_in("nora@example.org"), website.visitor())
    pages = [visitor.get("/en/nmirf/events/seminar").text for visitor in visitors]
    assert ["/organizer/events/seminar" in page for page in pages] == [True, False, False]


def test_a_piece_of_the_programme_goes_once_that_was_confirmed(website: Website, organizer: Visitor) -> None:
    with website.work() as work:
        session = work.session.query(Event).filter_by(slug="seminar").one().sessions[0].id
    page = "/en/nmirf/organizer/events/seminar/programme"
    address = f"{page}/remove/{session}"
    assert address in organizer.get(page).text
    assert "This cannot be undone" in organizer.get(address).text
    assert website.signed_in("nora@example.org").get(address).status_code == 404
    assert organizer.post(address, {}).location == page
    with website.work() as work:
        assert work.session.query(Event).filter_by(slug="seminar").one().sessions == []
