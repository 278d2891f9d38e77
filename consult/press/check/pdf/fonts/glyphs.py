"""Whether every code shown has its glyph, as wide as the file says (7.21.4.1-2, 7.21.5-1, 7.21.8-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.pdf.fonts.encodings import base_of, is_symbolic, letter_of, names_of
from consult.press.check.pdf.fonts.maps import TooLarge
from consult.press.check.pdf.objects import integer, items, name, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from consult.press.check.pdf.fonts.programs import Program

_SYMBOLS = (0, 0xF000, 0xF100, 0xF200)  # where symbol fonts keep their codes (ISO 32000-1, 9.6.6.4)
_DEFAULT_WIDTH = 1000
_TOLERANCE = 1
_MOST_WIDTHS = 500_000
_NOTDEF = ".notdef"


def wrong_glyphs(
    program: Program, glyph_of: Callable[[int], int | None], shown: set[int], hidden: set[int]
) -> set[str]:
    """Return which conditions the glyphs of codes do not meet, their widths aside.

    What is hidden, there only to be read, need not be in the font, but must not be its empty box either.
    """
    found = set()
    for code in shown | hidden:
        glyph = glyph_of(code)
        if glyph == 0:
            found.add("7.21.8-1")
        elif (glyph is None or glyph >= program.glyphs) and code in shown:
            found.add("7.21.4.1-2")
    return found


def wrong_widths(
    program: Program, glyph_of: Callable[[int], int | None], stated: Callable[[int], float | None], codes: Iterable[int]
) -> bool:
    """Tell whether a glyph is not as wide as the file says, give or take a thousandth."""
    for code in codes:
        glyph, width = glyph_of(code), stated(code)
        if glyph is None or width is None or glyph >= program.glyphs:
            continue
        own = program.width(glyph)
        if own is not None and abs(own - width) > _TOLERANCE:
            return True
    return False


def composite_glyphs(font: Any, program: Program) -> Callable[[int], int | None]:
    """Return how the characters of a composite font find their glyphs (ISO 32000-1, 9.7.4.2)."""
    characters = program.characters
    if characters is not None:
        return characters.get
    table = font.get("/CIDToGIDMap")
    if not isinstance(table, pikepdf.Stream):
        return lambda code: code
    numbers = table.read_bytes()
    return lambda code: int.from_bytes(numbers[2 * code : 2 * code + 2], "big")


def simple_glyphs(font: Any, program: Program) -> Callable[[int], int | None]:
    """Return how the codes of a simple font find their glyphs (ISO 32000-1, 9.6.6)."""
    if name(font, "/Subtype") == "TrueType":
        return _symbols(program) if is_symbolic(font) or base_of(font) is None else _letters(font, program)
    names = names_of(font, program.built_in)
    return lambda code: program.names.get(names.get(code, _NOTDEF))


def _symbols(program: Program) -> Callable[[int], int | None]:
    tables = [program.tables[key] for key in ((3, 0), (1, 0)) if key in program.tables]
    tables = tables or list(program.tables.values())
    return lambda code: next(
        (table[start + code] for table in tables for start in _SYMBOLS if start + code in table), None
    )


def _letters(font: Any, program: Program) -> Callable[[int], int | None]:
    names = names_of(font, {})
    unicode, roman = program.tables.get((3, 1)), program.tables.get((1, 0), {})

    def find(code: int) -> int | None:
        called = names.get(code, _NOTDEF)
        letter = letter_of(called)
        if called == _NOTDEF:
            return 0
        if unicode is not None and len(letter) == 1 and ord(letter) in unicode:
            return unicode[ord(letter)]
        coded = letter.encode("mac_roman", "ignore")
        return roman[coded[0]] if len(coded) == 1 and coded[0] in roman else program.names.get(called)

    return find


def simple_widths(font: Any) -> Callable[[int], float | None]:
    """Return the widths a simple font states by code."""
    first, widths = integer(font, "/FirstChar") or 0, items(font, "/Widths")
    return lambda code: _number(widths[code - first]) if 0 <= code - first < len(widths) else None


def composite_widths(font: Any) -> Callable[[int], float | None]:
    """Return the widths a composite font states by character (ISO 32000-1, 9.7.4.3)."""
    found = dict(_stated(items(font, "/W")))
    otherwise = _number(font.get("/DW"))
    return lambda code: found.get(code, _DEFAULT_WIDTH if otherwise is None else otherwise)


def _stated(entries: list[Any]) -> Iterator[tuple[int, float | None]]:
    at, left = 0, _MOST_WIDTHS
    while at + 1 < len(entries):
        first, second = whole(entries[at]) or 0, entries[at + 1]
        if isinstance(second, pikepdf.Array):
            found = [(first + step, _number(width)) for step, width in enumerate(second)]
            at += 2
        else:
            codes = range(first, min(whole(second) or 0, first + left) + 1)
            width = _number(entries[at + 2]) if at + 2 < len(entries) else None
            found = [(code, width) for code in codes]
            at += 3
        left -= len(found)
        if left <= 0:
            raise TooLarge
        yield from found


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
