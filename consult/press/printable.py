"""What cannot be printed in a text: characters that no writer carries over or no font draws, open direction marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from consult.press.model.place import is_balanced, is_character
from consult.press.typefaces import BUILT

if TYPE_CHECKING:
    from pathlib import Path

_INVISIBLE = {0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF}
_VARIATIONS = {*range(0xFE00, 0xFE10)}
_AROUND = 20
_STAND_IN = "\u25a1"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What cannot be printed: a character by its code (none: a direction mark left open), and the words around it."""

    character: str
    near: str


@cache
def characters(folder: Path = BUILT) -> frozenset[int]:
    """Collect the characters that the fonts of a folder draw; loads no layout engine, so that a web worker may ask."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # most commands never ask

    found: set[int] = set()
    for file in sorted(folder.glob("*.ttf")):
        with TTFont(file, lazy=True) as font:
            found.update(font.getBestCmap())
    return frozenset(found)


@cache
def _known(folder: Path, further: Path | None) -> frozenset[int]:
    return characters(folder) | (characters(further) if further else frozenset()) | _INVISIBLE | _VARIATIONS


def unprintable(text: str, folder: Path = BUILT, further: Path | None = None) -> str:
    """Return the characters of a text for which the fonts have no glyph, each once.

    ``further`` is a folder of fonts that an office has added; what it holds is looked up once in a process.
    """
    known = _known(folder, further)
    return "".join(sorted(character for character in set(text) if ord(character) not in known))


def flaw_in(line: str, folder: Path = BUILT, further: Path | None = None) -> Flaw | None:
    """Find the first thing in a line that cannot be printed."""
    # Without our fonts the printing itself says so.
    lacking = unprintable(line, folder, further) if characters(folder) else ""
    for place, character in enumerate(line):
        if character in lacking or not is_character(character):
            before, after = line[max(0, place - _AROUND) : place], line[place + 1 : place + 1 + _AROUND]
            return Flaw(f"U+{ord(character):04X}", _clean(f"{before}{_STAND_IN}{after}", lacking))
    return None if is_balanced(line) else Flaw("", _clean(line[: 2 * _AROUND], lacking))


def _clean(words: str, lacking: str) -> str:
    """Give words that can be shown inside a sentence: no mark in them turns what follows round."""
    kept = (one for one in words if one not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return "".join(one if one not in lacking and is_character(one) else _STAND_IN for one in kept).strip()
