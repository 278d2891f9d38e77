"""Figures, formulas, headings, notes and the languages of elements (7.2-21 to 23, 29, 7.3, 7.4, 7.7, 7.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consult.press.check.pdf.objects import text

if TYPE_CHECKING:
    from consult.press.check.finding import Place
    from consult.press.check.pdf.findings import Findings
    from consult.press.check.pdf.opening import Opened
    from consult.press.check.pdf.tree import Element, Tree

_PICTURES = {"Figure": "7.3-1", "Formula": "7.7-1"}
_SPOKEN = {"/ActualText": "7.2-21", "/Alt": "7.2-22", "/E": "7.2-23"}
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_LEVEL = re.compile(r"H[1-6]")


def check_marks(file: Opened, tree: Tree) -> None:
    """Find elements that lack what their kind needs."""
    _check_headings(tree, file.findings)
    _check_notes(tree, file.findings)
    for element in tree.elements:
        if element.role in _PICTURES and not element.alternative and "/ActualText" not in element.source:
            file.findings.add(_PICTURES[element.role], element.place)
        check_language(text(element.source, "/Lang"), element.place, file.findings)
        if file.language is None and element.language is None:
            for key, number in _SPOKEN.items():
                if key in element.source:
                    file.findings.add(number, element.place)


def check_language(language: str | None, place: Place, findings: Findings) -> None:
    """Find a language code that is none; an empty one says that the language is not known, which is not enough."""
    if language is not None and not _LANGUAGE.fullmatch(language):
        findings.add("7.2-29", place, language=language)


def _check_headings(tree: Tree, findings: Findings) -> None:
    levels = [element for element in tree.elements if _LEVEL.fullmatch(element.role)]
    plain = [element for element in tree.elements if element.role == "H"]
    before = 0
    for heading in levels:
        level = int(heading.role[1:])
        if level > before + 1:
            findings.add("7.4.2-1", heading.place, level=str(level), before=str(before))
        before = level
    for element in tree.elements:
        if element.roles.count("H") > 1:
            findings.add("7.4.4-1", element.place)
    if levels and plain:
        _add_all("7.4.4-2", plain, findings)
        _add_all("7.4.4-3", levels, findings)


def _check_notes(tree: Tree, findings: Findings) -> None:
    names: set[str] = set()
    for note in tree.elements:
        if note.role == "Note":
            named = text(note.source, "/ID")
            if not named:
                findings.add("7.9-1", note.place)
            elif named in names:
                findings.add("7.9-2", note.place)
            names.add(named or "")


def _add_all(number: str, elements: list[Element], findings: Findings) -> None:
    for element in elements:
        findings.add(number, element.place)
