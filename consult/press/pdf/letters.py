"""Which letter each Arabic glyph stands for, so that what is joined on paper is read back letter by letter."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pydyf
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ARABIC = range(0x0621, 0x0700)
_EXTENSION = 7
_SINGLE = 1


@cache
def letters_of(file: Path) -> dict[int, str]:
    """Return the letter of every glyph that one Arabic letter turns into, by the font's own substitutions."""
    with TTFont(file) as font:
        names = {name: chr(code) for code, name in sorted(font.getBestCmap().items(), reverse=True) if code in _ARABIC}
        if not names or "GSUB" not in font:
            return {}
        known = _spread(names, list(_substitutions(font)))
        return {font.getGlyphID(name): letter for name, letter in known.items()}


def _substitutions(font: Any) -> Iterator[dict[str, str]]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if lookup.LookupType == _EXTENSION else table
            if inner.LookupType == _SINGLE:
                yield inner.mapping


def _spread(known: dict[str, str], mappings: list[dict[str, str]]) -> dict[str, str]:
    """Follow the substitutions from letter to form until no form is new."""
    found = dict(known)
    fresh = set(known)
    while fresh:
        reached = {
            target: found[source]
            for mapping in mappings
            for source, target in mapping.items()
            if source in fresh and target not in found
        }
        found |= reached
        fresh = set(reached)
    return found


def mend_letters(pdf: Any, fonts: dict[str, Any], files: dict[str, Path]) -> None:
    """Write each glyph's own letter into the PDF's maps.

    The engine gives all letters of a joined group to its first glyph and none to the others,
    and the first group it meets decides for the whole document.
    """
    by_name = {font.name.decode(): letters_of(files[font.family]) for font in fonts.values()}
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Dictionary) and entry.get("Type") == "/Font" and "ToUnicode" in entry:
            letters = by_name.get(_text(entry["BaseFont"]), {})
            stream = pdf.objects[int(entry["ToUnicode"].split()[0])].stream
            stream[:] = [_mended(line, letters) for line in stream]


def _text(name: Any) -> str:
    return name.decode() if isinstance(name, bytes) else str(name)


def _mended(line: bytes, letters: dict[int, str]) -> bytes:
    """Return one line of a map, ``<glyph> <letters>``, with the glyph's own letter."""
    glyph, _, rest = line.partition(b"> <")
    if not rest or not glyph.startswith(b"<"):
        return line
    letter = letters.get(int(glyph[1:], 16))
    return line if letter is None else glyph + b"> <" + letter.encode("utf-16-be").hex().encode() + b">"
