"""The tables of characters in a PDF: from codes to letters, and which others they need (ISO 32000-1, 9.7.5, 9.10.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.pdf.objects import name

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDERINGS = {
    "GB1": "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16",
    "CNS1": "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16",
    "Japan1": "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16",
    "Korea1": "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16",
}  # the standard tables by character collection (ISO 32000-1, table 118)
_HORIZONTAL_ONLY = {"83pv-RKSJ-V", "90pv-RKSJ-V", "KSCpc-EUC-V"}
IDENTITY = frozenset({"Identity-H", "Identity-V"})
ORDERING = {
    called: ordering
    for ordering, tables in _ORDERINGS.items()
    for table in tables.split()
    for called in (f"{table}-H", f"{table}-V")
    if called not in _HORIZONTAL_ONLY
} | {"H": "Japan1", "V": "Japan1"}
_STANDARD = IDENTITY | ORDERING.keys()
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PART = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_WRITING = re.compile(rb"/WMode\s+(\d)")
_NEEDS = re.compile(rb"/(\S+)\s+usecmap")
_MOST = 500_000


class TooLarge(ValueError):
    """A table of more entries than can be read."""


def letters(stream: bytes) -> dict[int, str]:
    """Return what a ToUnicode table says each code stands for."""
    found: dict[int, str] = {}
    for block in _BLOCK.finditer(stream):
        parts = _parts(block[2])
        entries = _of_characters(parts) if block[1] == b"bfchar" else _of_ranges(parts)
        for code, text in entries:
            found[code] = text
            if len(found) > _MOST:
                raise TooLarge
    return found


def _parts(block: bytes) -> list[bytes | list[bytes]]:
    """Return the strings of a block as hexadecimal digits, those in brackets as a list."""
    found: list[bytes | list[bytes]] = []
    inside: list[bytes] | None = None
    for part in _PART.finditer(block):
        if part[2]:
            inside = []
        elif part[3]:
            found.append(inside or [])
            inside = None
        else:
            digits = b"".join(part[1].split())
            (found if inside is None else inside).append(digits)
    return found


def _of_characters(parts: list[bytes | list[bytes]]) -> Iterator[tuple[int, str]]:
    for code, text in zip(parts[::2], parts[1::2], strict=False):
        if isinstance(code, bytes) and isinstance(text, bytes) and code:
            yield int(code, 16), _text(text)


def _of_ranges(parts: list[bytes | list[bytes]]) -> Iterator[tuple[int, str]]:
    for first, last, text in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        if not (isinstance(first, bytes) and isinstance(last, bytes) and first and last):
            continue
        codes = range(int(first, 16), int(last, 16) + 1)
        if len(codes) > _MOST:
            raise TooLarge
        if isinstance(text, list):
            yield from zip(codes, map(_text, text), strict=False)
        else:
            start = _text(text)
            for step, code in enumerate(codes):
                yield code, start[:-1] + chr(min(ord(start[-1]) + step, 0x10FFFF)) if start else ""


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode() + "0" * (len(digits) % 2)).decode("utf-16-be", "replace")


def wrong_of_encoding(encoding: Any) -> Iterator[str]:
    """Return what is wrong with the table from codes to characters of a composite font (7.21.3.3)."""
    if isinstance(encoding, pikepdf.Name):
        if str(encoding)[1:] not in _STANDARD:
            yield "7.21.3.3-1"
    elif isinstance(encoding, pikepdf.Stream):
        table = encoding.read_bytes()
        stated = _WRITING.search(table)
        if (int(stated[1]) if stated else 0) != (encoding.get("/WMode") or 0):
            yield "7.21.3.3-2"
        needed = [found.decode("latin-1") for found in _NEEDS.findall(table)]
        named = name(encoding, "/UseCMap")
        if any(called not in _STANDARD for called in [*needed, *([named] if named else [])]):
            yield "7.21.3.3-3"
    else:
        yield "7.21.3.3-1"
