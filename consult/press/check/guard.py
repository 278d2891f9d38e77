"""Opening files from strangers: sizes are looked at before anything is unpacked, and nothing is fetched or expanded."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING, Any

from lxml import etree

from consult.press.check.finding import N_, WHOLE, CannotBeChecked, Place
from consult.press.check.wording import short

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_ENTRIES = 5_000
MOST_BYTES = 200_000_000
MOST_XML = 40_000_000
MOST_ELEMENTS = 1_000_000
_RATIO = 100
_WORTH_A_LOOK = 1_000_000
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error, LZMAError)

Element = etree._Element  # noqa: SLF001  # lxml names its element class so


class Archive:
    """The files of a package by name, each read only when asked for and only up to a size."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
            self.entries = self._archive.infolist()
        except _DAMAGE as problem:
            raise CannotBeChecked(WHOLE, N_("The file is damaged: it cannot be unpacked.")) from problem
        self.names = {entry.filename for entry in self.entries}
        self._look_at(len(content))

    def _look_at(self, packed: int) -> None:
        whole = sum(entry.file_size for entry in self.entries)
        if any(entry.flag_bits & 1 for entry in self.entries):
            raise CannotBeChecked(WHOLE, N_("The file opens only with a password."))
        if len(self.entries) > MOST_ENTRIES or whole > MOST_BYTES or _is_bomb(whole, packed):
            raise CannotBeChecked(WHOLE, N_("The file holds more than can be checked."))
        if any(_is_bomb(entry.file_size, entry.compress_size) for entry in self.entries):
            raise CannotBeChecked(WHOLE, N_("The file holds more than can be checked."))
        if len(self.names) != len(self.entries):
            raise CannotBeChecked(WHOLE, N_("The file holds two parts of the same name."))

    def read(self, name: str) -> bytes:
        """Return a part, or nothing where it is missing."""
        if name not in self.names:
            return b""
        try:
            return self._archive.read(name)
        except _DAMAGE as problem:
            raise CannotBeChecked(Place(part=short(name)), N_("This part of the file is damaged.")) from problem

    def xml(self, name: str) -> Element | None:
        """Return a part parsed as XML, or nothing where it is missing."""
        content = self.read(name)
        return parse_xml(content, Place(part=short(name))) if content else None


def _is_bomb(size: int, packed: int) -> bool:
    """Small things may compress well; a megabyte that is a hundred times smaller packed is a bomb."""
    return size > _WORTH_A_LOOK and size > _RATIO * max(packed, 1)


def parse_xml(content: bytes, place: Place) -> Element:
    """Parse XML without entities, document types of its own or network. Errors: CannotBeChecked with the place."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    root = _parsed(content, place, lambda: etree.fromstring(content, parser))
    subset: Any = root.getroottree().docinfo.internalDTD  # the stubs know neither None nor its entities
    if subset is not None and subset.entities():
        raise CannotBeChecked(place, N_("This part defines names for text of its own, which are not read."))
    return root


def parse_html(content: bytes, place: Place) -> Element:
    """Parse HTML as browsers of today write it. Errors: CannotBeChecked with the place."""
    encoding = "utf-8" if _is_utf8(content) else None
    parser = etree.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding=encoding
    )
    return _parsed(content, place, lambda: etree.fromstring(content, parser))


def _parsed(content: bytes, place: Place, parse: Callable[[], Element]) -> Element:
    if len(content) > MOST_XML:
        raise CannotBeChecked(place, N_("This is longer than can be checked."))
    try:
        root: Any = parse()  # None for HTML without any element
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise CannotBeChecked(place, N_("This cannot be read as text with marks.")) from problem
    if root is None or sum(1 for _ in zip(root.iter(), range(MOST_ELEMENTS + 1), strict=False)) > MOST_ELEMENTS:
        raise CannotBeChecked(place, N_("This is empty or has more parts than can be checked."))
    parsed: Element = root
    return parsed


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
