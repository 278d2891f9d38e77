"""Divides a text into the words that its language counts."""

import re
from dataclasses import dataclass

from consult.plainspeak.folding import Folded
from consult.plainspeak.segmentation import segmented

_WORD = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[^\W\d_]+(?:['-][^\W\d_]+)*")
_COUNTED_IN_CHINESE = re.compile(r"[\u3400-\u9fff]|[0-9]+(?:[.,][0-9]+)*|[^\W\d_\u3400-\u9fff]+")
_HANZI_OR_WORD = re.compile(
    r"[\u3400-\u9fff]+|[0-9]+(?:[.,][0-9]+)*|[^\W\d_\u3400-\u9fff]+(?:['-][^\W\d_\u3400-\u9fff]+)*"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``start:end`` of the unfolded text; ``word`` is folded."""

    word: str
    start: int
    end: int


def tokens(folded: Folded, code: str) -> tuple[Token, ...]:
    """Give the words and numbers of a text; Chinese is cut by the most frequent words."""
    found = []
    for match in (_HANZI_OR_WORD if code == "zh" else _WORD).finditer(folded.text):
        start = match.start()
        parts = segmented(match.group()) if code == "zh" else (match.group(),)
        for word in parts:
            found.append(Token(word, *folded.span(start, start + len(word))))
            start += len(word)
    return tuple(found)


def length(folded: Folded, code: str) -> int:
    """Count what a sentence limit counts: words (a hyphen or an elision joins), in Chinese characters."""
    return len(_counted(code).findall(folded.text))


def _counted(code: str) -> re.Pattern[str]:
    return _COUNTED_IN_CHINESE if code == "zh" else _WORD
