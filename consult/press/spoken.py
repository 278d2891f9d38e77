"""The words inside a line as they are said, and the manner in which a rendition says them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consult.press.model import CrossReference, FootnoteRef, Link, Quote, Text, inside

if TYPE_CHECKING:
    from consult.press.languages import Forms
    from consult.press.model import Content, Inline
    from consult.press.numbering import Numbering

_SCHEME = re.compile(r"https?://|mailto:")


@dataclass(frozen=True, slots=True)
class Manner:
    """What is said besides the words where nothing but words can be shown.

    ``call`` is how the number of a note stands where it is called, ``[{number}]``; ``addresses``
    adds where a link leads unless its words say so; ``alternatives`` says what stands for a picture.
    """

    call: str = ""
    addresses: bool = False
    alternatives: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the words of the language, the numbers of this document, and the manner."""

    words: Forms
    numbering: Numbering
    manner: Manner = Manner()


def spoken(content: Content, reader: Reader, quoting: int = 0) -> str:
    """Return words with their quotation marks and the numbers referred to, without footnotes."""
    return "".join(_said(run, reader, quoting) for run in content)


def _said(run: Inline, reader: Reader, quoting: int) -> str:
    if isinstance(run, Text):
        return run.text
    if isinstance(run, CrossReference):
        return reader.numbering.targets[run.target].shown
    if isinstance(run, Quote):
        opening, closing = reader.words.quotes[quoting % len(reader.words.quotes)]
        return f"{opening}{spoken(run.content, reader, quoting + 1)}{closing}"
    if isinstance(run, FootnoteRef):
        return called(run, reader)
    words = spoken(inside(run), reader, quoting)
    return f"{words}{_address(run, words, reader)}" if isinstance(run, Link) else words


def called(note: FootnoteRef, reader: Reader) -> str:
    """Return how a note is called in the words; nothing where notes are not called in words."""
    return reader.manner.call.format(number=reader.numbering.notes[note.id])


def _address(link: Link, words: str, reader: Reader) -> str:
    bare = _SCHEME.sub("", link.href)
    said = link.href.startswith("#") or bare.rstrip("/") in words
    return "" if said or not reader.manner.addresses else f" <{link.href}>"
