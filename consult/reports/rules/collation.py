"""Alphabetical order, as each of the six languages has it."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from pyuca import Collator

Key = tuple[int, ...]
Thing = TypeVar("Thing")
_ARTICLE = re.compile(r"^ال(?=\w{2})")
_ONE_ALEF = dict.fromkeys((0x622, 0x623, 0x625, 0x671), 0x627)
_AFTER_EVERY_LETTER = "\u4e00"
# The first level of GB 2312 (3,755 usual characters) stands in the order of pinyin, the second by radical.
_FIRST_LEVEL = (0xB0A1, 0xD7F9)
_TWO_BYTES = 2


def in_order(things: Iterable[Thing], name: Callable[[Thing], str], language: str) -> list[Thing]:
    """Sort things by their names in the alphabetical order of ``language``; equal keys fall back to code points.

    Arabic passes over the article and what an alef carries, Spanish puts ñ after n (Unicode Collation Algorithm for
    the rest); Chinese goes by the sound of each usual character, the rarer ones after them by radical.
    """
    return sorted(things, key=lambda thing: (sort_key(name(thing), language), name(thing)))


def sort_key(name: str, language: str) -> Key:
    """Give the key by which a name sorts among others in ``language``."""
    if language == "zh":
        return tuple(place for sign in name for place in _chinese(sign))
    bare = name.strip("\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019\"'() ")
    if language == "ar":
        bare = _ARTICLE.sub("", bare).translate(_ONE_ALEF)
    if language == "es":
        bare = bare.replace("ñ", f"n{_AFTER_EVERY_LETTER}").replace("Ñ", f"N{_AFTER_EVERY_LETTER}")
    return tuple(_collator().sort_key(bare))


@cache
def _collator() -> Collator:
    return Collator()


def _chinese(sign: str) -> Key:
    packed = sign.encode("gb2312", errors="ignore")
    if len(packed) < _TWO_BYTES:
        return (0, ord(sign.casefold()[0])) if sign.isascii() else (3, ord(sign))
    place = int.from_bytes(packed)
    return (1 if _FIRST_LEVEL[0] <= place <= _FIRST_LEVEL[1] else 2, place)
