"""Reference lists as files: CSV with a code, labels by language and facts; ours are in the package's data folder."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consult.kernel.languages import LANGUAGES

DATA = Path(__file__).parents[1] / "data"
_CODE, _LABEL, _FORMAL = "code", "label_", "formal_"


class BadList(ValueError):
    """A file is not a reference list; the message names file, line and reason."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its code, what it is called by language, short and formal, and every other column as a fact."""

    code: str
    labels: dict[str, str]
    formal: dict[str, str]
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class FileList:
    """One list read from a file, with its version, its date and where it comes from."""

    kind: str
    version: str
    dated: date
    source: str
    rows: tuple[Row, ...]


def own_lists(folder: Path = DATA) -> Iterator[FileList]:
    """Read the lists that ship with the software, in the order in which they are to be imported."""
    with (folder / "lists.csv").open(encoding="utf-8", newline="") as opened:
        for line in csv.DictReader(opened):
            rows = read_rows(folder / line["file"])
            yield FileList(line["kind"], line["version"], date.fromisoformat(line["dated"]), line["source"], rows)


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read one list. Errors: BadList for a missing code, a code given twice, or a line of another length."""
    with path.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        rows = tuple(_row(path, reader.line_num, line) for line in reader)
    codes = [row.code for row in rows]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        problem = f"{path.name}: {twice[0]} stands there twice"
        raise BadList(problem)
    return rows


def _row(path: Path, number: int, line: dict[str, str]) -> Row:
    if None in line or None in line.values() or not line.get(_CODE):
        problem = f"{path.name}, line {number}: a code and one value for each heading are needed"
        raise BadList(problem)
    named = {_CODE} | {f"{start}{language}" for start in (_LABEL, _FORMAL) for language in LANGUAGES}
    return Row(
        line[_CODE],
        _by_language(line, _LABEL),
        _by_language(line, _FORMAL),
        {name: value for name, value in line.items() if name not in named},
    )


def _by_language(line: dict[str, str], start: str) -> dict[str, str]:
    found = {language: line.get(start + language, "") for language in LANGUAGES}
    return {language: text for language, text in found.items() if text}
