"""Breaking words into lines by the columns they take on a screen of letters of one width."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

COLUMNS = 72
# Spaces at which a line may break: neither the no-break spaces nor those within a number.
_SPACES = re.compile("[ \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_CLOSING = ("Pe", "Pf", "Po", "Pd")
_OPENING = ("Ps", "Pi")
_IDEOGRAPHS = re.compile("[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")


@cache
def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width_of(text: str) -> int:
    """Return how many columns a text takes: two for each Chinese character, none for a vowel sign."""
    return sum(map(_columns, text))


def wrapped(text: str, *, first: str = "", rest: str = "", columns: int = COLUMNS) -> list[str]:
    """Break a text into lines; ``first`` and ``rest`` stand before the first line and the others.

    A word longer than a line, such as an address, stays whole on a line of its own.
    """
    lines, line, begun = [], first, False
    for gap, piece in _pieces(text):
        spaced = gap if begun else ""
        if begun and width_of(line) + len(spaced) + width_of(piece) > columns:
            lines.append(line)
            line, spaced = rest, ""
        line += spaced + piece
        begun = True
    return [*lines, line]


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces between which a line may break, each with the space before it."""
    pieces = []
    for word in filter(None, _SPACES.split(text)):
        parts = _parts(word)
        pieces += [(" ", parts[0]), *(("", part) for part in parts[1:])]
    return pieces


def _parts(word: str) -> list[str]:
    """Break a word between Chinese characters, but not before closing marks or after opening ones."""
    parts = [word[0]]
    for before, character in pairwise(word):
        if may_break(before, character):
            parts.append(character)
        else:
            parts[-1] += character
    return parts


def may_break(before: str, character: str) -> bool:
    """Tell whether a line may end between two characters of one word: between Chinese ones, marks apart."""
    chinese = _IDEOGRAPHS.match(before) or _IDEOGRAPHS.match(character)
    clings = unicodedata.category(character) in _CLOSING or unicodedata.category(before) in _OPENING
    return chinese is not None and not clings
