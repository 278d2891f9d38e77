"""Every condition that is said to be checked has a test that breaks a good file in that one way, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from consult.press.check.conditions import BY_CODE, CHECKED
from consult.press.check.finding import Place
from tests.press.check import test_docx, test_epub, test_html
from tests.press.check.pdf import test_breaks

ROOT = Path(__file__).parents[3]
BROKEN = {
    "PDF": {f"pdf.{each.number}" for each in test_breaks.BREAKS},
    "DOCX": {condition.code for condition, *_ in test_docx.BREAKS},
    "EPUB": {condition.code for condition, *_ in test_epub.BREAKS if condition.code.startswith("epub.")},
    "HTML": {condition.code for condition, *_ in test_html.BREAKS},
}


@pytest.mark.parametrize("kind", list(CHECKED))
def test_every_condition_is_broken_by_a_test(kind: str) -> None:
    assert BROKEN[kind] == {condition.code for condition in CHECKED[kind]}


def test_each_condition_has_a_code_of_its_own_that_names_its_kind() -> None:
    counts = {kind: len(conditions) for kind, conditions in CHECKED.items()}
    assert counts == {"PDF": 106, "DOCX": 19, "EPUB": 11, "HTML": 21}
    assert len(BY_CODE) == sum(counts.values())
    kinds = {code: code.partition(".")[0].upper() for code in BY_CODE}
    assert kinds == {condition.code: kind for kind, conditions in CHECKED.items() for condition in conditions}


def test_no_condition_stands_in_the_code_that_the_registry_does_not_know() -> None:
    """The checkers of PDF name conditions by number: each number in them must be one of the registry."""
    folder = ROOT / "consult/press/check/pdf"
    written = {
        number for file in folder.rglob("*.py") for number in re.findall(r'"(\d+(?:\.\d+)*-\d+)"', file.read_text())
    }
    assert written == {condition.code.removeprefix("pdf.") for condition in CHECKED["PDF"]}


@pytest.mark.parametrize("known", [{}, {"page": 3}, {"page": 3, "tag": "P"}, {"tag": "P"}, {"paragraph": 12}])
def test_a_place_is_told_and_keeps_what_is_known(known: dict[str, object]) -> None:
    place = Place(**known)  # type: ignore[arg-type]  # as it is known
    assert place.known() == known
    assert [str(value) in place.told() for value in known.values()] == [True] * len(known)
