"""Structure: language, title, headings, tables, lists, landmarks, and ids that lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from consult.press.check.conditions import html as c
from consult.press.check.html.tree import local
from consult.press.check.wording import is_language, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.guard import Element
    from consult.press.check.html.naming import Told
    from consult.press.check.html.tree import Page

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
_LAYOUT = ("presentation", "none")
_LISTS = ("ul", "ol", "menu", "dir")


def languages(page: Page) -> Iterator[Told]:
    """Yield a page without a language, and codes that are none."""
    if not (page.root.get("lang") or page.root.get(_XML_LANG) or "").strip():
        yield c.LANGUAGE, page.root, {}
    for element in page.elements:
        for tag in sorted({element.get("lang", "").strip(), element.get(_XML_LANG, "").strip()} - {""}):
            if not is_language(tag):
                yield c.LANGUAGE_TAG, element, {"language": short(tag)}


def title(page: Page) -> Iterator[Told]:
    """Yield a page without a title; that of a drawing inside it is none."""
    heads = [element for element in page.root if local(element) == "head"]
    if not any(local(child) == "title" and (child.text or "").strip() for head in heads for child in head):
        yield c.TITLE, page.root, {}


def headings(page: Page) -> Iterator[Told]:
    """Yield headings that skip a level or have no words."""
    before = 0
    for element, level in _levels(page):
        words = page.name_of(element)
        if not words:
            yield c.EMPTY_HEADING, element, {}
        if before and level > before + 1:
            yield c.HEADING_SKIP, element, {"words": short(words), "level": str(level), "before": str(before)}
        before = level


def _levels(page: Page) -> Iterator[tuple[Element, int]]:
    for element in page.elements:
        role, level = element.get("role"), element.get("aria-level", "")
        if role == "heading":
            yield element, int(level) if level.isdecimal() else 2
        elif local(element) in _HEADINGS and role is None:
            yield element, int(local(element)[1])


def first_heading(page: Page) -> Iterator[Told]:
    """Yield a page that has not exactly one heading of the first level."""
    found = [element for element, level in _levels(page) if level == 1]
    if not found:
        yield c.NO_H1, page.root, {}
    elif len(found) > 1:
        yield c.SEVERAL_H1, found[1], {"number": str(len(found))}


def tables(page: Page) -> Iterator[Told]:
    """Yield tables of data without headers; one column or one row is a list and needs none."""
    for table in page.named("table"):
        if table.get("role") in _LAYOUT:
            continue
        rows = [element for element in table.iter(etree.Element) if local(element) == "tr"]
        widest = max((sum(local(cell) in ("td", "th") for cell in row) for row in rows), default=0)
        headed = any(local(cell) == "th" or cell.get("scope") for row in rows for cell in row)
        if len(rows) > 1 and widest > 1 and not headed:
            yield c.TABLE_HEADERS, table, {}


def items(page: Page) -> Iterator[Told]:
    """Yield items that no list holds."""
    for item in page.named("li"):
        holder = item.getparent()
        if holder is None or (local(holder) not in _LISTS and holder.get("role") != "list"):
            yield c.LOOSE_ITEM, item, {}


def landmarks(page: Page) -> Iterator[Told]:
    """Yield a page without one main part."""
    found = [element for element in page.elements if local(element) == "main" or element.get("role") == "main"]
    if len(found) != 1:
        yield c.MAIN, found[1] if found else page.root, {"number": str(len(found))}


def ids(page: Page) -> Iterator[Told]:
    """Yield ids used twice, and references to ids that are not there."""
    for name, elements in page.ids.items():
        if len(elements) > 1:
            yield c.DUPLICATE_ID, elements[1], {"id": short(name)}
    anchors = {element.get("name") for element in page.named("a")} | set(page.ids) | {"top", ""}
    for element in page.elements:
        names = [name for attribute in _REFERRING for name in element.get(attribute, "").split()]
        href = element.get("href", "") if local(element) == "a" else ""
        names += [href[1:]] if href.startswith("#") else []
        for name in names:
            if name not in anchors:
                yield c.DEAD_REFERENCE, element, {"id": short(name)}


def settings(page: Page) -> Iterator[Told]:
    """Yield what the head forbids readers or does without them."""
    for element in page.root.iter(etree.Element):
        if local(element) != "meta":
            continue
        content = "".join(element.get("content", "").lower().split())
        if element.get("name", "").lower() == "viewport" and _forbids_zoom(content):
            yield c.ZOOM, element, {}
        if element.get("http-equiv", "").lower() == "refresh":
            yield c.REFRESH, element, {}


def _forbids_zoom(content: str) -> bool:
    parts = dict(part.partition("=")[::2] for part in content.replace(";", ",").split(","))
    largest = parts.get("maximum-scale", "")
    least = 2  # WCAG 1.4.4 asks for 200 per cent
    limited = largest.replace(".", "", 1).isdecimal() and float(largest) < least
    return parts.get("user-scalable") in ("no", "0") or limited
