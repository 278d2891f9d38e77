"""Going through a document in reading order, with the name of every place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(node: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of the model with its place, a holder before what it holds."""
    if is_dataclass(node):
        yield place, node
        for field in fields(node):
            yield from walk(getattr(node, field.name), f"{place}.{field.name}" if place else field.name)
    elif isinstance(node, tuple):
        for index, item in enumerate(node):
            yield from walk(item, f"{place}[{index}]")
