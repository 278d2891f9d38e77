"""Links, form fields, comments and other annotations: tagged, described, in order (7.18, 7.2-24 and 25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import N_, WHOLE, CannotBeChecked
from consult.press.check.pdf.findings import on_page
from consult.press.check.pdf.objects import (
    MOST_ANCESTORS,
    dictionary,
    inherited,
    integer,
    is_dictionary,
    items,
    name,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.pdf.opening import Opened
    from consult.press.check.pdf.tree import Element, Tree

_HIDDEN = 2
_CORNERS = 4
_MOST = 200_000  # annotations of all pages, which may share their lists
_UNTAGGED = {"Widget", "PrinterMark", "Link", "Popup"}


def check_annotations(file: Opened, tree: Tree) -> None:
    """Find annotations that are not tagged or not described."""
    seen = 0
    for number, page in enumerate(file.pages):
        found = [each for each in items(page, "/Annots") if is_dictionary(each)]
        seen += len(found)
        if seen > _MOST:
            why = N_("Up to here the file has more links, fields and comments than can be checked.")
            raise CannotBeChecked(on_page(number), why)
        if found and name(page, "/Tabs") != "S":
            file.findings.add("7.18.3-1", on_page(number))
        for annotation in found:
            for wrong in _wrong_of(annotation, page, tree):
                file.findings.add(wrong, on_page(number))
            if file.language is None and text(annotation, "/Contents") and not _says_language(annotation, tree):
                file.findings.add("7.2-24", on_page(number))
    _check_fields(file, tree)
    _check_form_tags(file, tree)


def _wrong_of(annotation: Any, page: Any, tree: Tree) -> Iterator[str]:
    if (integer(annotation, "/F") or 0) & _HIDDEN or _is_off_page(annotation, page):
        return
    kind = name(annotation, "/Subtype") or ""
    element = tree.element_of(annotation)
    role = element.role if element else ""
    described = bool(text(annotation, "/Contents"))
    told = described or bool(element and element.alternative)
    wrong = {
        "7.18.1-1": kind not in _UNTAGGED and role != "Annot",
        "7.18.1-2": kind not in ("Widget", "Popup", "PrinterMark") and not told,
        "7.18.1-3": kind == "Widget" and not (_help_of(annotation) or (element and element.alternative)),
        "7.18.2-1": kind == "TrapNet",
        "7.18.4-1": kind == "Widget" and role != "Form",
        "7.18.5-1": kind == "Link" and role != "Link",
        "7.18.5-2": kind == "Link" and not described,
        "7.18.8-1": kind == "PrinterMark" and element is not None,
    }
    yield from (number for number, found in wrong.items() if found)


def _is_off_page(annotation: Any, page: Any) -> bool:
    """Tell whether an annotation lies outside what is seen of the page."""
    seen, place = _box(inherited(page, "/CropBox") or inherited(page, "/MediaBox")), _box(annotation.get("/Rect"))
    if seen is None or place is None:
        return False
    return place[2] < seen[0] or place[0] > seen[2] or place[3] < seen[1] or place[1] > seen[3]


def _box(value: Any) -> tuple[float, float, float, float] | None:
    """Return a rectangle as left, bottom, right and top, or nothing."""
    if not isinstance(value, pikepdf.Array) or len(value) != _CORNERS:
        return None
    try:
        first, second, third, fourth = (float(corner) for corner in value)
    except (TypeError, ValueError):
        return None
    return min(first, third), min(second, fourth), max(first, third), max(second, fourth)


def _help_of(field: Any) -> str:
    """Return what the form field of a widget says of itself, or a field it belongs to does.

    A widget without a name of its own is not a field but one of several places of its parent.
    """
    if "/T" not in field and "/Parent" in field:
        field = field.get("/Parent")
    for _ in range(MOST_ANCESTORS):
        if not is_dictionary(field):
            break
        if text(field, "/TU"):
            return text(field, "/TU") or ""
        field = field.get("/Parent")
    return ""


def _says_language(annotation: Any, tree: Tree) -> bool:
    element = tree.element_of(annotation)
    return "/Lang" in annotation or (element is not None and "/Lang" in element.source)


def _check_fields(file: Opened, tree: Tree) -> None:
    """Find fields whose help texts are in no known language."""
    if file.language is not None:
        return
    waiting, seen = items(dictionary(file.root, "/AcroForm"), "/Fields"), set()
    while waiting:
        field = waiting.pop()
        if not is_dictionary(field) or (field.is_indirect and field.objgen in seen):
            continue
        seen.add(field.objgen)
        if text(field, "/TU") and not _says_language(field, tree):
            file.findings.add("7.2-25", WHOLE)
        waiting += items(field, "/Kids")


def _check_form_tags(file: Opened, tree: Tree) -> None:
    for element in tree.elements:
        if element.role == "Form" and not _says_role(element) and not _is_one_field(element):
            file.findings.add("7.18.4-2", element.place)


def _says_role(element: Element) -> bool:
    return any(name(found, "/O") == "PrintField" and "/Role" in found for found in items(element.source, "/A"))


def _is_one_field(element: Element) -> bool:
    """Tell whether an element holds one annotation of a field and nothing else."""
    held = items(element.source, "/K")
    return len(held) == 1 and name(dictionary(held[0], "/Obj"), "/Subtype") == "Widget"
