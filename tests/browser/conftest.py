"""The showcase served on loopback, and one browser page that goes from role to role."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.keys import Open
from tests.browser.live import LiveServer
from tests.house.examples_of_pages import EXAMPLES
from tests.showcase.visiting import Showcase

AXE = (Path(__file__).parents[2] / "assets" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
Findings = list[tuple[str, list[str]]]


@dataclass
class Walker:
    """One browser page that looks at every page of the showcase in turn, as whoever may."""

    showcase: Showcase
    live: LiveServer
    page: Page
    role: str = ""

    def open(self, endpoint: str, language: str = "en", *, width: int = 1280) -> None:
        """Open the example of an endpoint as its role, in light colours."""
        self.become(EXAMPLES[endpoint].role)
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme="light")
        self.page.goto(self.live.address + self.showcase.address(endpoint, language))

    def become(self, role: str) -> None:
        """Sign in as a role, or be a visitor."""
        if role == self.role:
            return
        self.role, cookie = role, self.showcase.cookie(role)
        self.page.context.clear_cookies()
        if cookie:
            told = {"name": "consult_sign_in", "value": cookie, "url": self.live.address}
            self.page.context.add_cookies([told])  # type: ignore[list-item]  # a dictionary as it should be

    def findings(self) -> Findings:
        """List what axe finds: the rule, and where."""
        result: Any = self.page.evaluate("(rules) => axe.run(document, rules)", RULES)
        return [(found["id"], [node["html"][:160] for node in found["nodes"]][:4]) for found in result["violations"]]

    def too_wide(self) -> int:
        """Tell by how many pixels the page is wider than its window."""
        return int(self.page.evaluate(TOO_WIDE))


def walk(folder: Path, browser: Browser) -> Iterator[Walker]:
    """Serve a copy of the showcase and open a browser on it."""
    showcase = Showcase.open(folder)
    live = LiveServer(showcase.website.app)
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(AXE)
    yield Walker(showcase, live, context.new_page())
    context.close()
    live.die()
    showcase.website.close()


@pytest.fixture(scope="session")
def walker(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Walker]:
    """The walker of this worker; whoever uses it changes nothing."""
    yield from walk(tmp_path_factory.mktemp("walk"), browser)


@pytest.fixture
def own_walker(tmp_path: Path, browser: Browser) -> Iterator[Walker]:
    """A walker with a showcase of its own, to send forms."""
    yield from walk(tmp_path / "own", browser)


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Showcase, LiveServer]]:
    """A served showcase that the journeys of a module share; each changes something of its own."""
    showcase = Showcase.open(tmp_path_factory.mktemp("journeys"))
    live = LiveServer(showcase.website.app)
    yield showcase, live
    live.die()
    showcase.website.close()


@pytest.fixture
def arrive(browser: Browser, theatre: tuple[Showcase, LiveServer]) -> Iterator[Open]:
    """Arrive at an address of the process as a role: ``arrive(role, address, script=False, width=320)``."""
    contexts: list[BrowserContext] = []
    showcase, live = theatre

    def go(role: str, address: str, *, script: bool = True, width: int = 1280) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
        contexts.append(context)
        cookie = showcase.cookie(role)
        if cookie:
            context.add_cookies([{"name": "consult_sign_in", "value": cookie, "url": live.address}])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(f"{live.address}/en/nmirf/{address}")
        return page

    yield go
    for context in contexts:
        context.close()
