"""The house keeps its habits (DESIGN, rules 9, 18, 19, 20, 22, and tests to code)."""

import re
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted(path for path in (ROOT / "consult").rglob("*.py") if "static" not in path.parts)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
VIEWS = [path for path in CODE if "views" in {path.stem, *path.parts}]
RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DATABASE = re.compile(r"\bselect\(|\.(execute|scalars?|query|flush)\(|\bsqlalchemy\.(?!orm import Session)")
IGNORED = re.compile(r"# type: ignore\[[\w, -]+\](?!  # [^\n]*[a-z]{2})")
SKIPPED = re.compile(r"pytest\.skip\(|mark\.skip|xfail")


def found(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    """Say where a pattern stands, as path and line."""
    lines = [(path, number, line) for path in paths for number, line in enumerate(path.read_text().splitlines(), 1)]
    return [f"{path.relative_to(ROOT)}:{number}" for path, number, line in lines if pattern.search(line)]


def test_a_view_asks_a_query_and_never_the_database() -> None:
    assert found(DATABASE, VIEWS) == []


def test_every_type_that_is_ignored_has_its_reason() -> None:
    assert found(IGNORED, CODE) == []


def test_our_own_code_is_never_mocked() -> None:
    assert found(re.compile(r"^\s*(from|import) (unittest\.mock|mock|pytest_mock)\b"), TESTS) == []


def test_what_is_skipped_says_until_when() -> None:
    here = [path for path in TESTS if path != Path(__file__)]
    lines = [line for path in here for line in path.read_text().splitlines() if SKIPPED.search(line)]
    until = [re.search(r"\(until (\d{4}-\d\d-\d\d)\)", line) for line in lines]
    assert [line for line, day in zip(lines, until, strict=True) if day is None] == []
    assert [day[1] for day in until if day is not None and date.fromisoformat(day[1]) < date.today()] == []  # noqa: DTZ011 - a day, not an instant


@pytest.mark.parametrize("number", range(1, len(RECORDS) + 1))
def test_a_record_is_numbered_short_and_says_why(number: int) -> None:
    record = RECORDS[number - 1]
    words = record.read_text()
    assert record.name.startswith(f"{number:04}-")
    assert len(words.splitlines()) <= 40
    heads = re.findall(r"^\*\*(Context|Decision|Consequences)\.\*\*", words, re.MULTILINE)
    assert heads == ["Context", "Decision", "Consequences"]


def test_tests_keep_up_with_code() -> None:
    """DESIGN asks for 1.3; the house stands lower, and may not fall further: raise this, never lower it."""
    lines = [sum(len(path.read_text().splitlines()) for path in paths) for paths in (TESTS, CODE)]
    assert lines[0] / lines[1] >= 0.55
