"""Checking a whole book, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree

from consult.press.check.conditions import epub as c
from consult.press.check.epub.package import container, files, find_package, metadata, resolved
from consult.press.check.finding import Finding, Place
from consult.press.check.guard import Archive
from consult.press.check.html.page import check_page
from consult.press.check.html.tree import line_of, local
from consult.press.check.wording import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.epub.package import Package
    from consult.press.check.guard import Element

_TYPE = "{http://www.idpf.org/2007/ops}type"


def check_epub(content: bytes) -> list[Finding]:
    """Return what of the checked conditions a book does not meet. Errors: CannotBeChecked if it cannot be read."""
    archive = Archive(content)
    found = list(container(archive))
    package = find_package(archive)
    if package is None:
        return found
    pages = {name: page for name in package.pages() if (page := archive.xml(name)) is not None}
    found += [*metadata(package), *files(package, archive), *_navigation(package, pages), *_pages(package, pages)]
    for name, page in pages.items():
        found += check_page(page, part=short(name), whole=False)
    return found


def _navigation(package: Package, pages: dict[str, Element]) -> Iterator[Finding]:
    """Yield a book without contents, and entries that lead nowhere."""
    place = package.navigation()
    navs = _navs(pages.get(place))
    if not any("toc" in kinds and _links(nav) for nav, kinds in navs):
        yield Finding(c.NAVIGATION, Place(part=short(place or package.place)))
    targets = {name: {element.get("id") for element in page.iter(etree.Element)} for name, page in pages.items()}
    for nav, _ in navs:
        for link in _links(nav):
            if not _leads_somewhere(place, link.get("href", ""), targets):
                words = "".join(map(str, link.itertext()))
                yield Finding(c.DEAD_ENTRY, Place(part=short(place), line=line_of(link)), (("words", short(words)),))


def _navs(page: Element | None) -> list[tuple[Element, list[str]]]:
    if page is None:
        return []
    found = [element for element in page.iter(etree.Element) if local(element) == "nav"]
    return [(element, element.get(_TYPE, "").split()) for element in found]


def _links(nav: Element) -> list[Element]:
    return [element for element in nav.iter(etree.Element) if local(element) == "a" and element.get("href")]


def _leads_somewhere(place: str, href: str, targets: dict[str, set[str | None]]) -> bool:
    ids, fragment = targets.get(resolved(place, href)), urlsplit(href).fragment
    return ids is not None and (not fragment or unquote(fragment) in ids)


def _pages(package: Package, pages: dict[str, Element]) -> Iterator[Finding]:
    """Yield page breaks that no list leads to, and a list that names no edition."""
    listed = any("page-list" in kinds for _, kinds in _navs(pages.get(package.navigation())))
    marked = any(_is_page_break(element) for page in pages.values() for element in page.iter(etree.Element))
    if marked and not listed:
        yield Finding(c.PAGE_LIST, Place(part=short(package.navigation() or package.place)))
    if listed and not (package.said("pageBreakSource") or package.said("dc:source")):
        yield Finding(c.PAGE_SOURCE, package.whole)


def _is_page_break(element: Element) -> bool:
    return "pagebreak" in element.get(_TYPE, "").split() or element.get("role") == "doc-pagebreak"
