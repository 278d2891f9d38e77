"""Other versions of a document: paragraphs gone, come and moved, words, headings, notes and cells changed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any

from consult.press.model import (
    Bar,
    Block,
    Document,
    FootnoteRef,
    ListItem,
    ModelError,
    Paragraph,
    Question,
    Row,
    Statement,
    SubParagraph,
    Text,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_MOVABLE = (*Block.__args__, ListItem, Row, Statement, SubParagraph, Bar)
_WORDED = {"heading", "caption", "title", "subtitle", "label", "shown", "term", "name"}


def other_version(document: Document, random: Random) -> Document:
    """Return the document as somebody else might have edited it; what the model refuses is tried again."""
    while True:
        try:
            return _counted(_varied(document, random))
        except ModelError:
            continue


def _varied(node: Any, random: Random) -> Any:
    if isinstance(node, Text):
        return replace(node, text=_reworded(node.text, random))
    if isinstance(node, tuple):
        return _shuffled([_varied(item, random) for item in node], random)
    if not is_dataclass(node):
        return node
    values = {field.name: getattr(node, field.name) for field in fields(node)}
    changed = {name: _value(name, value, random) for name, value in values.items() if name != "metadata"}
    return replace(node, **changed)  # type: ignore[type-var]  # a value of the model is no class


def _value(name: str, value: Any, random: Random) -> Any:
    return _reworded(value, random) if name in _WORDED and type(value) is str and value else _varied(value, random)


def _reworded(words: str, random: Random) -> str:
    """Change, drop or add a word or, in Chinese, a sign."""
    if random.random() < 0.6 or not words.strip():
        return words
    pieces = words.split(" ") if " " in words else list(words)
    place = random.randrange(len(pieces))
    what = random.choice(("drop", "add", "replace"))
    if what == "drop" and len(pieces) > 1:
        del pieces[place]
    elif what == "add":
        pieces.insert(place, pieces[random.randrange(len(pieces))])
    else:
        pieces[place] = "42"
    return (" " if " " in words else "").join(pieces)


def _shuffled(items: list[Any], random: Random) -> tuple[Any, ...]:
    if all(isinstance(item, _MOVABLE) for item in items) and len(items) > 1:
        if random.random() < 0.3:
            items.insert(random.randrange(len(items)), items.pop(random.randrange(len(items))))
        if random.random() < 0.3:
            del items[random.randrange(len(items))]
        if random.random() < 0.3 and isinstance(items[0], ListItem | Statement | Bar):
            items.insert(random.randrange(len(items)), items[0])
        if random.random() < 0.3 and isinstance(items[0], Paragraph):
            note = FootnoteRef(plain("Seen."), f"n-new-{random.randrange(10**9)}")
            new = Paragraph(f"p-new-{random.randrange(10**9)}", (Text("New words."), note), items[0].number)
            items.insert(random.randrange(len(items)), new)
    return tuple(items)


def _counted(document: Document) -> Document:
    """Return the document with the numbers of its paragraphs in order; each annex begins anew."""
    annexes = tuple(replace(annex, blocks=_numbered(annex.blocks, count(1))) for annex in document.annexes)
    return replace(document, body=_numbered(document.body, count(1)), annexes=annexes)


def _numbered(node: Any, numbers: Iterator[int]) -> Any:
    if isinstance(node, tuple):
        return tuple(_numbered(item, numbers) for item in node)
    if isinstance(node, Paragraph | Question) and node.number is not None:
        return replace(node, number=next(numbers))
    return replace(node, blocks=_numbered(node.blocks, numbers)) if hasattr(node, "blocks") else node
