"""What may stand inside what: tables, lists and tables of contents (7.2-3 to 40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.pdf.findings import Findings
    from consult.press.check.pdf.tree import Element, Tree

_GROUPS = {"THead", "TBody", "TFoot"}
_HOLDERS = {
    "TR": ("7.2-4", {"Table", *_GROUPS}),
    "THead": ("7.2-5", {"Table"}),
    "TBody": ("7.2-6", {"Table"}),
    "TFoot": ("7.2-7", {"Table"}),
    "TH": ("7.2-8", {"TR"}),
    "TD": ("7.2-9", {"TR"}),
    "LI": ("7.2-17", {"L"}),
    "LBody": ("7.2-18", {"LI"}),
    "TOCI": ("7.2-26", {"TOC"}),
}
_HELD = {
    "Table": ("7.2-3", {"TR", "Caption", *_GROUPS}),
    "TR": ("7.2-10", {"TH", "TD"}),
    "L": ("7.2-19", {"L", "LI", "Caption"}),
    "LI": ("7.2-20", {"Lbl", "LBody"}),
    "TOC": ("7.2-27", {"TOC", "TOCI", "Caption"}),
    "THead": ("7.2-36", {"TR"}),
    "TBody": ("7.2-37", {"TR"}),
    "TFoot": ("7.2-38", {"TR"}),
}
_CAPTION_FIRST = {"L": "7.2-40", "TOC": "7.2-28"}


def check_nesting(tree: Tree, findings: Findings) -> None:
    """Find elements that stand where they may not, or hold what they may not."""
    for element in tree.elements:
        for number in _misplaced(element):
            findings.add(number, element.place)


def _misplaced(element: Element) -> Iterator[str]:
    role, roles = element.role, element.roles
    if role in _HOLDERS:
        number, holders = _HOLDERS[role]
        if element.parent is None or element.parent.role not in holders:
            yield number
    if role in _HELD:
        number, held = _HELD[role]
        if not held.issuperset(roles):
            yield number
    if role in _CAPTION_FIRST and "Caption" in roles[1:]:
        yield _CAPTION_FIRST[role]
    if role == "Table":
        yield from _parts_of_table(roles)


def _parts_of_table(roles: list[str]) -> Iterator[str]:
    wrong = {
        "7.2-11": roles.count("THead") > 1,
        "7.2-12": roles.count("TFoot") > 1,
        "7.2-13": "TFoot" in roles and "TBody" not in roles,
        "7.2-14": "THead" in roles and "TBody" not in roles,
        "7.2-16": "Caption" in roles[1:-1],
        "7.2-39": roles.count("Caption") > 1,
    }
    yield from (number for number, found in wrong.items() if found)
