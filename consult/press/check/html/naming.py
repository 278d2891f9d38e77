"""Names: the words for pictures, links, fields, buttons and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.conditions import html as c
from consult.press.check.html.tree import local
from consult.press.check.wording import is_stand_in, is_vague, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.finding import Condition
    from consult.press.check.guard import Element
    from consult.press.check.html.tree import Page

_UNLABELLED = ("hidden", "submit", "reset", "button", "image")
_DECORATION = ("presentation", "none")

Told = tuple["Condition", "Element", dict[str, str]]


def pictures(page: Page) -> Iterator[Told]:
    """Yield pictures without words; an empty alternative says that a picture is decoration."""
    for element in page.elements:
        if not _is_picture(element):
            continue
        alternative = element.get("alt")
        words = page.name_of(element) or element.get("title", "") or _svg_title(element)
        if alternative is None and not words:
            yield c.ALT, element, {}
        elif is_stand_in(alternative or words):
            yield c.ALT_FILE, element, {"words": short(alternative or words)}


def _is_picture(element: Element) -> bool:
    if element.get("role") in _DECORATION:
        return False
    kind = local(element)
    return kind in ("img", "area") or element.get("role") == "img" or (kind == "input" and _kind(element) == "image")


def _svg_title(element: Element) -> str:
    return next((child.text or "" for child in element if local(child) == "title"), "")


def _kind(element: Element) -> str:
    return element.get("type", "text").lower()


def links(page: Page) -> Iterator[Told]:
    """Yield links whose words do not say where they lead."""
    for element in page.named("a"):
        if element.get("href") is None:
            continue
        words = page.name_of(element) or element.get("title", "")
        if not words.strip():
            yield c.EMPTY_LINK, element, {}
        elif is_vague(words):
            yield c.VAGUE_LINK, element, {"words": short(words)}


def fields(page: Page) -> Iterator[Told]:
    """Yield fields without labels, and buttons without words."""
    labels = {label.get("for") for label in page.named("label")}
    for element in page.named("input", "select", "textarea", "button"):
        if local(element) == "button" or _kind(element) == "button":
            if not (page.name_of(element) or element.get("value") or element.get("title")):
                yield c.BUTTON, element, {}
        elif local(element) != "input" or _kind(element) not in _UNLABELLED:
            inside = any(local(around) == "label" for around in element.iterancestors())
            named = element.get("aria-label") or element.get("aria-labelledby") or element.get("title")
            if not (inside or named or (element.get("id") and element.get("id") in labels)):
                yield c.LABEL, element, {}


def frames(page: Page) -> Iterator[Told]:
    """Yield frames without a title."""
    for element in page.named("iframe", "frame"):
        if not (element.get("title") or page.name_of(element)):
            yield c.FRAME, element, {}
