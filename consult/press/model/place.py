"""Refusals of the document model, each naming the place where the fault lies."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,39}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HREF = re.compile(r"(https?://|mailto:|#)[^\s<>\"]+")
_OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_OPENING |= {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Controls, halves of a pair, private ones and noncharacters: sets that Unicode has promised never to change.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
    + "".join(chr(plane | end) for plane in range(0, 0xF0000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)


class ModelError(ValueError):
    """A document value that cannot be printed; ``place`` says where, ``reason`` says why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason

    def under(self, prefix: str) -> ModelError:
        """Return the same refusal seen from further outside."""
        return ModelError(f"{prefix}.{self.place}" if prefix else self.place, self.reason)


@contextmanager
def placed(place: str) -> Iterator[None]:
    """Tell a refusal inside the block as one at ``place``, in a writer's words, such as a paragraph's number."""
    try:
        yield
    except ModelError as error:
        raise error.under(place) from error


def require(*, holds: bool, place: str, reason: str) -> None:
    """Refuse with the place unless the condition holds."""
    if not holds:
        raise ModelError(place, reason)


def require_text(place: str, text: str, *, empty: bool = False) -> None:
    """Refuse text that no writer can carry over unchanged.

    Control characters, lone surrogates, private code points and noncharacters are refused rather
    than dropped, and so are bidirectional marks left open, which would turn round what follows.
    """
    require(holds=isinstance(text, str), place=place, reason=f"text expected, not {type(text).__name__}")
    require(holds=empty or bool(text.strip()), place=place, reason="empty text")
    strange = _FORBIDDEN.search(text)
    if strange is not None:
        found = f"character U+{ord(strange.group()):04X} at position {strange.start()}"
        raise ModelError(place, f"{found} cannot be printed")
    require(holds=is_balanced(text), place=place, reason="a bidirectional mark is left open or closed twice")


def is_character(character: str) -> bool:
    """Say whether this is a character that means the same everywhere: no control, private or lone half of one."""
    return _FORBIDDEN.match(character) is None


def is_balanced(text: str) -> bool:
    """Say whether every bidirectional mark that is opened is closed, once."""
    expected: list[str] = []
    for character in _MARKS.findall(text):
        if character in _OPENING:
            expected.append(_OPENING[character])
        elif not expected or expected.pop() != character:
            return False
    return not expected


def require_id(place: str, value: str, *, empty: bool = False) -> None:
    """Refuse an id that is not a name in HTML, PDF and Word at once (Word allows 40 characters)."""
    if empty and value == "":
        return
    require(
        holds=isinstance(value, str) and _ID.fullmatch(value) is not None,
        place=place,
        reason=f"{value!r} is not an id: a letter, then at most 39 letters, digits, dots or hyphens",
    )


def require_language(place: str, tag: str) -> None:
    """Refuse what is not a well-formed language tag (BCP 47)."""
    require(
        holds=isinstance(tag, str) and _LANGUAGE.fullmatch(tag) is not None,
        place=place,
        reason=f"{tag!r} is not a language tag",
    )


def require_href(place: str, href: str) -> None:
    """Refuse addresses other than web, mail and places of the same document."""
    require(
        holds=isinstance(href, str) and _HREF.fullmatch(href) is not None,
        place=place,
        reason=f"{href!r} is neither a web or mail address nor a place of this document",
    )


def require_items(place: str, items: object, allowed: object, *, empty: bool = False) -> None:
    """Refuse what is not a tuple of the allowed classes."""
    if not isinstance(items, tuple):
        raise ModelError(place, f"a tuple is expected, not {type(items).__name__}")
    require(holds=empty or bool(items), place=place, reason="nothing inside")
    for index, item in enumerate(items):
        if not isinstance(item, allowed):  # type: ignore[arg-type]  # a union of classes is allowed here
            raise ModelError(f"{place}[{index}]", f"{type(item).__name__} is not allowed here")
