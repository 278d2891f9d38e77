"""Each rule in each of the six languages: one statement that breaks it, one that keeps it."""

from importlib import import_module

import pytest

from consult.plainspeak import Context, Finding, Source, check, easy
from consult.plainspeak.catalogue import CATALOGUE
from consult.plainspeak.language import CODES
from tests.plainspeak.examples.case import Case

CASES = {code: import_module(f"tests.plainspeak.examples.{code}").CASES for code in CODES}
ALL = [(code, rule, case) for code, cases in CASES.items() for rule, case in cases.items()]


def _findings(statement: str, code: str, rule: str, case: Case) -> list[Finding]:
    source = Source(case.source, code) if case.source else None
    context = Context(kind=case.kind, terms=case.terms, source=source)
    return [finding for finding in check(statement, profile=easy(code), context=context) if finding.rule == rule]


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_an_example_in(code: str) -> None:
    assert list(CASES[code]) == [rule.id for rule in CATALOGUE]


@pytest.mark.parametrize(("code", "rule", "case"), ALL, ids=[f"{code}-{rule}" for code, rule, _ in ALL])
def test_broken_rule_is_found_where_it_is_broken(code: str, rule: str, case: Case) -> None:
    found = [
        (finding.code, case.broken[finding.start : finding.end]) for finding in _findings(case.broken, code, rule, case)
    ]
    assert found == [(case.code, case.part)]


@pytest.mark.parametrize(("code", "rule", "case"), ALL, ids=[f"{code}-{rule}" for code, rule, _ in ALL])
def test_kept_rule_is_silent(code: str, rule: str, case: Case) -> None:
    if rule == "S6" and case.source is None:
        kept = [finding for finding in _findings(case.kept, code, rule, case) if finding.code == "double_negation"]
    else:
        kept = _findings(case.kept, code, rule, case)
    assert kept == []
