"""The note-taker's page in a real browser: nothing typed is lost, with script or without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from consult.kernel.actor import Role
from consult.notes.commands import save_text
from consult.notes.models import Intervention
from consult.notes.queries.seals import text_to_hand_in
from tests.browser.live import LiveServer
from tests.factories.accounts import a_person
from tests.factories.notes import a_book, a_save, a_session, an_intervention
from tests.factories.processes import a_process, with_role
from tests.factories.reference import reference_lists
from tests.website import Website

pytestmark = pytest.mark.browser
PLACE = "/en/nmirf/events/seminar/sessions/morning"
SAID_SO = re.compile(r"^Saved at \d\d:\d\d\.$")
SAVED = "[role=status][data-saved]"


@dataclass
class Stage:
    """A live website with one intervention, and the note-taker's browser."""

    website: Website
    live: LiveServer
    context: BrowserContext
    intervention_id: UUID

    def sign_in(self) -> None:
        """Sign the note-taker in, as of now."""
        cookie = self.website.signed_in("taker@example.org").client.get_cookie("consult_sign_in")
        assert cookie
        self.context.add_cookies([{"name": "consult_sign_in", "value": cookie.value, "url": self.live.address}])

    def open(self) -> Page:
        """Open the intervention's page."""
        page = self.context.new_page()
        page.goto(f"{self.live.address}{PLACE}/notes/{self.intervention_id}")
        return page

    def text(self) -> str:
        """Tell what the server holds."""
        with self.website.work() as work:
            return text_to_hand_in(work.vault, work.session.get_one(Intervention, self.intervention_id))


def _stage(website: Website, browser: Browser, *, script: bool) -> Iterator[Stage]:
    with website.work() as work:
        reference_lists(work)
        process = a_process(work)
        with_role(work, process, a_person(work, "Taker"), Role.NOTE_TAKER)
        a_session(work, process, "afternoon")
        found = an_intervention(work, a_book(work, process), "").id
    live, context = LiveServer(website.app), browser.new_context(java_script_enabled=script)
    stage = Stage(website, live, context, found)
    stage.sign_in()
    yield stage
    context.close()
    live.die()


@pytest.fixture
def stage(website: Website, browser: Browser) -> Iterator[Stage]:
    yield from _stage(website, browser, script=True)


@pytest.fixture
def plain(website: Website, browser: Browser) -> Iterator[Stage]:
    yield from _stage(website, browser, script=False)


def _copies(page: Page) -> list[str]:
    return page.evaluate("Object.keys(localStorage)")  # type: ignore[no-any-return]  # JSON


def test_what_is_typed_is_saved_by_itself(stage: Stage) -> None:
    page = stage.open()
    page.locator("#text").press_sequentially("Focal points change every year.")
    expect(page.locator(SAVED)).to_have_text(SAID_SO)
    assert (stage.text(), _copies(page)) == ("Focal points change every year.", [])
    page.locator("#text").press_sequentially(" One answers.")
    expect(page.locator("input[name=version]")).to_have_value("2", timeout=8000)
    assert stage.text() == "Focal points change every year. One answers."


def test_a_server_that_dies_and_comes_back_loses_nothing(stage: Stage) -> None:
    page = stage.open()
    page.locator("#text").press_sequentially("Before.")
    expect(page.locator("input[name=version]")).to_have_value("1", timeout=8000)
    stage.live.die()
    page.locator("#text").press_sequentially(" During.")
    expect(page.locator(SAVED)).to_contain_text("No connection", timeout=8000)
    page.locator("#text").press_sequentially(" Still during.")
    assert stage.text() == "Before."
    stage.live.start()
    expect(page.locator(SAVED)).to_have_text(SAID_SO, timeout=15000)
    expect(page.locator("input[name=version]")).to_have_value("3", timeout=15000)
    assert (stage.text(), _copies(page)) == ("Before. During. Still during.", [])


