"""A document as a braille file (BRF), laid out as braille is: indents, centred headings, numbered pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.braille.cells import TABLES, Word, letters, words_of
from consult.press.braille.pages import Block, centred, paged, wrapped
from consult.press.languages import forms
from consult.press.text.arranged import arranged, columns_of

if TYPE_CHECKING:
    from consult.press.languages import Forms
    from consult.press.model import Document
    from consult.press.reading import Line

_STEP = 2
_PARAGRAPHS = {"paragraph", "note", "question", "term", "quote", "attribution", "subtitle", "issuer", "label"}
_CENTRED = 1
_SECOND = 2


def render_braille(document: Document, *, table: str = "") -> bytes:
    """Return a document as a braille file of 40 cells by 25 lines, the same bytes every time.

    ``table`` names another table of liblouis than the one of the document's language, such as
    ``fr-bfu-g2.ctb``. The first page says that a machine has transcribed it and nobody has proofread
    it. PressError where liblouis is not installed.
    """
    used, words = table or TABLES[document.language], forms(document.language)
    warning = Block(tuple(centred(words_of(words.braille, used))), blank_after=True)
    blocks = [block for group in arranged(document) for block in _blocks(group, words, used)]
    pages = paged([warning, *blocks], lambda number: _joined(words_of(str(number), used)))
    return "\f".join("".join(f"{letters(line)}\r\n" for line in page) for page in pages).encode("ascii")


def lines_in_cells(document: Document) -> list[str]:
    """Return every line that a braille file of a document holds, as its letters without blanks, to proofread it."""
    used, words = TABLES[document.language], forms(document.language)
    lines = [words.braille]
    for group in arranged(document):
        lines += [columns_of(group), *(_text(line, words) for line in group if line.part != "column")]
    return [letters(_joined(words_of(line, used))) for line in lines]


def _joined(words: list[Word]) -> str:
    return "".join(word.cells for word in words)


def _blocks(lines: list[Line], words: Forms, table: str) -> list[Block]:
    """Return the blocks of lines that stand together."""
    if lines[0].part in ("title", "heading"):
        return [_heading(lines[0], words, table)]
    if lines[0].part in _PARAGRAPHS:
        return [_paragraph(lines[0], words, table)]
    columns = columns_of(lines)
    written = wrapped(words_of(columns, table), rest=_STEP) if columns else []
    for line in lines:
        if line.part != "column":
            start = _STEP * _level(line)
            written += wrapped(words_of(_text(line, words), table), first=start, rest=start + _STEP)
    return [Block(tuple(written), blank_before=True, blank_after=True)]


def _level(line: Line) -> int:
    """Return how deep a line stands among those with it."""
    if line.part == "value":
        return 1
    return line.level if line.part == "cell" else max(0, line.level - 1)


def _text(line: Line, words: Forms) -> str:
    if line.part == "cell" and line.header:
        return words.labelled.format(label=line.header, value=line.text)
    if line.part == "alternative":
        return f"[{line.text}]"
    marker = f"[{line.marker}]" if line.part == "note" else line.marker
    return f"{marker} {line.text}" if marker else line.text


def _paragraph(line: Line, words: Forms, table: str) -> Block:
    """Write a paragraph from the third cell on; what is quoted stands two cells further in."""
    quoted = line.part in ("quote", "attribution")
    edge = _STEP if quoted else 0
    written = wrapped(words_of(_text(line, words), table), first=edge + _STEP, rest=edge)
    return Block(tuple(written), blank_before=quoted, blank_after=quoted)


def _heading(line: Line, words: Forms, table: str) -> Block:
    """Write a heading: centred, from the fifth cell, or from the seventh, by its level."""
    found = words_of(_text(line, words), table)
    if line.level <= _CENTRED:
        return Block(tuple(centred(found)), blank_before=True, blank_after=True, heading=True)
    edge = 2 * _STEP if line.level == _SECOND else 3 * _STEP
    return Block(tuple(wrapped(found, first=edge, rest=edge)), blank_before=True, heading=True)
