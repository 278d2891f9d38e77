"""Pages that stay open: the list of speakers follows by itself, and an answer outlives a server that stops."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from consult.floor.commands import add_speaker, call_speaker, note_as_spoken, open_list
from consult.floor.models import SpeakerRequest
from consult.floor.rules import RequestState, Speaker, order_rules
from consult.kernel.actor import Role
from consult.notes.commands import begin_intervention
from consult.notes.models import NoteBook
from consult.submissions.models import Submission
from consult.submissions.queries.seals import open_answer
from tests.browser.live import LiveServer
from tests.factories.accounts import a_person
from tests.factories.notes import DETAILS, a_book
from tests.factories.processes import a_process, with_role
from tests.factories.reference import reference_lists
from tests.factories.submissions import a_draft, an_open_call
from tests.website import Website

pytestmark = pytest.mark.browser
SESSION = "events/seminar/sessions/morning"


@dataclass
class Stage:
    """A live website with a session, its list of speakers and a draft, and one browser."""

    website: Website
    live: LiveServer
    context: BrowserContext
    draft: str

    def open(self, who: str, path: str) -> Page:
        """Open a page of the process as somebody."""
        cookie = self.website.signed_in(f"{who}@example.org").client.get_cookie("consult_sign_in")
        assert cookie
        self.context.add_cookies([{"name": "consult_sign_in", "value": cookie.value, "url": self.live.address}])
        page = self.context.new_page()
        page.goto(f"{self.live.address}/en/nmirf/{path}")
        return page

    def ask_for_the_floor(self, name: str) -> None:
        """Put a speaker on the list, as a second officer would."""
        with self.website.work() as work:
            part = work.session.query(NoteBook).one().session
            on_list = open_list(work, session=part, rule=next(iter(order_rules())))
            add_speaker(work, on_list=on_list, speaker=Speaker({"en": name}, "", "state_member"), minutes=None)

    def let_the_first_speak(self) -> None:
        """Let the first speaker speak, and note it, as a second officer and note-taker would."""
        with self.website.work() as work:
            waiting = work.session.query(SpeakerRequest).filter_by(state=RequestState.WAITING)
            first = waiting.order_by(SpeakerRequest.position).first()
            assert first
            call_speaker(work, request=first)
            note_as_spoken(work, request=first)
            begin_intervention(work, book=work.session.query(NoteBook).one(), details=DETAILS)

    def answer(self) -> str:
        """Tell what the server holds of the first answer."""
        with self.website.work() as work:
            draft = work.session.query(Submission).one()
            return open_answer(work.vault, draft, draft.answers[0])


@pytest.fixture(params=[True], ids=["script"])
def stage(website: Website, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Stage]:
    with website.work() as work:
        reference_lists(work)
        process = a_process(work)
        with_role(work, process, a_person(work, "Taker"), Role.NOTE_TAKER)
        with_role(work, process, a_person(work, "Officer"), Role.SPEAKERS_OFFICER)
        a_book(work, process)
        draft = str(a_draft(work, an_open_call(work, process), a_person(work)).id)
    live, context = LiveServer(website.app), browser.new_context(java_script_enabled=request.param)
    yield Stage(website, live, context, draft)
    context.close()
    live.die()


def test_the_officers_list_follows_but_never_under_the_focus(stage: Stage) -> None:
    page = stage.open("officer", f"{SESSION}/speakers")
    page.fill("#name", "Half a na")
    stage.ask_for_the_floor("Avalonia")
    expect(page.locator("ol.floor h2")).to_have_text(["Avalonia"], timeout=12_000)
    expect(page.locator("#name")).to_have_value("Half a na")
    page.get_by_role("button", name="Give the floor: Avalonia").focus()
    stage.ask_for_the_floor("Belvaria")
    page.wait_for_timeout(6_500)
    expect(page.locator("ol.floor h2")).to_have_text(["Avalonia"])
    page.locator("#name").focus()
    expect(page.locator("ol.floor h2")).to_have_text(["Avalonia", "Belvaria"], timeout=12_000)


def test_the_note_taker_sees_who_is_next_and_what_others_begin(stage: Stage) -> None:
    for name in ("Avalonia", "Belvaria"):
        stage.ask_for_the_floor(name)
    page = stage.open("taker", f"{SESSION}/notes")
    expect(page.locator("#next-name")).to_have_value("Avalonia")
    stage.let_the_first_speak()
    expect(page.locator("#next-name")).to_have_value("Belvaria", timeout=12_000)
    expect(page.locator("[data-live=interventions] li")).to_have_count(1)
    page.fill("#next-name", "Somebody else")
    stage.ask_for_the_floor("Zuria")
    stage.let_the_first_speak()
    expect(page.locator("[data-live=interventions] li")).to_have_count(2, timeout=12_000)
    expect(page.locator("#next-name")).to_have_value("Somebody else")


@pytest.mark.parametrize("stage", [False], indirect=True, ids=["plain"])
def test_without_a_script_a_link_shows_the_list_as_it_is(stage: Stage) -> None:
    page = stage.open("officer", f"{SESSION}/speakers")
    stage.ask_for_the_floor("Avalonia")
    page.get_by_role("link", name="Show the list as it is now").click()
    expect(page.locator("ol.floor h2")).to_have_text(["Avalonia"])


def test_an_answer_outlives_a_server_that_stops(stage: Stage) -> None:
    page = stage.open("amina", f"my-submissions/{stage.draft}/questions/q1")
    page.fill("#text", "Typed before.")
    stage.live.die()
    page.get_by_role("button", name="Save and stay here").click()
    expect(page.get_by_role("alert")).to_contain_text("No connection. Keep this page open")
    page.locator("#text").press_sequentially(" And after.")
    stage.live.start()
    expect(page.locator(".notice--done")).to_contain_text("Saved on", timeout=12_000)
    expect(page.locator("#text")).to_have_value("Typed before. And after.")
    assert stage.answer() == "Typed before. And after."
