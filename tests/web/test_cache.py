"""Public pages in memory: shown again while nothing changed, never to somebody known, never older than a minute."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, event

from consult.app import create_app
from consult.calls.commands import change_call
from consult.calls.models import Call
from consult.calls.rules import CallFacts
from consult.processes.models import Process
from consult.sources.models import Source
from consult.sources.rules import Preset
from consult.submissions import commands
from consult.submissions.models import Submission
from consult.web.cache import KEPT_FOR, KeptPages, NoPages
from consult.web.session import db
from consult.web.toolbox import PageKey
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_submission, an_open_call, published
from tests.website import Website

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
HERE = UUID(int=1)
SUBMISSIONS = "/en/nmirf/submissions"


def key(address: str = "/en/nmirf/?", version: int = 1) -> PageKey:
    return PageKey(HERE, version, address)


@pytest.fixture
def submitted(website: Website) -> Website:
    """A website with one published submission of Amina."""
    with website.work() as work:
        published(work, a_submission(work, an_open_call(work, a_process(work)), a_person(work)))
    return website


@contextmanager
def statements(website: Website) -> Iterator[list[str]]:
    """Collect the SQL statements of the web within the block."""
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


def test_a_kept_page_is_found_for_a_minute() -> None:
    pages = KeptPages()
    pages.keep(key(), b"page", NOW)
    last = NOW + KEPT_FOR - timedelta(microseconds=1)
    assert [pages.find(key(), at) for at in (NOW, last, NOW + KEPT_FOR)] == [b"page", b"page", None]


def test_a_page_of_another_version_or_address_is_another_page() -> None:
    pages = KeptPages()
    pages.keep(key(), b"page", NOW)
    assert [pages.find(other, NOW) for other in (key(version=2), key("/ar/nmirf/?"), key())] == [None, None, b"page"]


def test_a_clock_set_back_finds_nothing() -> None:
    pages = KeptPages()
    pages.keep(key(), b"page", NOW)
    assert pages.find(key(), NOW - timedelta(seconds=1)) is None


def test_what_was_asked_for_last_stays() -> None:
    pages = KeptPages(most_bytes=2)
    for address in ("a", "b"):
        pages.keep(key(address), b"1", NOW)
    pages.find(key("a"), NOW)
    pages.keep(key("c"), b"1", NOW)
    assert [pages.find(key(address), NOW) for address in "abc"] == [b"1", None, b"1"]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 40)), max_size=60))
def test_never_more_bytes_than_allowed(asked: list[tuple[str, int]]) -> None:
    pages = KeptPages(most_bytes=64)
    for address, size in asked:
        pages.keep(key(address), b"x" * size, NOW)
        held = [pages.find(key(one), NOW) for one in "abcdef"]
        assert sum(len(page) for page in held if page is not None) <= 64
        assert held["abcdef".index(address)] == b"x" * size


def test_the_null_twin_keeps_nothing() -> None:
    pages = NoPages()
    pages.keep(key(), b"page", NOW)
    assert pages.find(key(), NOW) is None


def test_a_page_shown_again_costs_one_query(submitted: Website) -> None:
    visitor = submitted.visitor()
    first = visitor.get(SUBMISSIONS)
    with statements(submitted) as sent:
        again = visitor.get(SUBMISSIONS)
    assert (again.text, again.headers["Content-Type"]) == (first.text, first.headers["Content-Type"])
    assert [statement.split("FROM")[0].strip() for statement in sent] == ["SELECT process.id, process.public_version"]


def test_without_the_setting_every_page_is_made_afresh(submitted: Website) -> None:
    from dataclasses import replace  # noqa: PLC0415 - this test alone changes a setting

    fresh = Website(create_app(replace(submitted.config, keep_pages=False)), submitted.config)
    fresh.visitor().get(SUBMISSIONS)
    with statements(fresh) as sent:
        fresh.visitor().get(SUBMISSIONS)
    fresh.close()
    assert len(sent) > 1


def test_who_signed_in_never_sees_or_leaves_a_kept_page(submitted: Website) -> None:
    known = submitted.signed_in("amina@example.org")
    assert "Amina" in known.get(SUBMISSIONS).text
    assert "Sign in" in submitted.visitor().get(SUBMISSIONS).text
    assert "Sign out" in known.get(SUBMISSIONS).text


def test_languages_and_questions_are_kept_apart(submitted: Website) -> None:
    visitor = submitted.visitor()
    addresses = ("/en/nmirf/submissions", "/ar/nmirf/submissions", "/en/nmirf/submissions?language=fr")
    first = [visitor.get(address).text for address in addresses]
    assert [visitor.get(address).text for address in addresses] == first
    assert len(set(first)) == 3


def test_a_withdrawn_submission_is_gone_at_the_next_request(submitted: Website) -> None:
    visitor = submitted.visitor()
    with submitted.work() as work:
        reference = work.session.query(Source).one().reference
    pages = (SUBMISSIONS, f"{SUBMISSIONS}/{reference}", "/en/nmirf/")
    before = [(visitor.get(page).status_code, "Amina" in visitor.get(page).text) for page in pages]
    with submitted.work() as work:
        commands.withdraw_submission(work, submission=work.session.query(Submission).one())
    after = [(visitor.get(page).status_code, "Amina" in visitor.get(page).text) for page in pages]
    assert before == [(200, True), (200, True), (200, False)]
    assert after == [(200, False), (404, False), (200, False)]
    assert "No submission is published yet." in visitor.get("/en/nmirf/").text


@pytest.mark.parametrize("preset", [Preset.UNNAMED, Preset.ANALYSIS_ONLY, Preset.OHCHR_ONLY])
def test_a_changed_consent_counts_at_the_next_request(submitted: Website, preset: Preset) -> None:
    visitor = submitted.visitor()
    assert "Amina" in visitor.get(SUBMISSIONS).text
    with submitted.work() as work:
        submission = work.session.query(Submission).one()
        assert submission.author is not None
        commands.choose_consent(as_person(work, submission.author), submission=submission, preset=preset)
    assert "Amina" not in visitor.get(SUBMISSIONS).text


def test_a_refused_publication_is_gone_at_the_next_request(submitted: Website) -> None:
    visitor = submitted.visitor()
    assert "Amina" in visitor.get(SUBMISSIONS).text
    with submitted.work() as work:
        submission = work.session.query(Submission).one()
        commands.decide_publication(work, submission=submission, approved=False, reason="It names somebody.")
    assert "Amina" not in visitor.get(SUBMISSIONS).text


def test_an_extended_deadline_is_told_at_the_next_request(submitted: Website) -> None:
    visitor = submitted.visitor()
    before = visitor.get("/en/nmirf/calls/call").text
    with submitted.work() as work:
        call = work.session.query(Call).one()
        facts = CallFacts(call.slug, call.opens_at, call.closes_at + timedelta(days=30), None)
        change_call(work, call=call, facts=facts)
    assert visitor.get("/en/nmirf/calls/call").text != before


def test_how_long_is_left_is_never_older_than_a_minute(submitted: Website) -> None:
    visitor = submitted.visitor()
    with submitted.work() as work:
        closes = work.session.query(Call).one().closes_at
    told = []
    for before in (timedelta(minutes=3), timedelta(minutes=1, seconds=30), timedelta(seconds=-1)):
        with time_machine.travel(closes - before, tick=False):
            told.append(visitor.get("/en/nmirf/").text)
    assert ["2 minutes" in page or "3 minutes" in page for page in told] == [True, False, False]
    assert "One minute is left." in told[1]
    assert "call for input: anybody" not in told[2].lower()


def test_a_process_that_closes_is_gone_at_the_next_request(submitted: Website) -> None:
    visitor = submitted.visitor()
    assert visitor.get("/en/nmirf/").status_code == 200
    with submitted.work() as work:
        work.session.query(Process).one().is_public = False
    assert visitor.get("/en/nmirf/").status_code == 404


def test_a_notice_is_told_once_and_not_to_others(submitted: Website) -> None:
    known = submitted.signed_in("amina@example.org")
    known.post("/en/account/sign-out")
    with known.client.session_transaction() as cookie:
        cookie["_flashes"] = [("done", '["accounts.password-chosen", {}]')]
    told = known.get("/en/nmirf/").text
    other = submitted.visitor().get("/en/nmirf/").text
    assert ("notice--done" in told, "notice--done" in other, "notice--done" in known.get("/en/nmirf/").text) == (
        True,
        False,
        False,
    )
