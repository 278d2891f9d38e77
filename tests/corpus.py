"""The shared corpus, for the tests marked ``corpus``; it is never part of the repository."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the corpus's data folder; a clone without it says that these tests were not run."""
    folder = ROOT / os.environ.get("CONSULT_CORPUS", "../shared") / "data"
    if not folder.is_dir():
        pytest.skip("not checked: shared corpus absent (until 2027-12-31)")
    return folder
