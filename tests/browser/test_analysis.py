"""Coding in a real browser: Arabic words by keyboard and by mouse, and the whole journey without scripts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from consult.analysis.models import Coding
from consult.sources.models import Source
from tests.browser.live import LiveServer
from tests.factories.accounts import as_person
from tests.factories.analysis import ARABIC, a_code, a_coded_passage, a_rapporteur, an_intervention
from tests.factories.processes import a_process
from tests.website import Website

pytestmark = pytest.mark.browser

REFERENCE = "NMIRF-2026-0101"
PATH = f"/nmirf/analysis/sources/{REFERENCE}"
WORDS = ARABIC.split(" ")
MARK = """([start, end]) => {
  const p = document.querySelector("[data-paragraph]");
  const nodes = [];
  const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("[data-marker]")) nodes.push(walk.currentNode);
  const box = (at) => {
    for (const node of nodes) {
      if (at < node.data.length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
      at -= node.data.length;
    }
  };
  return [box(start), box(end - 1)];
}"""


@dataclass(frozen=True)
class Stage:
    """A served website, and a way to open its pages as Rania."""

    website: Website
    visit: Callable[..., Page]

    def quotes(self) -> list[str]:
        """Give the words that were coded, as code points between their offsets."""
        with self.website.work() as work:
            found = [coding.passage.span for coding in work.session.scalars(select(Coding).order_by(Coding.created_at))]
        return [ARABIC[span.start : span.end] for span in found]


@pytest.fixture
def stage(website: Website, browser: Browser) -> Iterator[Stage]:
    """A codebook of one code, and an intervention in Arabic."""
    with website.work() as work:
        process = a_process(work)
        a_code(as_person(work, a_rapporteur(work, process)), process)
        an_intervention(work, process)
    server = LiveServer(website.app)
    context = []

    def visit(path: str, *, script: bool = True, width: int = 1280) -> Page:
        opened = browser.new_context(java_script_enabled=script, viewport={"width": width, "height": 900})
        context.append(opened)
        cookie = website.signed_in("rania@example.org").client.get_cookie("consult_sign_in")
        assert cookie is not None
        opened.add_cookies([{"name": "consult_sign_in", "value": cookie.value, "url": server.address}])
        page = opened.new_page()
        page.goto(server.address + path)
        return page

    yield Stage(website, visit)
    for opened in context:
        opened.close()
    server.die()


def _code_it(page: Page) -> None:
    page.get_by_label("Challenge").check()
    page.get_by_label("Coordination").check()
    page.get_by_role("button", name="Code the passage").click()
    page.wait_for_url(lambda url: "#text-" in url)


def test_arabic_words_by_mouse(stage: Stage) -> None:
    page = stage.visit("/en" + PATH)
    wanted = " ".join(WORDS[1:3])
    start = ARABIC.index(wanted)
    first, last = page.evaluate(MARK, [start, start + len(wanted)])
    page.mouse.move(first["right"] - 0.5, first["y"])
    page.mouse.down()
    page.mouse.move(last["left"] + 0.5, last["y"], steps=8)
    page.mouse.up()
    assert page.get_by_label("The words you chose").input_value() == wanted
    _code_it(page)
    assert stage.quotes() == [wanted]


def test_arabic_words_by_keyboard_alone(stage: Stage) -> None:
    page = stage.visit("/en" + PATH)
    page.locator("[data-paragraph]").focus()
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Enter"):
        page.keyboard.press(key)
    for key in ("Space", "ArrowDown", "Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url(lambda url: "#text-" in url)
    assert stage.quotes() == [" ".join(WORDS[1:3])]


def test_letters_by_keyboard_stop_at_the_paragraph(stage: Stage) -> None:
    page = stage.visit("/en" + PATH)
    page.locator("[data-paragraph]").focus()
    for key in ("ArrowLeft", "Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft", "Control+Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.get_by_label("The words you chose")).to_have_value(WORDS[0] + " ")


def test_offsets_count_code_points_behind_a_marked_passage_and_an_astral_character(stage: Stage) -> None:
    with stage.website.work() as work:
        source = work.session.scalars(select(Source)).one()
        code = a_code(work, work.session.get_one(type(a_process(work, "other")), source.process_id), "Earlier")
        a_coded_passage(work, source, code, 0, len(WORDS[0]))
    page = stage.visit("/en" + PATH)
    page.locator("[data-paragraph]").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("[name=start]").input_value() == str(ARABIC.index(WORDS[-1]))
    _code_it(page)
    assert stage.quotes() == [WORDS[0], WORDS[-1].rstrip(".")]


def test_words_of_two_paragraphs_are_not_taken(stage: Stage) -> None:
    with stage.website.work() as work:
        source = work.session.scalars(select(Source)).one()
        process = work.session.get_one(type(a_process(work, "other")), source.process_id)
        two = an_intervention(work, process, "NMIRF-2026-0102", paragraphs=("أول.", "ثان."))
        reference = two.reference
    page = stage.visit(f"/en/nmirf/analysis/sources/{reference}")
    page.evaluate("""() => { const [a, b] = document.querySelectorAll("[data-paragraph]");
      getSelection().setBaseAndExtent(a.firstChild, 0, b.firstChild, 2); }""")
    page.wait_for_selector("[data-coding-status]:has-text('Mark words within one paragraph.')")
    assert page.get_by_label("The words you chose").input_value() == ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_does_not_scroll_sideways_at_320_pixels(stage: Stage, language: str) -> None:
    page = stage.visit(f"/{language}{PATH}", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_journey_without_scripts(stage: Stage) -> None:
    page = stage.visit("/en/nmirf/analysis/sources", script=False)
    page.get_by_role("link", name=REFERENCE).click()
    page.get_by_role("link", name="Choose words of paragraph 1 from a list").click()
    page.get_by_label("The passage begins with").select_option("2")
    page.get_by_label("The passage ends with").select_option("2")
    _code_it(page)
    page.get_by_label("The words you chose").fill(WORDS[1])
    page.get_by_label("Need").check()
    page.get_by_label("Coordination").check()
    page.get_by_role("button", name="Code the passage").click()
    page.get_by_role("link", name="Passages", exact=True).click()
    shown = page.locator("blockquote").all_inner_texts()
    assert shown == [WORDS[1], ARABIC.split(". ")[1]]
    page.get_by_role("link", name="Change the codes").first.click()
    page.get_by_role("button", name="Remove your codes").click()
    assert stage.quotes() == [ARABIC.split(". ")[1]]
