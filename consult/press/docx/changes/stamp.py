"""The marks of a tracked change: who made it, when, and what was done (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from consult.press.docx.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.docx.setting import Store


class Change(StrEnum):
    """What was done to words or a whole paragraph, by the name of its element."""

    INSERTED = "ins"
    DELETED = "del"
    MOVED_AWAY = "moveFrom"
    MOVED_HERE = "moveTo"


_GONE = {w("t").tag: w("delText").tag, w("instrText").tag: w("delInstrText").tag}


@dataclass(frozen=True, slots=True)
class Stamp:
    """Puts author, time and a number of its own on every change."""

    author: str
    at: str
    store: Store

    def mark(self, tag: str, *children: Element, **attributes: object) -> Element:
        """Make an element that says who changed something and when."""
        return w(tag, *children, id=self.store.next_mark(), author=self.author, date=self.at, **attributes)

    def around(self, runs: Iterable[Element], change: Change | None) -> list[Element]:
        """Return runs as changed, or as they are where nothing changed."""
        inside = list(runs)
        if change is None or not inside:
            return inside
        if change is Change.DELETED:
            for node in (node for run in inside for node in run.iter(*_GONE)):
                node.tag = _GONE[node.tag]
        return [self.mark(change, *inside)]

    def between(self, change: Change, name: str, element: Element) -> list[Element]:
        """Return a moved paragraph between the marks that name the move; other changes need none."""
        if change not in (Change.MOVED_AWAY, Change.MOVED_HERE):
            return [element]
        start = self.mark(f"{change}RangeStart", name=name)
        return [start, element, w(f"{change}RangeEnd", id=start.get(w("p", id=0).keys()[0]))]
