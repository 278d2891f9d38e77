"""The example of docs/press.md works as it stands there."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs" / "press.md"


def test_the_example_makes_three_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, str(DOCS), "exec"), {})  # noqa: S102 - our own documentation
    assert {path.name: path.read_bytes()[:4] for path in tmp_path.iterdir()} == {
        "letter.pdf": b"%PDF",
        "letter.docx": b"PK\x03\x04",
        "letter.html": b"<!DO",
    }
