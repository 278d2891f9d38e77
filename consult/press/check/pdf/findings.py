"""Collecting findings: each place of a condition once, in the order of the conditions."""

from __future__ import annotations

from consult.press.check.finding import Finding
from consult.press.check.pdf.conditions import BY_NUMBER


class Findings:
    """What has been found so far."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}

    def add(self, number: str, place: str, **values: str) -> None:
        """Note that a condition, named by its number, is not met in a place."""
        self._found[Finding(BY_NUMBER[number], place, tuple(sorted(values.items())))] = None

    def in_order(self) -> list[Finding]:
        """Return the findings in the order of the conditions, and of the file for each."""
        order = {condition: index for index, condition in enumerate(BY_NUMBER.values())}
        return sorted(self._found, key=lambda finding: order[finding.condition])


DOCUMENT = "document"


def on_page(page: int | None, tag: str = "") -> str:
    """Name a place by its page, counted from 0 here and from 1 for people, and its tag."""
    where = "tags" if page is None else f"page {page + 1}"
    return f"{where}, tag {tag}" if tag else where
