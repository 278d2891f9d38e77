"""Braille pages: 25 lines of 40 cells, the number of the page at the end of the last line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from consult.press.braille.cells import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from consult.press.braille.cells import Word

CELLS = 40
LINES = 25
_BESIDE_HEADING = 3


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; a heading stays with the lines after it."""

    lines: tuple[str, ...]
    blank_before: bool = False
    blank_after: bool = False
    heading: bool = False


def wrapped(words: Iterable[Word], *, first: int = 0, rest: int = 0, cells: int = CELLS) -> list[str]:
    """Break words into lines, the first and the others after so many blanks."""
    lines, line = [], BLANK * first
    empty = True
    for word in words:
        gap = BLANK if word.spaced and not empty else ""
        if not empty and len(line) + len(gap) + len(word.cells) > cells:
            lines.append(line)
            line, gap = BLANK * rest, ""
        line += gap
        for atom in word.atoms:
            if len(line) + len(atom) > cells:
                lines.append(line)
                line = BLANK * rest
            line += atom
        empty = False
    return [*lines, line]


def centred(words: Iterable[Word]) -> list[str]:
    """Break words into lines in the middle, at least three blanks on either side."""
    lines = wrapped(words, cells=CELLS - 2 * _BESIDE_HEADING)
    return [BLANK * ((CELLS - len(line)) // 2) + line for line in lines]


def paged(blocks: list[Block], number: Callable[[int], str]) -> list[list[str]]:
    """Return pages of 25 lines; ``number`` writes the number of a page in cells."""
    pages: list[list[str]] = [[]]
    gap = False
    for index, block in enumerate(blocks):
        following = len(_together(blocks[index:]))
        if pages[-1] and len(pages[-1]) + (gap or block.blank_before) + following > LINES - 1:
            pages.append([])
        elif pages[-1] and (gap or block.blank_before):
            pages[-1].append("")
        for line in block.lines:
            if len(pages[-1]) == LINES - 1:
                pages.append([])
            pages[-1].append(line)
        gap = block.blank_after
    return [_numbered(page, number(count)) for count, page in enumerate(pages, start=1)]


def _together(blocks: list[Block]) -> list[str]:
    """Return the lines that must stand on one page: one, or headings with the first line after them."""
    lines: list[str] = []
    for block in blocks:
        if not block.heading:
            return [*lines, block.lines[0]]
        lines += [*block.lines, ""]
    return lines[:-1]


def _numbered(page: list[str], number: str) -> list[str]:
    filled = page + [""] * (LINES - 1 - len(page))
    return [*filled, BLANK * (CELLS - len(number)) + number]
