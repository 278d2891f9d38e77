"""The showcase for tests that look at every page: one copy for each worker, opened once."""

from collections.abc import Iterator

import pytest

from tests.showcase.visiting import Showcase


@pytest.fixture(scope="session")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Showcase]:
    """The example's website; tests that use it change nothing."""
    opened = Showcase.open(tmp_path_factory.mktemp("showcase"))
    yield opened
    opened.website.close()
