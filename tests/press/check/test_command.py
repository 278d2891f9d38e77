"""The command that checks files: what it prints, as text and as JSON, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from consult.cli import consult
from consult.kernel.text import speech
from consult.press.check import telling
from tests.press.check.pdf.editing import edited, first, good
from tests.press.check.test_docx import DOCUMENT, PARTS, packed

if TYPE_CHECKING:
    from click.testing import Result

AGAINST = "Checked against: PDF/UA-1 (ISO 14289-1). A program cannot check everything."
PICTURE = {
    "condition": "pdf.7.3-1",
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
    assert (result.exit_code, result.output) == (0, f"{sound}: no finding.\n{AGAINST}\n")


def test_a_finding_is_a_paragraph(sound: str, broken: str) -> None:
    result = check(broken, sound)
    paragraph = f"{broken}, {PICTURE['place']}, {PICTURE['clause']}\n{PICTURE['sentence']}\n{PICTURE['mend']}"
    assert result.exit_code == 1
    assert result.output.split("\n\n")[0] == paragraph
    assert result.output.split("\n\n")[1:] == [
        f"{broken}: 1 finding.\n{AGAINST}",
        f"{sound}: no finding.\n{AGAINST}\n",
    ]


def test_findings_as_json(sound: str, broken: str) -> None:
    result = check("--json", sound, broken)
    one = {"kind": "PDF", "against": "PDF/UA-1 (ISO 14289-1)", "problem": None}
    assert (result.exit_code, json.loads(result.output)) == (
        1,
        {
            "format": "consult-check",
            "version": 1,
            "language": "en",
            "files": [{"file": sound, **one, "findings": []}, {"file": broken, **one, "findings": [PICTURE]}],
        },
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"words", "This is not a PDF, EPUB, Word (.docx) or HTML file."),
        (b"%PDF-1.7 words", "The file is no PDF, or is damaged so that it cannot be read."),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, broken: str, content: bytes, why: str) -> None:
    other = written(tmp_path / "other", content)
    result = check(other, broken)
    assert (result.exit_code, result.output.split("\n\n")[0]) == (2, f"{other} cannot be checked. {why}")


def test_a_missing_file_is_wrong_use() -> None:
    assert check("nowhere.pdf").exit_code == 2
    assert check().exit_code == 2


def test_findings_are_told_in_a_language(broken: str, tmp_path: Path) -> None:
    """What is expected is asked of the catalogue, so that this holds before and after a sentence is translated."""
    other = written(tmp_path / "other", b"words")
    result = check("--json", "--language", "fr", broken, other)
    first, second = json.loads(result.output)["files"]
    with speech.speaking("fr"):
        expected = {key: speech.gettext(str(PICTURE[key])) for key in ("sentence", "mend")}
        place = speech.gettext("page %(page)s, tag %(tag)s") % {"page": 3, "tag": "Figure"}
        problem = speech.gettext("This is not a PDF, EPUB, Word (.docx) or HTML file.")
    assert first["findings"] == [PICTURE | expected | {"place": place}]
    assert (json.loads(result.output)["language"], second["problem"]) == ("fr", problem)
    assert check("--language", "tlh", broken).exit_code == 2


class Marking:
    """A language in which each sentence is marked, and plurals by their number."""

    def gettext(self, sentence: str, /) -> str:
        return f"<{sentence}>"

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        del one
        return f"<{number}: {many}>"


def test_nothing_is_told_that_was_not_asked_of_the_language(broken: str) -> None:
    checked = telling.check_file("a.pdf", Path(broken).read_bytes())
    place = "<page 3, tag Figure>"
    assert telling.paragraphs(checked, Marking()) == [
        f"<a.pdf, {place}, {PICTURE['clause']}>\n<{PICTURE['sentence']}>\n<{PICTURE['mend']}>",
        "<1: a.pdf: 1 findings.>\n<Checked against: <PDF/UA-1 (ISO 14289-1)>. A program cannot check everything.>",
    ]


def test_a_problem_in_one_part_names_it() -> None:
    parts = PARTS | {DOCUMENT: "<w:document>"}
    parts["[Content_Types].xml"] = "wordprocessingml.document.main+xml"
    where = "<<word/document.xml>: <This cannot be read as text with marks.>>"
    assert telling.paragraphs(telling.check_file("a.docx", packed(parts)), Marking()) == [
        f"<a.docx cannot be checked. {where}>"
    ]
