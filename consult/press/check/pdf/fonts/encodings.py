"""The codes of simple fonts: which glyph and which letter each stands for (ISO 32000-1, 9.6.6)."""

from __future__ import annotations

from typing import Any

import pikepdf

from consult.press.check.pdf.objects import dictionary, integer, items, name, whole

_SYMBOLIC = 4
_CODES = 256
_TABLES = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}


def is_symbolic(font: Any) -> bool:
    """Tell whether a font says that it has symbols instead of letters."""
    return bool((integer(dictionary(font, "/FontDescriptor"), "/Flags") or 0) & _SYMBOLIC)


def base_of(font: Any) -> str | None:
    """Return the name of the standard table a font starts from, or nothing."""
    return name(font, "/Encoding") or name(dictionary(font, "/Encoding"), "/BaseEncoding")


def differences_of(font: Any) -> dict[int, str]:
    """Return the glyph names a font gives codes of its own."""
    found: dict[int, str] = {}
    code = 0
    for entry in items(dictionary(font, "/Encoding"), "/Differences"):
        number = whole(entry)
        if number is not None:
            code = number
        elif isinstance(entry, pikepdf.Name):
            found[code] = str(entry)[1:]
            code += 1
    return found


def names_of(font: Any, built_in: dict[int, str]) -> dict[int, str]:
    """Return the glyph name of each code: the font's own, the standard table's or those built into it."""
    base = base_of(font)
    names = _standard_names(base) if base else built_in
    if not names and not is_symbolic(font):
        names = _standard_names("StandardEncoding")
    return names | differences_of(font)


def _standard_names(base: str) -> dict[int, str]:
    from fontTools.agl import UV2AGL  # noqa: PLC0415  # slow to load, and needed for few files
    from fontTools.encodings.StandardEncoding import StandardEncoding  # noqa: PLC0415  # the same

    if base == "StandardEncoding":
        return {code: called for code, called in enumerate(StandardEncoding) if called != ".notdef"}
    codec = _TABLES.get(base)
    if codec is None:
        return {}
    decoded = ((code, bytes([code]).decode(codec, "ignore")) for code in range(0x20, _CODES))
    return {code: UV2AGL.get(ord(letter), f"uni{ord(letter):04X}") for code, letter in decoded if letter}


def letter_of(called: str) -> str:
    """Return the letters a glyph name stands for, or nothing."""
    from fontTools.agl import toUnicode  # noqa: PLC0415  # the same

    return str(toUnicode(called))
