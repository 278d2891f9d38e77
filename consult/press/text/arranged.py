"""The lines of a document as plain text and braille arrange them: together what belongs together, notes at the end."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from consult.press.languages import forms
from consult.press.reading import Line, read
from consult.press.spoken import Manner

if TYPE_CHECKING:
    from consult.press.model import Document

MANNER = Manner(call="[{number}]", addresses=True, alternatives=True)
_GROUPS = {"column": "table", "cell": "table", "field": "fields", "value": "fields"}
_TOGETHER = {
    "masthead", "contents", "part", "item", "table", "statement",
    "address", "signature", "fields", "badge", "help", "choice", "answer",
}  # fmt: skip


def arranged(document: Document) -> list[list[Line]]:
    """Return the lines of a document in groups that stand together, each note at the end."""
    lines = read(document, MANNER)
    notes = sorted((line for line in lines if line.part == "note"), key=lambda line: int(line.marker))
    ended = [Line("heading", forms(document.language).notes, level=1), *notes] if notes else []
    every = [*(line for line in lines if line.part != "note"), *ended]
    return [[line for _, line in found] for _, found in groupby(enumerate(every), _group_of)]


def _group_of(numbered: tuple[int, Line]) -> object:
    """Return what is the same for lines that stand together; every other line stands alone."""
    index, line = numbered
    group = _GROUPS.get(line.part, line.part)
    return group if group in _TOGETHER else index


def columns_of(lines: list[Line]) -> str:
    """Return the line of a table's columns, or nothing."""
    return " | ".join(line.text for line in lines if line.part == "column")
