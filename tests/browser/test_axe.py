"""Every page as its role, looked at by axe: English and Arabic each time, the rest in turn by the day.

With CONSULT_BARS=1: all six languages, light and dark, and every form with its errors shown.
"""

import os
from datetime import UTC, datetime
from typing import Literal

import pytest

from tests.browser.conftest import Walker
from tests.house.examples_of_pages import EXAMPLES, FILES

pytestmark = pytest.mark.browser
BARS = os.environ.get("CONSULT_BARS") == "1"
Colours = Literal["light", "dark"]
LANGUAGES = ("en", "ar", "zh", "fr", "ru", "es")
IN_TURN = LANGUAGES[2:]
DAY = datetime.now(UTC).timetuple().tm_yday
# Pages one role after the other, so that the browser seldom signs in anew.
PAGES = sorted(set(EXAMPLES) - FILES, key=lambda endpoint: (EXAMPLES[endpoint].role, endpoint))
SEND_EMPTY = """
() => {
  const form = document.querySelector("main form[method=post]");
  if (!form) return false;
  for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = false;
    else if (field.type !== "submit") field.value = "";
  }
  form.requestSubmit(form.querySelector("button:not([name=_language])"));
  return true;
}
"""


def _looks() -> list[object]:
    """List which page to look at in which language and colours, the pages of one language in one worker."""
    looks: list[tuple[str, str, tuple[Colours, ...]]]
    if BARS:
        looks = [(endpoint, tag, ("light", "dark")) for tag in LANGUAGES for endpoint in PAGES]
    else:
        looks = [(endpoint, language, ("light",)) for language in ("en", "ar") for endpoint in PAGES]
        looks += [(endpoint, IN_TURN[(number + DAY) % 4], ("light",)) for number, endpoint in enumerate(PAGES)]
        looks += [(endpoint, "en", ("dark",)) for number, endpoint in enumerate(PAGES) if (number + DAY) % 3 == 0]
    return [
        pytest.param(*look, marks=pytest.mark.xdist_group(f"axe {1 + LANGUAGES.index(look[1]) % 2}")) for look in looks
    ]


@pytest.mark.parametrize(("endpoint", "language", "colours"), _looks())
def test_axe_finds_nothing(walker: Walker, endpoint: str, language: str, colours: tuple[Colours, ...]) -> None:
    walker.open(endpoint, language)
    found = {}
    for one in colours:
        walker.page.emulate_media(color_scheme=one)
        found[one] = walker.findings()
    walker.page.set_viewport_size({"width": 320, "height": 900})
    assert (found, walker.too_wide()) == ({key: [] for key in colours}, 0)


@pytest.mark.xdist_group("axe 1")
def test_axe_finds_what_is_wrong(walker: Walker) -> None:
    walker.open("accounts.sign_in")
    walker.page.evaluate("document.querySelector('main label').remove()")
    assert [rule for rule, _ in walker.findings()] == ["label"]


@pytest.mark.xdist_group("axe 1")
def test_a_page_that_is_too_wide_is_noticed(walker: Walker) -> None:
    walker.open("accounts.sign_in", width=320)
    walker.page.evaluate("document.querySelector('h1').style.width = '400px'")
    assert walker.too_wide() > 0


def _forms() -> list[object]:
    cases = [(endpoint, language) for endpoint in PAGES for language in (LANGUAGES if BARS else ("en", "ar"))]
    return [one for number, one in enumerate(cases) if BARS or (number + DAY) % 20 == 0]


@pytest.mark.parametrize(("endpoint", "language"), _forms())
def test_axe_finds_nothing_beside_errors(own_walker: Walker, endpoint: str, language: str) -> None:
    own_walker.open(endpoint, language)
    own_walker.page.evaluate("window.before = true")
    if own_walker.page.evaluate(SEND_EMPTY):
        own_walker.page.wait_for_function("!window.before && document.readyState === 'complete'")
    assert own_walker.findings() == []
