"""Mending the PDF's maps from glyphs to letters, so that Arabic is read back without stray letters."""

from __future__ import annotations

from typing import Any

import pydyf

_EMPTY = b"> <>"
_JOINER = b"> <200d>"
_MAP = b"/CIDInit /ProcSet findresource begin"


def mend_letters(pdf: Any) -> None:
    """Let glyphs that stand for no letter of their own stand for a zero-width joiner.

    Amiri draws some letters as a shape and its dots. The engine gives the letter to one of them and
    nothing to the other; where a map says nothing, readers take the glyph's number for a letter.
    """
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.stream and entry.stream[0] == _MAP:
            entry.stream[:] = [_mended(line) for line in entry.stream]


def _mended(line: bytes) -> bytes:
    return line.removesuffix(_EMPTY) + _JOINER if line.endswith(_EMPTY) else line
