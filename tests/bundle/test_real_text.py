"""A real stakeholder summary in through ``consult import``, out through ``consult compile``, and exported again."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from consult.bundle.rules import Bundle, check, pack, unpack
from tests.bundle.renditions import Line, annex_of_html, of_html, of_pdf, of_word
from tests.bundle.stakeholder_summary import MISPRINTS, SYMBOL, Summary, read_summary
from tests.bundle.summary_bundle import PROCESS, bundle_of
from tests.corpus import ROOT

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def text(corpus: Path) -> str:
    """The layout text of the document."""
    return (corpus / "texts" / "A-HRC-WG.6-34-SVN-3.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def summary(text: str) -> Summary:
    """The document as it is read from its layout."""
    return read_summary(text)


@pytest.fixture(scope="module")
def installation(summary: Summary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a fresh installation that has taken the bundle in, compiled it and exported it again."""
    folder = tmp_path_factory.mktemp("svn")
    (folder / "in.zip").write_bytes(pack(bundle_of(summary)))
    consult(folder, "init")
    consult(folder, "import", "in.zip")
    consult(folder, "compile", PROCESS, "--out", "out")
    consult(folder, "export", PROCESS, "--out", "again.zip")
    return folder


def consult(folder: Path, *words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONSULT_")}
    settings = {**kept, "CONSULT_VAR": str(folder / "var"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "consult", *words], cwd=folder, env=settings, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def expected(summary: Summary) -> list[Line]:
    """Say what a reader must find: every heading and every paragraph in order, its codes in order in its note."""
    lines = []
    for part in summary.parts:
        if part.level:
            lines.append(Line(part.level, f"{part.number} {part.words}".strip()))
        else:
            who = [f"{summary.contributors[code]}, {code}" for code in summary.codes_in(part)]
            said = f"{'Submissions' if len(who) > 1 else 'Submission'}: {'; '.join(who)}." if who else ""
            lines.append(Line(0, f"{part.number}. {part.words}", said))
    return lines


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_the_reader_loses_nothing_of_the_document(text: str, summary: Summary) -> None:
    """Put back together, the parts and notes are the document's own characters, furniture of the pages aside."""
    body = text[text.index(" I. Background") :].split("\n")
    furniture = re.compile(rf"\s*(\d{{1,2}}|{SYMBOL}|\* The present document was.*|GE\.19-13858.*|[\ue000-\uf8ff]+)\s*")
    end = body.index("Notes")
    pages = [line for line in body[:end] if not furniture.fullmatch(line.replace("\f", ""))]
    put_back = "".join(f"{part.number}{'' if part.level else '.'}{part.with_notes()}" for part in summary.parts)
    assert squeezed(put_back) == squeezed("".join(pages))
    notes = "".join(line for line in body[end + 1 :] if squeezed(line) not in {"", SYMBOL, *map(str, range(10, 15))})
    told = "".join(f"{number}{words}" for number, words in summary.notes.items())
    assert squeezed(told) == squeezed(notes)


def test_the_reader_finds_every_part(summary: Summary) -> None:
    assert [int(part.number) for part in summary.paragraphs] == list(range(1, 80))
    assert [part.level for part in summary.headings] == [1, 1, 2, 2, 2, 3, 4, 4, 3, *[4] * 4, 3, 4, 4, 3, *[4] * 6]
    assert [number for part in summary.parts for number, _ in part.notes] == list(range(1, 145))
    cited = [summary.codes_in(part) for part in summary.paragraphs]
    assert (len({code for codes in cited for code in codes}), len(summary.contributors)) == (21, 21)
    assert cited[0] == []
    assert cited[45] == ["CoE-ACFC", "JS3", "OSCE/ODIHR Elections Report of 2018"]
    assert cited[54] == ["CoE-ECRI Conclusions", "AI", "HRORS", "CoE-Commissioner"]
    assert cited[78] == ["CoE-Commissioner", "CoE-ACFC", "JS2", "CoE-CM"]
    assert [sum(misprint in words for words in summary.notes.values()) for misprint in MISPRINTS] == [1, 1, 1]


def test_a_note_that_is_not_understood_is_refused(summary: Summary) -> None:
    strange = Summary(summary.title, [], {5: "JS9, para. 1."}, summary.contributors)
    with pytest.raises(ValueError, match="note 5: 'JS' is not understood"):
        strange.codes_of(5)


@pytest.mark.parametrize(("form", "read"), [("html", of_html), ("docx", of_word), ("pdf", of_pdf)])
def test_sections_paragraphs_and_codes_come_out_intact(
    installation: Path, summary: Summary, form: str, read: Callable[[Path], list[Line]]
) -> None:
    wanted = expected(summary)
    assert read(installation / "out" / "summary" / f"standard.en.{form}")[: len(wanted)] == wanted


def test_nothing_but_the_annex_is_added(installation: Path, summary: Summary) -> None:
    page = installation / "out" / "summary" / "standard.en.html"
    assert len(of_html(page)) == len(summary.parts)
    assert sorted(annex_of_html(page)) == sorted(summary.contributors.values())


def test_it_is_exported_again_as_it_came(installation: Path) -> None:
    first, again = (unpack((installation / name).read_bytes()) for name in ("in.zip", "again.zip"))
    assert by_id(again) == by_id(first)
    check(again.tables)


def by_id(bundle: Bundle) -> dict[str, dict[str, Any]]:
    return {name: {row["id"]: row for row in rows} for name, rows in bundle.tables.items() if rows}
