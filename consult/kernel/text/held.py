"""Contributors' words, held until the gate clears them (DESIGN, decision 2: trust by type)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn
from weakref import WeakKeyDictionary

from markupsafe import Markup, escape

from consult.kernel.languages import direction


class TextIsHeld(TypeError):
    """Somebody tried to read a contributor's words without passing the gate."""


class Use(StrEnum):
    """For what a text may be used (DESIGN, decision 3)."""

    PUBLISH = "publish"
    QUOTE = "quote"
    ANALYSE = "analyse"
    TRANSLATE = "translate"
    HUB = "hub"


class Held:
    """A contributor's text that nobody has cleared yet: it can be carried, never read.

    It has no readable attribute and refuses str, html, format, repr of its words, JSON and pickle, so that
    a template, a log line or an export cannot leak it.
    """

    __slots__ = ("__weakref__",)

    def __init__(self, words: str) -> None:
        _WORDS[self] = words

    def _refuse(self, *_: object) -> NoReturn:
        message = "this text is held: ask the gate in consult.sources"
        raise TextIsHeld(message)

    __str__ = __html__ = __format__ = __reduce_ex__ = __iter__ = __len__ = __add__ = _refuse

    def __repr__(self) -> str:
        """Say that there is a text, not what it says."""
        return "<Held>"


_WORDS: WeakKeyDictionary[Held, str] = WeakKeyDictionary()


def reveal(held: Held) -> str:
    """Give the words back; called by the gate in consult.sources only (a house test watches this)."""
    return _WORDS[held]


@dataclass(frozen=True, slots=True)
class Cleared:
    """Words that the gate has cleared for one use; made by the gate only (a house test watches this)."""

    words: str
    language: str
    use: Use | None

    @property
    def direction(self) -> str:
        """Tell the direction in which these words are written."""
        return direction(self.language)

    def __str__(self) -> str:
        """Give the words."""
        return self.words

    def __html__(self) -> Markup:
        """Give the words, escaped."""
        return escape(self.words)
