"""What the small scripts add, and that the page works without them."""

from pathlib import Path

import pytest
from playwright.sync_api import Dialog

from tests.look.conftest import Open

FIRST_CONTROLS = [
    "name",
    "secret",
    "category",
    "answer",
    "consent-0",
    "needs_list-0",
    "agree",
    "when",
    "annex",
]


def test_the_error_summary_takes_the_focus(visit: Open) -> None:
    page = visit("form_errors")
    assert page.evaluate("document.activeElement.className") == "summary-of-errors"


def test_each_problem_leads_to_its_control(visit: Open) -> None:
    page = visit("form_errors")
    links = page.locator(".summary-of-errors a")
    reached = []
    for at in range(links.count()):
        links.nth(at).click()
        reached.append(page.evaluate("document.activeElement.id"))
    assert reached == FIRST_CONTROLS


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_language_switch_carries_what_was_typed(visit: Open, script: bool) -> None:  # noqa: FBT001 - a case
    page = visit("sign_in", script=script)
    page.fill("#name", "Amina")
    page.click("button[value=fr]")
    assert page.inner_text("body") == "/fr/page?_language=fr&name=Amina&secret="


def test_the_language_switch_is_links_where_nothing_is_typed(visit: Open) -> None:
    page = visit("start")
    assert page.locator("a[hreflang]").evaluate_all("links => links.map(l => l.lang)") == [
        "ar",
        "zh",
        "fr",
        "ru",
        "es",
    ]


def test_saving_is_said(visit: Open) -> None:
    page = visit("form")
    page.evaluate("document.dispatchEvent(new CustomEvent('consult:saved', {detail: {text: 'Saved at 15:00.'}}))")
    assert page.locator("[role=status][data-saved]").inner_text() == "Saved at 15:00."


@pytest.mark.parametrize(("typed", "asked"), [("Some text", 1), ("", 0)])
def test_leaving_with_unsent_text_asks_first(visit: Open, typed: str, asked: int) -> None:
    page = visit("form")
    asks: list[str] = []

    def answer(dialog: Dialog) -> None:
        asks.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.click("#answer")
    page.keyboard.type(typed)
    page.goto("about:blank")
    assert asks == ["beforeunload"] * asked


def test_progress_renews_itself_until_it_is_done(visit: Open, site: tuple[str, Path]) -> None:
    file = site[1] / "work.en.html"
    before = file.read_text("utf-8")
    quick = before.replace('data-refresh="20"', 'data-refresh="0.2"')
    try:
        file.write_text(quick, "utf-8")
        page = visit("work")
        done = quick.replace('value="5"', 'value="12"').replace(' data-refresh="0.2"', "")
        file.write_text(done, "utf-8")
        page.wait_for_selector("progress[value='12']")
        page.wait_for_selector("[data-refresh-part]:not([data-refresh])")
    finally:
        file.write_text(before, "utf-8")


def test_without_scripts_a_waiting_page_refreshes_itself(visit: Open) -> None:
    page = visit("work", script=False)
    assert page.locator("meta[http-equiv=refresh]").get_attribute("content") == "20"
