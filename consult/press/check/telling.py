"""Telling what was found in files: as paragraphs for people, as JSON for programs (docs/check.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from consult.press.check.kinds import UnknownKind, checker_for
from consult.press.pdf.failure import PressError

if TYPE_CHECKING:
    from consult.press.check.finding import Finding

FORMAT = "consult-check"
VERSION = 1
WHOLE = "document"  # the place of what concerns the whole file


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, what it was checked against and what was found; or the problem why it could not be checked."""

    file: str
    kind: str | None
    against: str | None
    findings: tuple[Finding, ...] = ()
    problem: str | None = None


def check_file(file: str, content: bytes) -> Checked:
    """Check one file of whatever kind."""
    try:
        checker = checker_for(content)
    except UnknownKind as problem:
        return Checked(file, None, None, problem=str(problem))
    try:
        return Checked(file, checker.kind, checker.against, tuple(checker.check(content)))
    except PressError as problem:
        said = problem.reason if problem.place == WHOLE else str(problem)
        return Checked(file, checker.kind, checker.against, problem=said)


def paragraphs(checked: Checked) -> list[str]:
    """Return a paragraph for each finding, and one that says how many there are."""
    told = [
        f"{checked.file}, {finding.place}, {finding.condition.clause}\n{finding.sentence}\n{finding.mend}"
        for finding in checked.findings
    ]
    if checked.problem is not None:
        return [f"{checked.file} cannot be checked: {checked.problem}"]
    count = len(told)
    found = "no finding" if count == 0 else "1 finding" if count == 1 else f"{count} findings"
    return [*told, f"{checked.file}: {found} against {checked.against}. A program cannot check everything."]


def as_json(files: list[Checked]) -> dict[str, Any]:
    """Return the whole as JSON values."""
    return {"format": FORMAT, "version": VERSION, "files": [_file(checked) for checked in files]}


def _file(checked: Checked) -> dict[str, Any]:
    return {
        "file": checked.file,
        "kind": checked.kind,
        "against": checked.against,
        "problem": checked.problem,
        "findings": [
            {
                "clause": finding.condition.clause,
                "place": finding.place,
                "sentence": finding.sentence,
                "mend": finding.mend,
                "values": dict(finding.values),
            }
            for finding in checked.findings
        ],
    }
