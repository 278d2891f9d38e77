"""A browser and a small server on loopback for the example pages."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.look.examples import PAGES, STATIC, render

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
)
LANGUAGES = ("en", "ar")
Open = Callable[..., Page]


class _Pages(SimpleHTTPRequestHandler):
    """The pages under the product's strict content policy; a POST says back what arrived."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.path.encode() + b"?" + sent)

    def log_message(self, *_: object) -> None:
        """Keep the tests quiet."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Serve every example page; gives the address and the folder."""
    folder = tmp_path_factory.mktemp("look")
    copytree(STATIC, folder / "static")
    for name in PAGES:
        for language in LANGUAGES:
            (folder / f"{name}.{language}.html").write_text(render(name, language), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Browser, site: tuple[str, Path]) -> Iterator[Open]:
    """Open an example page: visit(name, language, width, colours)."""
    contexts: list[BrowserContext] = []

    def go(name: str, language: str = "en", width: int = 1280, look: str = "light", *, script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if look == "dark" else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site[0]}/{name}.{language}.html")
        return page

    yield go
    for context in contexts:
        context.close()
