"""Reading letters back from codes by the table a font brings for that (7.21.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.pdf.fonts.maps import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_LETTERS = frozenset("\0\ufeff\ufffe")


def letters_of(font: Any) -> dict[int, str] | None:
    """Return what a font's own table says its codes stand for, or nothing where it has none."""
    table = font.get("/ToUnicode")
    return letters(table.read_bytes()) if isinstance(table, pikepdf.Stream) else None


def wrong_letters(found: dict[int, str] | None) -> Iterator[str]:
    """Return the condition not met where the table names what are no letters."""
    if found and not _NO_LETTERS.isdisjoint("".join(found.values())):
        yield "7.21.7-2"
