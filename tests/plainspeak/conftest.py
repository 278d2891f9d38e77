"""The shared corpus, for the tests marked ``corpus``."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the corpus's data folder; a clone without it says that these tests were not run."""
    folder = Path(os.environ.get("CONSULT_CORPUS", "../shared")) / "data"
    if not folder.is_dir():
        pytest.skip("not checked: shared corpus absent")
    return folder
