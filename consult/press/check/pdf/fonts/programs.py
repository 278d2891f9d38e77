"""Reading embedded font programs: how many glyphs, how wide, how found (TrueType and CFF)."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from consult.press.check.pdf.objects import dictionary, name

if TYPE_CHECKING:
    from collections.abc import Callable

_THOUSAND = 1000


class Unreadable(ValueError):
    """A font program that cannot be read."""


@dataclass(slots=True)
class Program:
    """What matters of a font program.

    ``width`` gives a glyph's width in thousandths, or nothing. ``characters`` holds the glyph of each
    character of a font made for a character collection; ``names`` of each name; ``tables`` the TrueType
    tables from codes to glyphs by platform and encoding; ``built_in`` the names of codes.
    """

    glyphs: int
    width: Callable[[int], float | None]
    characters: dict[int, int] | None = None
    names: dict[str, int] = field(default_factory=dict)
    tables: dict[tuple[int, int], dict[int, int]] = field(default_factory=dict)
    built_in: dict[int, str] = field(default_factory=dict)
    drawn: Callable[[int], bool] = lambda _: True


def embedded(font: Any) -> Any:
    """Return the embedded program of a font, or nothing."""
    descriptor = dictionary(font, "/FontDescriptor")
    kinds = ("/FontFile", "/FontFile2", "/FontFile3")
    return next((found for kind in kinds if (found := dictionary(descriptor, kind)) is not None), None)


def program_of(font: Any) -> Program | None:
    """Read the program of a font; nothing for Type 1, Unreadable where it is damaged."""
    descriptor = dictionary(font, "/FontDescriptor")
    whole, compact = dictionary(descriptor, "/FontFile2"), dictionary(descriptor, "/FontFile3")
    stream = whole if whole is not None else compact
    if stream is None:
        return None
    read = _open_type if whole is not None or name(compact, "/Subtype") == "OpenType" else _compact
    try:
        return read(stream.read_bytes())
    except Exception as problem:  # whatever the library stumbles over, the font cannot be read
        raise Unreadable from problem


def _open_type(content: bytes) -> Program:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to load

    font = TTFont(BytesIO(content), lazy=True)
    if "glyf" not in font:
        return _of_compact(font["CFF "].cff)
    widths = _widths(font)
    places = font["loca"].locations
    return Program(
        glyphs=font["maxp"].numGlyphs,
        width=lambda glyph: widths[min(glyph, len(widths) - 1)] if widths else None,
        names={called: glyph for glyph, called in enumerate(font.getGlyphOrder())} if _names_glyphs(font) else {},
        tables=_tables(font),
        drawn=lambda glyph: places[glyph] != places[glyph + 1],
    )


def _names_glyphs(font: Any) -> bool:
    return "post" in font and font["post"].formatType in (1, 2)


def _widths(font: Any) -> list[float]:
    """Return the widths of glyphs as the font's table of widths gives them; the last one holds on."""
    if "hmtx" not in font or "hhea" not in font:
        return []
    count, unit = font["hhea"].numberOfHMetrics, font["head"].unitsPerEm
    table = font.reader["hmtx"]
    return [int.from_bytes(table[4 * at : 4 * at + 2], "big") * _THOUSAND / unit for at in range(count)]


def _tables(font: Any) -> dict[tuple[int, int], dict[int, int]]:
    if "cmap" not in font:
        return {}
    number = font.getGlyphID
    return {
        (table.platformID, table.platEncID): {code: number(called) for code, called in table.cmap.items()}
        for table in font["cmap"].tables
        if table.isUnicode() or hasattr(table, "cmap")
    }


def _compact(content: bytes) -> Program:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415  # slow to load

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(content), None)
    return _of_compact(fonts)


def _of_compact(fonts: Any) -> Program:
    from fontTools.encodings.StandardEncoding import StandardEncoding  # noqa: PLC0415  # the same

    top = fonts[0]
    order = list(top.charset)
    characters = None
    if hasattr(top, "ROS"):
        characters = {0: 0} | {int(called[3:]): glyph for glyph, called in enumerate(order) if called != ".notdef"}
    encoding = getattr(top, "Encoding", None)
    own = StandardEncoding if encoding == "StandardEncoding" else encoding if isinstance(encoding, list) else []
    return Program(
        glyphs=len(order),
        width=lambda glyph: _width_of(top, order[glyph]),
        characters=characters,
        names={called: glyph for glyph, called in enumerate(order)},
        built_in={code: called for code, called in enumerate(own) if called != ".notdef"},
    )


def _width_of(top: Any, called: str) -> float | None:
    from fontTools.pens.basePen import NullPen  # noqa: PLC0415  # the same

    try:
        outline = top.CharStrings[called]
        outline.draw(NullPen())
    except Exception as problem:  # as above
        raise Unreadable from problem
    return float(outline.width) * float(top.FontMatrix[0]) * _THOUSAND
