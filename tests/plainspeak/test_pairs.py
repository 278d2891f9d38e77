"""Statements beside their sources: every finding that should be there, and no other; hard words are tested apart."""

from pathlib import Path

import pytest

from consult.plainspeak import Context, Finding, Source, StatementKind, check, easy
from consult.plainspeak.language import CODES

_PAIRS = Path(__file__).parent / "pairs"
# Findings about the whole statement are named by their rule alone.
_WHOLE = frozenset({"S1", "S2", "S3", "S6", "M4", "M5", "M6"})
_MARKS = {"recommendation_stronger": "+", "recommendation_weaker": "-"}


def _pairs() -> list[tuple[str, str]]:
    return [(code, line) for code in CODES for line in (_PAIRS / f"{code}.txt").read_text("utf-8").splitlines()]


def found_in(statement: str, source: str, code: str) -> list[str]:
    """Give the findings of a statement as a pair writes them: the rule and, where it is about a part, the part."""
    kind = StatementKind.RECOMMENDATION if statement.startswith("R: ") else StatementKind.FACT
    words = statement.removeprefix("R: ")
    given = None if source == "-" else Source(words if source == "=" else source, code)
    findings = check(words, profile=easy(code), context=Context(kind=kind, source=given))
    return sorted(_written(finding, words) for finding in findings if finding.rule not in {"W1", "S6"})


def _written(finding: Finding, words: str) -> str:
    mark = "?" if "perhaps" in finding.code else _MARKS.get(finding.code, "")
    part = "" if finding.rule in _WHOLE else f" {words[finding.start : finding.end]}"
    return f"{finding.rule}{mark}{part}"


def expected(written: str) -> list[str]:
    """Give the findings that a pair expects."""
    return [] if written == "-" else sorted(written.split(" + "))


@pytest.mark.parametrize(("code", "line"), _pairs())
def test_a_statement_beside_its_source_gives_the_findings_it_should(code: str, line: str) -> None:
    statement, source, findings = line.split(" | ")
    assert found_in(statement, source, code) == expected(findings)


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_at_least_forty_pairs_and_no_pair_twice(code: str) -> None:
    lines = [line for language, line in _pairs() if language == code]
    assert (len(lines) >= 40, len(set(lines))) == (True, len(lines))
