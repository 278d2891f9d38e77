"""Opening ZIP archives from strangers: sizes, passwords, macros and document types are looked at first."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from consult.adapters.reading.refusing import CannotRead, Why

MOST_ENTRIES = 1_000
MOST_BYTES = 50_000_000
MOST_RATIO = 100
_WORTH_A_LOOK = 1_000_000
_MACROS = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml|activeX/.*|Basic/.*|Scripts/.*)$", re.IGNORECASE)


def get_ready() -> None:
    """Let the archive and XML readers load what they load late (the old code page of names, for one)."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "<a/>")
    with opened(written.getvalue()) as archive:
        xml(archive, "a.xml")


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose directory raises no suspicion. Errors: CannotRead."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _look_at(archive.infolist(), len(content))
            yield archive
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as problem:
        raise CannotRead(Why.CANNOT_BE_READ) from problem


def xml(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """Parse one XML file of an archive: no document type, no entities, no network. Errors: CannotRead."""
    raw = archive.read(name)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise CannotRead(Why.CANNOT_BE_READ)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as problem:
        raise CannotRead(Why.CANNOT_BE_READ) from problem
    return root


def _look_at(entries: list[zipfile.ZipInfo], packed_size: int) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise CannotRead(Why.ENCRYPTED)
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or whole > MOST_BYTES or _is_bomb(whole, packed_size):
        raise CannotRead(Why.TOO_MUCH)
    if any(_is_bomb(entry.file_size, entry.compress_size) for entry in entries):
        raise CannotRead(Why.TOO_MUCH)
    if any(_MACROS.search(entry.filename) for entry in entries):
        raise CannotRead(Why.MACROS)


def _is_bomb(size: int, packed: int) -> bool:
    """Small things may compress well; a megabyte that is a hundred times smaller packed is a bomb."""
    return size > _WORTH_A_LOOK and size > MOST_RATIO * max(packed, 1)
