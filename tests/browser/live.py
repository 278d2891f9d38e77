"""A real server on loopback that can die and come back, and a real browser."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, sync_playwright
from waitress import create_server, wasyncore

CHROMIUM = "/usr/bin/chromium"
QUIET = ("quic", "background-networking", "component-update", "sync", "gpu")
ARGUMENTS = ["--headless", "--no-sandbox", "--no-first-run", *(f"--disable-{part}" for part in QUIET)]


class LiveServer:
    """Waitress in a thread, at one address for its whole life, however often it dies."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Begin to serve."""
        self.server: Any = create_server(self.app, host="127.0.0.1", port=self.port, threads=4)
        self.is_dying = False
        self.thread = Thread(target=self._serve, daemon=True)
        self.thread.start()

    def die(self) -> None:
        """Drop every connection and stop to listen."""
        self.is_dying = True
        self.server.close()
        wasyncore.close_all(self.server._map, ignore_all=True)  # noqa: SLF001 - its public close leaves connections open
        self.thread.join(10)

    def _serve(self) -> None:
        try:
            self.server.run()
        except OSError:
            # A server that dies finds its sockets closed under its hands; any other time this is a fault.
            if not self.is_dying:
                raise


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open Chromium."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()
