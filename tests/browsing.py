"""One real Chromium for each test process: Playwright's driver can run only once in a process."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.live import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, opened once; each test makes contexts of its own and closes them."""
    with chromium() as opened:
        yield opened