def test_a_browser_that_is_closed_while_offline_sends_the_text_when_it_is_opened_again(stage: Stage) -> None:
    page = stage.open()
    stage.live.die()
    page.locator("#text").press_sequentially("Only on this device.")
    expect(page.locator(SAVED)).to_contain_text("kept on this device", timeout=8000)
    page.close(run_before_unload=False)
    stage.live.start()
    page = stage.open()
    expect(page.locator("#text")).to_have_value("Only on this device.")
    expect(page.locator("input[name=version]")).to_have_value("1", timeout=8000)
    assert (stage.text(), _copies(page)) == ("Only on this device.", [])


def test_a_shared_computer_keeps_no_copy(stage: Stage) -> None:
    page = stage.open()
    page.get_by_label("Shared computer: keep no copy on this device").check()
    stage.live.die()
    page.locator("#text").press_sequentially("Nowhere but here.")
    expect(page.locator(SAVED)).to_contain_text("Keep this page open", timeout=8000)
    assert _copies(page) == ["consult-notes-no-copy"]
    stage.live.start()
    expect(page.locator(SAVED)).to_have_text(SAID_SO, timeout=15000)
    assert stage.text() == "Nowhere but here."


def test_leaving_with_unsaved_text_asks_first(stage: Stage) -> None:
    page, asked = stage.open(), []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.locator("#text").press_sequentially("Unsaved")
    page.goto("about:blank")
    assert asked == ["beforeunload"]


def test_an_expired_sign_in_keeps_the_text_until_one_is_back(stage: Stage) -> None:
    page = stage.open()
    stage.context.clear_cookies(name="consult_sign_in")
    page.locator("#text").press_sequentially("Typed while signed out.")
    expect(page.locator(SAVED)).to_contain_text("You are signed out", timeout=8000)
    assert stage.text() == ""
    stage.sign_in()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(page.locator(SAVED)).to_have_text(SAID_SO, timeout=8000)
    assert stage.text() == "Typed while signed out."


def test_a_second_writer_is_shown_both_texts(stage: Stage) -> None:
    page = stage.open()
    with stage.website.work() as work:
        save_text(work, intervention=work.session.get_one(Intervention, stage.intervention_id), save=a_save("First"))
    page.locator("#text").press_sequentially("Second")
    expect(page.locator(SAVED)).to_contain_text("Both texts are kept", timeout=8000)
    page.locator("[data-notes-merge] a").click()
    assert page.locator("blockquote").all_inner_texts() == ["First", "Second"]
    page.fill("#text", "First and second")
    with page.expect_navigation():
        page.get_by_role("button", name="Save the merged text").click()
    expect(page.locator("#text")).to_have_value("First and second")
    assert stage.text() == "First and second"


def test_the_save_button_saves_text_and_details_at_once(stage: Stage) -> None:
    page = stage.open()
    page.locator("#text").press_sequentially("Quick")
    page.locator("main summary").first.click()
    page.select_option("#kind", "lesson")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("The text is saved.")).to_be_visible()
    expect(page.locator("#kind")).to_have_value("lesson")
    expect(page.locator("#text")).to_have_value("Quick")
    assert stage.text() == "Quick"


def test_the_whole_journey_works_without_script(plain: Stage) -> None:
    page = plain.context.new_page()
    page.goto(f"{plain.live.address}/en/nmirf/events/afternoon/sessions/morning/notes")
    page.get_by_label("On the record").check()
    page.get_by_role("button", name="Open the notes").click()
    page.get_by_label("State or organization").fill("Avalonia")
    page.select_option("#next-category", "state_member")
    page.get_by_role("button", name="Begin this intervention").click()
    page.fill("#text", "We meet four times a year.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#text")).to_have_value("We meet four times a year.")
    page.get_by_role("link", name="Close the notes of this session").click()
    page.get_by_role("button", name="Close the notes").click()
    expect(page.get_by_text("In the register now: 1.")).to_be_visible()
