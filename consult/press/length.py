"""How long a document is, as the word limits of the United Nations count it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consult.press.reading import read

if TYPE_CHECKING:
    from consult.press.model import Document

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_WORD = re.compile(rf"{_HAN}|[^\s{_HAN[1:-1]}]+")
_SIGN = re.compile(r"\w")
_UNCOUNTED = frozenset({"masthead", "contents", "label"})


def word_count(document: Document) -> int:
    """Count the words of a document: headings, footnotes, summary, tables and annexes included.

    The limit of 8,500 words for a report of the Secretariat counts footnotes and headings
    (General Assembly resolutions 52/214 and 53/208). Masthead and table of contents are not counted,
    being made by the form. A word is what stands between spaces and holds a letter or a digit;
    in Chinese each Han character counts as one, as word processors count it.
    """
    return sum(count_words(line.text) for line in read(document) if line.part not in _UNCOUNTED)


def count_words(text: str) -> int:
    """Count the words of a text by the same rule."""
    return sum(1 for word in _WORD.findall(text) if _SIGN.search(word))
