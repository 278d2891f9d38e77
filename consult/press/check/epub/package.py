"""What a book says of itself and which files it lists."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree

from consult.press.check.conditions import epub as c
from consult.press.check.finding import Finding, Place
from consult.press.check.html.tree import local
from consult.press.check.wording import is_language, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.guard import Archive, Element

_CONTAINER = "META-INF/container.xml"
_KIND = b"application/epub+zip"
_ASKED = (
    "schema:accessMode",
    "schema:accessModeSufficient",
    "schema:accessibilityFeature",
    "schema:accessibilityHazard",
    "schema:accessibilitySummary",
)
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Package:
    """The package document of a book, and where it lies."""

    root: Element
    place: str

    @property
    def whole(self) -> Place:
        """Return the place of what the document says of the book."""
        return Place(part=short(self.place))

    def where(self, href: str) -> str:
        """Return the name in the archive of what an address leads to, without its fragment."""
        return resolved(self.place, href)

    def items(self) -> list[Element]:
        """Return the files of the manifest."""
        return [element for element in self.root.iter(etree.Element) if local(element) == "item"]

    def pages(self) -> list[str]:
        """Return the names of the pages of the book."""
        return [self.where(item.get("href", "")) for item in self.items() if item.get("media-type") in _PAGES]

    def navigation(self) -> str:
        """Return the name of the navigation document, or nothing."""
        found = (item for item in self.items() if "nav" in item.get("properties", "").split())
        return next((self.where(item.get("href", "")) for item in found), "")

    def said(self, name: str) -> list[str]:
        """Return what the metadata say under a name."""
        metas = (element for element in self.root.iter(etree.Element) if _name_of(element) == name)
        return [words for words in (("".join(map(str, one.itertext()))).strip() for one in metas) if words]


def resolved(place: str, href: str) -> str:
    """Return the name in the archive of what an address leads to from a file there."""
    path = unquote(urlsplit(href).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path)) if path else place


def _name_of(element: Element) -> str:
    if local(element) == "meta":
        return str(element.get("property", ""))
    return f"dc:{local(element)}" if "purl.org/dc/elements" in str(element.tag) else ""


def container(archive: Archive) -> Iterator[Finding]:
    """Yield what is wrong with the way the book is packed."""
    first = archive.entries[0].filename if archive.entries else ""
    if first != "mimetype" or archive.entries[0].compress_type or archive.read("mimetype") != _KIND:
        yield Finding(c.KIND, Place(part="mimetype"))
    if find_package(archive) is None:
        yield Finding(c.CONTAINER, Place(part=_CONTAINER))


def find_package(archive: Archive) -> Package | None:
    """Return the package document the container names, or nothing where there is none."""
    root = archive.xml(_CONTAINER)
    named = [] if root is None else [one.get("full-path", "") for one in root.iter(etree.Element)]
    place = next((name for name in named if name in archive.names), "")
    package = archive.xml(place) if place else None
    return None if package is None else Package(package, place)


def metadata(package: Package) -> Iterator[Finding]:
    """Yield what the book does not say of itself."""
    if not package.said("dc:title"):
        yield Finding(c.TITLE, package.whole)
    languages = package.said("dc:language")
    if not languages or not all(map(is_language, languages)):
        yield Finding(c.LANGUAGE, package.whole)
    for name in _ASKED:
        if not package.said(name):
            yield Finding(c.METADATA, package.whole, (("name", name),))
    if not package.said("dcterms:conformsTo"):
        yield Finding(c.CONFORMANCE, package.whole)


def files(package: Package, archive: Archive) -> Iterator[Finding]:
    """Yield files that are listed but missing; what lies on the web is not looked for."""
    for item in package.items():
        href = item.get("href", "")
        if not urlsplit(href).scheme and package.where(href) not in archive.names:
            yield Finding(c.MISSING, package.whole, (("name", short(href)),))
