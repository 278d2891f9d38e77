"""Pages about calls: what the public reads, and an organizer's whole way from nothing to an open call."""

import pytest

from consult.calls.models import Call
from consult.kernel.actor import Role
from consult.processes.models import Process
from tests.factories.accounts import a_person
from tests.factories.calls import a_call
from tests.factories.events import an_event
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process, with_role
from tests.website import Visitor, Website

ORGANIZER_PAGES = (
    "/organizer/calls",
    "/organizer/calls/new",
    "/organizer/calls/input",
    "/organizer/calls/input/dates",
    "/organizer/calls/input/texts/ar",
    "/organizer/calls/input/texts/en",
    "/organizer/calls/input/questions/new",
    "/organizer/calls/input/questions/q1",
    "/organizer/calls/input/questions/q1/texts/ar",
)
DATES = {
    "slug": "second",
    "opens_at": ["1", "1", "2026", "9", "00"],
    "closes_at": ["30", "9", "2099", "18", "00"],
    "event": "",
}
TEXT = {"title": "Second call", "about": "What we ask.", "status": "human"}
QUESTION = {"code": "q1", "kind": "long_text", "word_limit": "500", "theme": ""}


@pytest.fixture
def organizer(website: Website) -> Visitor:
    """The organizer of a process with one open call and a draft."""
    with website.work() as work:
        process = a_process(work)
        a_call(work, process)
        a_call(work, process, "draft", published=False)
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
    pages = ("/en/nmirf/calls", "/en/nmirf/calls/input", "/en/nmirf/calls/draft")
    seen = [[visitor.get(page).status_code for page in pages] for visitor in (*visitors, website.visitor())]
    assert seen == [[200, 200, 200], [200, 200, 200], [200, 200, 404], [200, 200, 404]]


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_the_call_page_in_the_readers_language_or_english(website: Website, organizer: Visitor, language: str) -> None:
    del organizer
    page = website.visitor().get(f"/{language}/nmirf/calls/input").text
    arabic = ('<h1 lang="ar" dir="rtl">نداء للمساهمة</h1>', "ماذا عن 1؟")
    english = ('<h1 lang="en" dir="ltr">Call for input</h1>', "What about 1?")
    assert [words in page for words in (arabic if language == "ar" else english)] == [True, True]


def test_deadlines_are_told_in_geneva_time_and_the_readers(website: Website, organizer: Visitor) -> None:
    with website.work() as work:
        call = work.session.query(Call).filter_by(slug="input").one()
        call.closes_at = call.closes_at.replace(year=2099, month=7, day=1, hour=16, minute=0)
    page = website.visitor().get("/en/nmirf/calls/input?zone=America/Bogota").text
    wanted = ("1 July 2099 at 18:00 (Geneva time)", "For you: 1 July 2099 at 11:00", "days are left.")
    assert [words in page for words in wanted] == [True] * 3
    assert "For you" not in organizer.get("/en/nmirf/calls/input").text


def test_a_submission_is_offered_where_this_installation_has_it(website: Website, organizer: Visitor) -> None:
    del organizer
    assert "/en/nmirf/calls/input/answer" in website.visitor().get("/en/nmirf/calls/input").text


def test_filters_work_as_plain_forms(website: Website, organizer: Visitor) -> None:
    del organizer
    visitor = website.visitor()
    for query, number in (("", 1), ("?when=closed", 0), ("?when=open&page=3", 1), ("?when=nonsense", 1)):
        page = visitor.get(f"/en/nmirf/calls{query}")
        assert (page.status_code, page.text.count('href="/en/nmirf/calls/input"')) == (200, number)


def test_from_nothing_to_an_open_call(website: Website, organizer: Visitor) -> None:
    top = "/en/nmirf/organizer/calls"
    assert organizer.post(f"{top}/new", DATES).location == f"{top}/second"
    assert organizer.post(f"{top}/second/texts/en", TEXT).status_code == 303
    for code in ("q1", "q2"):
        added = organizer.post(f"{top}/second/questions/new", {**QUESTION, "code": code})
        assert added.location == f"{top}/second/questions/{code}/texts/en"
        worded = organizer.post(added.location, {"title": f"Asked {code}?", "help": "", "status": "human"})
        assert worded.status_code == 303
    organizer.post(f"{top}/second", {"action": "up q2"})
    assert organizer.post(f"{top}/second", {"action": "publish"}).status_code == 303
    page = website.visitor().get("/en/nmirf/calls/second").text
    assert page.index("Asked q2?") < page.index("Asked q1?")
    organizer.post(f"{top}/second", {"action": "withdraw"})
    organizer.remove(f"{top}/second", {"action": "remove-question q1"})
    assert website.visitor().get("/en/nmirf/calls/second").status_code == 404
    with website.work() as work:
        call = work.session.query(Call).filter_by(slug="second").one()
        assert [question.code for question in call.questions] == ["q2"]


