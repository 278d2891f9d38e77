"""Every example page in a browser: no finding of axe, nothing wider than the screen, targets of 44 pixels."""

from typing import Any

import pytest

from tests.look.conftest import LANGUAGES, Open
from tests.look.examples import PAGES, ROOT

AXE = (ROOT / "assets" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
EVERY = [(n, lang, width) for n in PAGES for lang in LANGUAGES for width in (320, 1280)]
SERIOUS = ("error", "warning")
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Links in running text are exempt (WCAG 2.5.8); everything that stands alone is not.
SMALL_TARGETS = """
[...document.querySelectorAll("button, nav a, input,select,textarea, summary, .button, .task-list a, a.chip")]
  .filter((e) => e.tabIndex >= 0 && e.getClientRects().length)
  .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([name]) => name)
"""


def _findings(page: Any) -> list[tuple[str, list[str]]]:
    page.evaluate(AXE)
    result = page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [(found["id"], [node["html"][:120] for node in found["nodes"]]) for found in result["violations"]]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(("name", "language", "width"), EVERY)
def test_axe_finds_nothing(visit: Open, name: str, language: str, width: int, colours: str) -> None:
    assert _findings(visit(name, language, width, colours)) == []


def test_axe_finds_what_is_wrong(visit: Open) -> None:
    page = visit("sign_in")
    page.evaluate("document.querySelector('label').remove()")
    assert [rule for rule, _ in _findings(page)] == ["label"]


@pytest.mark.parametrize(("name", "language", "width"), EVERY)
def test_nothing_is_wider_than_the_screen(visit: Open, name: str, language: str, width: int) -> None:
    assert visit(name, language, width).evaluate(TOO_WIDE) == 0


@pytest.mark.parametrize(("name", "language", "width"), EVERY)
def test_targets_can_be_hit(visit: Open, name: str, language: str, width: int) -> None:
    assert visit(name, language, width).evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_takes_less_than_a_third_of_a_small_screen(visit: Open, language: str) -> None:
    # 800 pixels high; the languages, the account and the navigation are folded.
    page = visit("start", language, 320)
    assert page.evaluate("document.querySelector('header').getBoundingClientRect().height") < 265


def test_the_folded_languages_open_by_keyboard_without_script(visit: Open) -> None:
    page = visit("start", "en", 320, script=False)
    assert page.locator("a[hreflang=fr]").is_visible() is False
    page.locator("header summary").first.press("Enter")
    assert page.locator("a[hreflang=fr]").is_visible() is True


@pytest.mark.parametrize("name", PAGES)
def test_the_browser_reports_nothing(visit: Open, name: str) -> None:
    page = visit(name)
    said: list[str] = []
    page.on("console", lambda message: said.extend([message.text] if message.type in SERIOUS else []))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.reload(wait_until="networkidle")
    assert said == []
