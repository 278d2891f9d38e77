"""Simple fonts: one byte for each letter (7.21.4, 7.21.6, 7.21.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consult.press.check.pdf.fonts.encodings import base_of, differences_of, is_symbolic, letter_of, names_of
from consult.press.check.pdf.fonts.glyphs import simple_glyphs, simple_widths, wrong_glyphs, wrong_widths
from consult.press.check.pdf.fonts.programs import Program, Unreadable, embedded, program_of
from consult.press.check.pdf.fonts.reading import letters_of, wrong_letters
from consult.press.check.pdf.objects import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.pdf.stream import Used

_MICROSOFT_SYMBOLS, _MICROSOFT_UNICODE = (3, 0), (3, 1)


def wrong_simple(used: Used) -> Iterator[str]:
    """Return the conditions a simple font does not meet."""
    font = used.font
    shown, hidden = ({code for string in strings for code in string} for strings in (used.shown, used.hidden))
    try:
        program = program_of(font)
    except Unreadable:
        program = None
        yield "7.21.4.1-1"
    if shown and embedded(font) is None and name(font, "/Subtype") != "Type3":
        yield "7.21.4.1-1"
    if name(font, "/Subtype") == "TrueType":
        yield from _wrong_encoding(font, program)
    if program is not None:
        yield from _wrong_of_program(font, program, shown, hidden)
    letters = letters_of(font)
    yield from wrong_letters(letters)
    if not _can_be_read(font, program, letters or {}, shown | hidden):
        yield "7.21.7-1"


def _wrong_encoding(font: Any, program: Program | None) -> Iterator[str]:
    """Return what is wrong with how a TrueType font finds its glyphs (ISO 14289-1, 7.21.6)."""
    tables = program.tables if program is not None else None
    if is_symbolic(font):
        if "/Encoding" in font:
            yield "7.21.6-3"
        if tables is not None and len(tables) != 1 and _MICROSOFT_SYMBOLS not in tables:
            yield "7.21.6-4"
        return
    if tables is not None and not tables.keys() - {_MICROSOFT_SYMBOLS}:
        yield "7.21.6-1"
    differences = differences_of(font).values()
    by_name = all(letter_of(called) for called in differences) and (tables is None or _MICROSOFT_UNICODE in tables)
    if base_of(font) not in ("MacRomanEncoding", "WinAnsiEncoding") or (differences and not by_name):
        yield "7.21.6-2"


def _wrong_of_program(font: Any, program: Program, shown: set[int], hidden: set[int]) -> Iterator[str]:
    glyph_of = simple_glyphs(font, program)
    yield from sorted(wrong_glyphs(program, glyph_of, shown, hidden))
    try:
        if wrong_widths(program, glyph_of, simple_widths(font), shown):
            yield "7.21.5-1"
    except Unreadable:
        yield "7.21.4.1-1"


def _can_be_read(font: Any, program: Program | None, letters: dict[int, str], codes: set[int]) -> bool:
    """Tell whether every code has letters, by the font's own table or by the names of its glyphs."""
    missing = codes - letters.keys()
    if not missing:
        return True
    names = names_of(font, program.built_in if program is not None else {})
    return all(letter_of(names.get(code, "")) for code in missing)
