"""Breaking a very long word into lines without looking at the whole of what is left for each line."""

from __future__ import annotations

from typing import Any

import weasyprint.layout.inline
from weasyprint.text.line_break import split_first_line

_MORE_THAN_A_LINE = 2000  # characters: many times what fits beside each other, and soon looked at
_WRAPPING = ("normal", "pre-wrap", "pre-line")


def split_line(text: str, style: Any, context: Any, max_width: float | None, *rest: Any, **named: Any) -> Any:
    """Return the first line of a text as the engine does, for which the beginning of the text is enough.

    Where a word has no place to break, the engine measures the rest of it anew for every line: a word of
    100,000 letters takes minutes. If the beginning has no end of a line in it, a longer one is taken.
    """
    length = _MORE_THAN_A_LINE
    while max_width is not None and length < len(text) and style["white_space"] in _WRAPPING:
        line = split_first_line(text[:length], style, context, max_width, *rest, **named)
        if line[2] is not None:  # where the next line begins
            return line
        length *= 8
    return split_first_line(text, style, context, max_width, *rest, **named)


def install() -> None:
    """Put our function in the place of the engine's."""
    weasyprint.layout.inline.split_first_line = split_line
