"""Collecting findings: each place of a condition once, in the order of the conditions."""

from __future__ import annotations

from consult.press.check.conditions.pdf import BY_NUMBER
from consult.press.check.finding import Finding, Place
from consult.press.check.wording import short


class Findings:
    """What has been found so far."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}

    def add(self, number: str, place: Place, **values: str) -> None:
        """Note that a condition, named by its number, is not met in a place."""
        told = tuple((key, _named(value)) for key, value in sorted(values.items()))
        self._found[Finding(BY_NUMBER[number], place, told)] = None

    def in_order(self) -> list[Finding]:
        """Return the findings in the order of the conditions, and of the file for each."""
        order = {condition: index for index, condition in enumerate(BY_NUMBER.values())}
        return sorted(self._found, key=lambda finding: order[finding.condition])


def _named(words: str) -> str:
    """Return a name of the file for people: short, without controls, what is no UTF-8 spelled out."""
    return short(words.encode("utf-8", "backslashreplace").decode())


def on_page(page: int | None, tag: str = "") -> Place:
    """Name a place by its page, counted from 0 here and from 1 for people, and its tag."""
    return Place(page=None if page is None else page + 1, tag=_named(tag))
