"""A document as plain text, in the order in which it is read aloud, its notes at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.languages import forms
from consult.press.text.arranged import arranged, columns_of
from consult.press.text.wrapping import COLUMNS, width_of, wrapped

if TYPE_CHECKING:
    from consult.press.languages import Forms
    from consult.press.model import Document
    from consult.press.reading import Line

_UNDERLINES = ("=", "-", "~")
_STEP = 4
_INDENTED = {"quote": 1, "attribution": 1, "value": 1}


def render_text(document: Document) -> bytes:
    """Return a document as plain text in UTF-8, in lines of at most 72 columns, the same bytes every time.

    Headings are underlined, notes are called by ``[1]`` and stand at the end, a cell of a table is
    said with the header above it. Where a link leads follows its words, and what stands for a picture
    is in brackets. Only a word longer than a line makes a line longer.
    """
    words = forms(document.language)
    blocks = [_block(group, words) for group in arranged(document)]
    return ("\n\n".join("\n".join(block) for block in blocks) + "\n").encode()


def _block(lines: list[Line], words: Forms) -> list[str]:
    columns = columns_of(lines)
    written = wrapped(columns) if columns else []
    for line in lines:
        if line.part != "column":
            written += _written(line, words)
    return written


def _written(line: Line, words: Forms) -> list[str]:
    if line.part in ("title", "heading"):
        return _heading(line)
    if line.part == "alternative":
        return wrapped(f"[{line.text}]")
    if line.part == "note":
        return _marked(f"[{line.marker}]", line.text, "")
    if line.part == "cell":
        text = words.labelled.format(label=line.header, value=line.text) if line.header else line.text
        return _marked("", text, " " * _STEP * line.level, hanging=True)
    if line.part in ("part", "item", "contents"):
        return _marked(line.marker, line.text, " " * _STEP * (line.level - (line.part == "contents")), hanging=True)
    return _marked(line.marker, line.text, " " * _STEP * _INDENTED.get(line.part, 0), hanging=line.part == "choice")


def _marked(marker: str, text: str, indent: str, *, hanging: bool = False) -> list[str]:
    """Write a line after its marker; where it hangs, its further lines stand below its words."""
    first = f"{indent}{marker} " if marker else indent
    further = " " * (width_of(first) if marker else len(indent) + 2) if hanging else indent
    return wrapped(text, first=first, rest=further)


def _heading(line: Line) -> list[str]:
    text = f"{line.marker} {line.text}" if line.marker else line.text
    lines = wrapped(text)
    longest = min(COLUMNS, max(map(width_of, lines)))
    return [*lines, _UNDERLINES[min(line.level, len(_UNDERLINES) - 1)] * longest]
