"""Composite fonts: a table from codes to characters, and a font of characters (7.21.3, 7.21.4, 7.21.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.pdf.fonts.glyphs import composite_glyphs, composite_widths, wrong_glyphs, wrong_widths
from consult.press.check.pdf.fonts.maps import IDENTITY, ORDERING, wrong_of_encoding
from consult.press.check.pdf.fonts.programs import Program, Unreadable, embedded, program_of
from consult.press.check.pdf.fonts.reading import letters_of, wrong_letters
from consult.press.check.pdf.objects import dictionary, integer, is_dictionary, items, name, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from consult.press.check.pdf.stream import Used

_SUBSET = re.compile(r"[A-Z]{6}\+")


def wrong_composite(used: Used) -> Iterator[str]:
    """Return the conditions a composite font does not meet."""
    font = used.font
    inner = next((found for found in items(font, "/DescendantFonts") if is_dictionary(found)), None)
    if inner is None:
        yield "7.21.4.1-1"
        return
    encoding = font.get("/Encoding")
    yield from wrong_of_encoding(encoding)
    if _is_of_another_collection(encoding, inner):
        yield "7.21.3.1-1"
    if name(inner, "/Subtype") == "CIDFontType2" and embedded(inner) is not None and "/CIDToGIDMap" not in inner:
        yield "7.21.3.2-1"
    is_identity = isinstance(encoding, pikepdf.Name) and str(encoding)[1:] in IDENTITY
    shown = _codes(used.shown) if is_identity else set()
    hidden = _codes(used.hidden) if is_identity else set()
    yield from _wrong_of_program(inner, used, shown, hidden)
    yield from _wrong_letters(font, inner, shown | hidden)


def _codes(strings: set[bytes]) -> set[int]:
    """Return the two-byte codes of strings."""
    return {int.from_bytes(string[at : at + 2], "big") for string in strings for at in range(0, len(string) - 1, 2)}


def _is_of_another_collection(encoding: Any, inner: Any) -> bool:
    """Tell whether the table's characters are not those of the font (ISO 14289-1, 7.21.3.1)."""
    own = dictionary(inner, "/CIDSystemInfo")
    if isinstance(encoding, pikepdf.Stream):
        if name(encoding, "/CMapName") in IDENTITY:
            return False
        wanted = dictionary(encoding, "/CIDSystemInfo")
        same = all(text(wanted, key) == text(own, key) is not None for key in ("/Registry", "/Ordering"))
        later = (integer(own, "/Supplement") or 0) > (integer(wanted, "/Supplement") or 0)
        return not same or later
    ordering = ORDERING.get(str(encoding)[1:]) if isinstance(encoding, pikepdf.Name) else None
    return ordering is not None and text(own, "/Ordering") != ordering


def _wrong_of_program(inner: Any, used: Used, shown: set[int], hidden: set[int]) -> Iterator[str]:
    if embedded(inner) is None:
        if used.shown:
            yield "7.21.4.1-1"
        return
    try:
        program = program_of(inner)
        if program is not None:
            yield from sorted(_wrong_with(inner, program, shown, hidden))
    except Unreadable:
        yield "7.21.4.1-1"


def _wrong_with(inner: Any, program: Program, shown: set[int], hidden: set[int]) -> set[str]:
    glyph_of = composite_glyphs(inner, program)
    found = wrong_glyphs(program, glyph_of, shown, hidden)
    if wrong_widths(program, glyph_of, composite_widths(inner), shown):
        found.add("7.21.5-1")
    if not _lists_all_glyphs(inner, program, glyph_of):
        found.add("7.21.4.2-2")
    return found


def _lists_all_glyphs(inner: Any, program: Program, glyph_of: Callable[[int], int | None]) -> bool:
    """Tell whether the list of a subset's characters, if there is one, has all that draw something."""
    listed = dictionary(dictionary(inner, "/FontDescriptor"), "/CIDSet")
    if not isinstance(listed, pikepdf.Stream) or not _SUBSET.match(name(inner, "/BaseFont") or ""):
        return True
    bits = listed.read_bytes()
    for character in program.characters or range(1, program.glyphs):
        glyph = glyph_of(character)
        if glyph and glyph < program.glyphs and program.drawn(glyph):
            at, bit = divmod(character, 8)
            if at >= len(bits) or not bits[at] & (0x80 >> bit):
                return False
    return True


def _wrong_letters(font: Any, inner: Any, codes: set[int]) -> Iterator[str]:
    letters = letters_of(font)
    yield from wrong_letters(letters)
    known = text(dictionary(inner, "/CIDSystemInfo"), "/Ordering") in set(ORDERING.values())
    if not known and (letters is None or not codes <= letters.keys()):
        yield "7.21.7-1"
