"""Long footnotes in parts that the pages can carry on one by one: the engine never breaks a footnote itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from consult.press.model import Text, words_of

if TYPE_CHECKING:
    from consult.press.html.setting import Setting
    from consult.press.model import Content, Inline

_LONGEST = 1500  # characters of a part: about a third of a page
_LONGEST_LARGE = 400  # the same in large print
_SENTENCE = re.compile(r".*(?:[.!?;\u061b\u061f]\s|[\u3002\uff1b\uff01\uff1f])", re.DOTALL)
_WORDS = re.compile(r".*\s", re.DOTALL)


def parts_of(content: Content, setting: Setting) -> list[Content]:
    """Return the words of a note, a long one in several parts; each ends with a sentence if it can."""
    longest = _LONGEST_LARGE if setting.large else _LONGEST
    if setting.document.language == "zh":  # whose characters take twice the room
        longest //= 2
    parts: list[list[Inline]] = [[]]
    room = longest
    for run in content:
        for piece in _pieces(run, room, longest):
            size = len(words_of((piece,)))
            if size > room and parts[-1]:
                parts.append([])
                room = longest
            parts[-1].append(piece)
            room -= size
    return [tuple(part) for part in parts]


def _pieces(run: Inline, room: int, longest: int) -> list[Inline]:
    """Cut plain words, the first piece to the room that is left; links, quotations and others stay whole."""
    if not isinstance(run, Text):
        return [run]
    pieces: list[Inline] = []
    words = run.text
    while len(words) > room:
        end = _end(words, room, longest)
        pieces.append(replace(run, text=words[:end]))
        words, room = words[end:], longest
    return [*pieces, replace(run, text=words)] if words else pieces


def _end(words: str, room: int, longest: int) -> int:
    """Return where a piece ends: after a sentence, else after a word, else where it must."""
    for pattern in (_SENTENCE, _WORDS):
        found = pattern.match(words, 0, max(room, longest // 4))
        if found is not None:
            return found.end()
    end = longest
    while end < len(words) and unicodedata.category(words[end]).startswith(("M", "Cf")):
        end += 1
    return end
