"""The front page of a process: what it is, how to take part, what was said, what came of it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event

from consult.events.models import Event
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.publishing.models import Compilation, Rendition
from consult.publishing.rules import CompilationState, Edition, Form
from consult.site.queries.front import overview
from consult.web.session import db
from tests.counting import statements
from tests.factories.accounts import a_person
from tests.factories.calls import a_call
from tests.factories.events import an_event
from tests.factories.processes import a_process, with_role
from tests.factories.reports import a_report
from tests.factories.submissions import a_submission, an_open_call, published
from tests.website import Website

FRONT = "/en/nmirf/"


def a_release(work: Work, process: Process, slug: str = "report-57", *languages: str) -> Compilation:
    """A released report with an easy edition as a web page in these languages."""
    report = a_report(work, process, slug)
    report.is_public = True
    made = Compilation(process_id=process.id, report=report, state=CompilationState.DONE)
    made.started_at = made.ended_at = made.released_at = work.now
    for language in languages:
        rendition = Rendition(edition=Edition.EASY, language=language, form=Form.HTML, title="Easy", size=1)
        rendition.file_key, rendition.digest = f"renditions/{slug}-{language}", "0" * 64
        made.renditions.append(rendition)
    work.session.add(made)
    work.session.flush()
    return made


def past(work: Work, process: Process, slug: str) -> Event:
    """An event that is over."""
    found = an_event(work, process, slug=slug)
    found.registration_opens_at = found.registration_closes_at = None
    found.starts_at, found.ends_at = work.now - timedelta(days=2), work.now - timedelta(days=1)
    work.session.flush()
    return found


@contextmanager
def statements_of(website: Website) -> Iterator[list[str]]:
    """Collect the SQL statements that the web sends within the block."""
    found: list[str] = []

    def heard(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        found.extend([statement] if statement != "BEGIN" else [])

    with website.app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", heard)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", heard)


@pytest.mark.parametrize("number", [1, 3])
def test_a_visitor_costs_ten_queries_whatever_there_is(website: Website, number: int) -> None:
    with website.work() as work:
        process, person = a_process(work), a_person(work)
        for at in range(number):
            an_event(work, process, slug=f"seminar-{at}")
            past(work, process, f"past-{at}")
            published(work, a_submission(work, an_open_call(work, process, f"call-{at}"), person))
            a_release(work, process, f"report-{at}", "en", "ar")
    with statements_of(website) as sent:
        assert website.visitor().get(FRONT).status_code == 200
    assert len(sent) == 10


@pytest.mark.parametrize("number", [1, 3])
def test_the_overview_costs_eight_queries(work: Work, number: int) -> None:
    process = a_process(work)
    for at in range(number):
        an_event(work, process, slug=f"seminar-{at}")
        a_call(work, process, f"call-{at}")
        a_release(work, process, f"report-{at}", "en")
    work.session.flush()
    work.session.expunge_all()
    with statements(work) as sent:
        overview(work.session, process, work.now)
    assert len(sent) == 8


def test_counts_hold_what_is_public_and_nothing_else(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    person, call = a_person(work), an_open_call(work, process)
    published(work, a_submission(work, call, person))
    a_submission(work, call, a_person(work, "Bilal"))
    published(work, a_submission(work, an_open_call(work, other), person))
    past(work, process, "past")
    past(work, other, "past")
    an_event(work, process, published=False, slug="draft")
    found = overview(work.session, process, work.now)
    assert (found.published, found.held, [call.slug for call in found.calls], list(found.events)) == (
        1,
        1,
        ["call"],
        [],
    )


def test_it_says_how_to_take_part_and_until_when(website: Website) -> None:
    with website.work() as work:
        process = a_process(work)
        an_event(work, process)
        a_call(work, process)
    page = website.visitor().get(FRONT).text
    assert re.findall(r"<h2>(.*)</h2>", page) == ["How to take part", "What was said", "What came of it"]
    assert re.findall(r'<h3><a href="([^"]+)"', page) == ["/en/nmirf/calls/input", "/en/nmirf/events/seminar"]
    assert page.count("days are left.") == 2
    assert 'href="/en/nmirf/events/seminar/register"' in page


def test_a_cancelled_event_takes_no_registrations(website: Website) -> None:
    with website.work() as work:
        an_event(work, a_process(work)).state = "cancelled"  # type: ignore[assignment]  # as stored
    page = website.visitor().get(FRONT).text
    assert ("This event does not take place." in page, "/register" in page) == (True, False)


def test_a_released_report_is_there_with_its_easy_edition_in_that_language(website: Website) -> None:
    with website.work() as work:
        compilation_id = a_release(work, a_process(work), "report-57", "ar").id
    pages = {tag: website.visitor().get(f"/{tag}/nmirf/").text for tag in ("en", "ar")}
    easy = f"/nmirf/renditions/{compilation_id}/easy.ar.html"
    assert [f"/{tag}/nmirf/publications/report-57" in page for tag, page in pages.items()] == [True, True]
    assert [f'href="/{tag}{easy}"' in page for tag, page in pages.items()] == [False, True]


def test_an_empty_process_says_what_will_be_here(website: Website) -> None:
    with website.work() as work:
        a_process(work)
    page = website.visitor().get(FRONT).text
    sentences = ("No call is open", "No submission is published yet.", "No event was held yet.", "not released yet")
    assert [sentence in page for sentence in sentences] == [True] * 4


@pytest.mark.parametrize("path", ["", "events", "calls", "desk", "calendar"])
def test_every_page_of_an_example_says_so(website: Website, path: str) -> None:
    with website.work() as work:
        for slug in ("example", "real"):
            process = a_process(work, slug)
            process.is_example = slug == "example"
            with_role(work, process, a_person(work, slug.title()), Role.ORGANIZER)
    pages = [website.signed_in(f"{slug}@example.org").get(f"/en/{slug}/{path}").text for slug in ("example", "real")]
    assert ["This is an example. The people, organizations" in page for page in pages] == [True, False]
