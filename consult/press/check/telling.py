"""Telling what was found in files: as paragraphs for people, as JSON for programs (docs/check.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from consult.press.check.finding import ENGLISH, CannotBeChecked
from consult.press.check.kinds import checker_for

if TYPE_CHECKING:
    from consult.press.check.finding import Finding, Speech
    from consult.press.check.kinds import Checker

FORMAT = "consult-check"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, how it was checked and what was found; or the problem why it could not be checked."""

    file: str
    checker: Checker | None
    findings: tuple[Finding, ...] = ()
    problem: CannotBeChecked | None = None


def check_file(file: str, content: bytes) -> Checked:
    """Check one file of whatever kind."""
    checker = None
    try:
        checker = checker_for(content)
        return Checked(file, checker, tuple(checker.check(content)))
    except CannotBeChecked as problem:
        return Checked(file, checker, problem=problem)


def paragraphs(checked: Checked, speech: Speech = ENGLISH) -> list[str]:
    """Return a paragraph for each finding, and one that says how many there are, in a language.

    A line holds one sentence: a space between two would be wrong in Chinese.
    """
    if checked.checker is None or checked.problem is not None:
        reason = "" if checked.problem is None else checked.problem.told(speech)
        return [speech.gettext("%(file)s cannot be checked. %(reason)s") % {"file": checked.file, "reason": reason}]
    told = [_paragraph(checked.file, finding, speech) for finding in checked.findings]
    standard = {"standard": speech.gettext(checked.checker.against)}
    against = speech.gettext("Checked against: %(standard)s. A program cannot check everything.") % standard
    return [*told, f"{_count(checked, speech)}\n{against}"]


def _paragraph(file: str, finding: Finding, speech: Speech) -> str:
    where = {"file": file, "place": finding.place.told(speech), "clause": finding.condition.clause}
    head = speech.gettext("%(file)s, %(place)s, %(clause)s") % where
    return f"{head}\n{finding.sentence(speech)}\n{finding.mend(speech)}"


def _count(checked: Checked, speech: Speech) -> str:
    count = len(checked.findings)
    if count == 0:
        return speech.gettext("%(file)s: no finding.") % {"file": checked.file}
    said = speech.ngettext("%(file)s: %(count)s finding.", "%(file)s: %(count)s findings.", count)
    return said % {"file": checked.file, "count": count}


def as_json(files: list[Checked], speech: Speech = ENGLISH, *, language: str = "en") -> dict[str, Any]:
    """Return the whole as JSON values, told in a language."""
    told = [_file(checked, speech) for checked in files]
    return {"format": FORMAT, "version": VERSION, "language": language, "files": told}


def _file(checked: Checked, speech: Speech) -> dict[str, Any]:
    return {
        "file": checked.file,
        "kind": None if checked.checker is None else checked.checker.kind,
        "against": None if checked.checker is None else speech.gettext(checked.checker.against),
        "problem": None if checked.problem is None else checked.problem.told(speech),
        "findings": [
            {
                "condition": finding.condition.code,
                "clause": finding.condition.clause,
                "place": finding.place.told(speech),
                "sentence": finding.sentence(speech),
                "mend": finding.mend(speech),
                "values": dict(finding.values),
            }
            for finding in checked.findings
        ],
    }
