"""The command that checks files: what it prints, as text and as JSON, and its exit status."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from consult.cli import consult
from tests.press.check.pdf.editing import edited, first, good

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PICTURE = {
    "clause": "ISO 14289-1:7.3-1",
    "place": "page 3, tag Figure",
    "sentence": "A picture has no alternative text.",
    "mend": "Say in an alternative text what the picture tells, or mark it as decorative if it tells nothing.",
    "values": {},
}


@pytest.fixture
def sound(tmp_path: Path) -> str:
    return written(tmp_path / "sound.pdf", good())


@pytest.fixture
def broken(tmp_path: Path) -> str:
    unspoken = edited(lambda pdf: first(pdf, "Figure").__delitem__("/Alt"))
    return written(tmp_path / "broken.pdf", unspoken(good()))


def written(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(consult, ["check", *arguments])


def test_no_finding_is_success(sound: str) -> None:
    result = check(sound)
    told = f"{sound}: no finding against PDF/UA-1 (ISO 14289-1). A program cannot check everything.\n"
    assert (result.exit_code, result.output) == (0, told)


def test_a_finding_is_a_paragraph(sound: str, broken: str) -> None:
    result = check(broken, sound)
    paragraph = f"{broken}, {PICTURE['place']}, {PICTURE['clause']}\n{PICTURE['sentence']}\n{PICTURE['mend']}"
    assert result.exit_code == 1
    assert result.output.split("\n\n")[0] == paragraph
    assert result.output.split("\n\n")[1:] == [
        f"{broken}: 1 finding against PDF/UA-1 (ISO 14289-1). A program cannot check everything.",
        f"{sound}: no finding against PDF/UA-1 (ISO 14289-1). A program cannot check everything.\n",
    ]


def test_findings_as_json(sound: str, broken: str) -> None:
    result = check("--json", sound, broken)
    one = {"kind": "PDF", "against": "PDF/UA-1 (ISO 14289-1)", "problem": None}
    assert (result.exit_code, json.loads(result.output)) == (
        1,
        {
            "format": "consult-check",
            "version": 1,
            "files": [{"file": sound, **one, "findings": []}, {"file": broken, **one, "findings": [PICTURE]}],
        },
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"words", "it is not a PDF, EPUB, Word (.docx) or HTML file"),
        (b"%PDF-1.7 words", "it is not a PDF, or is damaged so that it cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, broken: str, content: bytes, why: str) -> None:
    other = written(tmp_path / "other", content)
    result = check(other, broken)
    assert (result.exit_code, result.output.split("\n\n")[0]) == (2, f"{other} cannot be checked: {why}")


def test_a_missing_file_is_wrong_use() -> None:
    assert check("nowhere.pdf").exit_code == 2
    assert check().exit_code == 2