def test_a_call_that_is_not_ready_is_refused_with_its_reason(organizer: Visitor) -> None:
    organizer.post("/en/nmirf/organizer/calls/new", DATES)
    refused = organizer.post("/en/nmirf/organizer/calls/second", {"action": "publish"})
    assert (refused.status_code, "Write the title, and at least one question" in refused.text) == (409, True)


def test_dates_and_facts_are_changed_and_a_draft_removed(website: Website, organizer: Visitor) -> None:
    top = "/en/nmirf/organizer/calls"
    assert organizer.post(f"{top}/input/dates", {**DATES, "slug": "input"}).status_code == 303
    assert "30 September 2099 at 18:00" in website.visitor().get("/en/nmirf/calls/input").text
    assert organizer.post(f"{top}/input/questions/q1", {**QUESTION, "word_limit": "90"}).status_code == 303
    assert "Up to 90 words." in website.visitor().get("/en/nmirf/calls/input").text
    assert organizer.remove(f"{top}/draft", {"action": "remove"}).location == top
    assert organizer.get(f"{top}/draft").status_code == 404


def test_wrong_order_and_a_skipped_hour_are_named(organizer: Visitor) -> None:
    wrong = organizer.post("/en/nmirf/organizer/calls/new", {**DATES, "closes_at": ["1", "1", "2025", "9", "00"]})
    edge = organizer.post("/en/nmirf/organizer/calls/new", {**DATES, "closes_at": ["28", "3", "2027", "2", "00"]})
    found = [(answer.status_code, answer.text.count("The closing must be after")) for answer in (wrong, edge)]
    assert (found, "go forward that night" in edge.text) == ([(422, 2), (422, 0)], True)


def test_the_calendar_says_what_is_due_next(website: Website, organizer: Visitor) -> None:
    with website.work() as work:
        process = work.session.query(Call).filter_by(slug="input").one().process
        an_event(work, process)
        a_product(work, a_mandate(work, process), due_on=work.now.date())
    page = organizer.get("/en/nmirf/calendar")
    wanted = (
        "Due at the session: Summary report",
        "The event begins",
        "The call for input closes",
        "10 weeks to hand in",
    )
    assert (page.status_code, [words in page.text for words in wanted]) == (200, [True] * 4)
    others = (website.signed_in("nora@example.org"), website.signed_in("otto@example.org"), website.visitor())
    assert [visitor.get("/en/nmirf/calendar").status_code for visitor in others] == [200, 404, 303]


def test_an_organizer_sees_which_translations_are_behind(organizer: Visitor) -> None:
    top, mark = "/en/nmirf/organizer/calls/input", "The original has changed"
    pages = (top, f"{top}/texts/ar", f"{top}/texts/en")
    warning = "The original changed after this translation was made."
    before = [organizer.get(page).text.count(mark) for page in pages]
    organizer.post(f"{top}/texts/en", {"title": "Call for input", "about": "We ask more.", "status": "human"})
    after = [organizer.get(page).text.count(mark) for page in pages]
    assert (before, after) == ([0, 0, 0], [1, 1, 1])
    assert [organizer.get(page).text.count(warning) for page in pages] == [0, 1, 0]
    organizer.post(f"{top}/texts/ar", {"title": "نداء للمساهمة", "about": "نسأل أكثر.", "status": "human"})
    assert [organizer.get(page).text.count(mark) for page in pages] == [0, 0, 0]


@pytest.mark.parametrize("is_public", [True, False])
def test_publishing_says_who_can_read_it(website: Website, organizer: Visitor, *, is_public: bool) -> None:
    page = "/en/nmirf/organizer/calls/input"
    with website.work() as work:
        work.session.query(Process).filter_by(slug="nmirf").one().is_public = is_public
    for action in ("withdraw", "publish"):
        organizer.post(page, {"action": action}, shown=page)
    shown = organizer.get(page).text
    told = ["Everybody can read it now" in shown, "only the people who take part" in shown]
    assert told == [is_public, not is_public]
