"""Saying all that a checker found, so that a sentence whose values nobody gives fails where it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.check import Condition, Finding


def conditions_of(findings: Iterable[Finding]) -> list[Condition]:
    """Return the conditions of findings whose place, sentence and mend can all be said."""
    found = []
    for finding in findings:
        said = (finding.place.told(), finding.sentence(), finding.mend())
        assert [words for words in said if not words or "%(" in words] == []
        found.append(finding.condition)
    return found
