"""Which paragraph of the older version is which of the newer: by stable ids, then by likeness."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from consult.press.docx.changes.atoms import cut
from consult.press.docx.xml import NAMESPACES, Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_W = f"{{{NAMESPACES['w']}}}"
TABLE = f"{_W}tbl"
_LIKE = 0.5
_MOST = 250_000  # pairs weighed in one gap; beyond, the gap is replaced as a whole

Pair = tuple["Unit | None", "Unit | None"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a table with the line that parts it from what follows."""

    key: tuple[str, ...]
    elements: tuple[Element, ...]
    style: str
    words: Counter[str]

    @property
    def first(self) -> Element:
        """Return the paragraph or table itself."""
        return self.elements[0]

    @property
    def is_table(self) -> bool:
        """Tell whether this is a table."""
        return self.first.tag == TABLE

    @property
    def has_id(self) -> bool:
        """Tell whether a stable id names this."""
        return self.key[0] == "id"


def units_of(elements: Sequence[Element]) -> list[Unit]:
    """Group the elements of a text; a table is named by its caption."""
    units: list[Unit] = []
    waiting = iter(elements)
    for element in waiting:
        together = (element, next(waiting)) if element.tag == TABLE else (element,)
        words = Counter(cut("".join(node.text or "" for node in element.iter(f"{_W}t"))))
        style = _style(element)
        name = _name(element) or (_name(units[-1].first) if units and units[-1].style == "Caption" else "")
        key = ("id", str(element.tag), name) if name else (style, "".join(words.elements()))
        units.append(Unit(key, together, style, words))
    return units


def _style(element: Element) -> str:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return "table" if element.tag == TABLE else "" if style is None else str(style.get(f"{_W}val"))


def _name(element: Element) -> str:
    mark = next(element.iter(f"{_W}bookmarkStart"), None)
    return "" if mark is None else str(mark.get(f"{_W}name"))


def align(before: list[Unit], after: list[Unit]) -> list[Pair]:
    """Pair what is the same in both versions, in the order of both; None where one side has nothing.

    What moved stands twice: once without a partner in the newer version, once without one in the older.
    """
    shared = {unit.key for unit in before} & {unit.key for unit in after}
    matcher = SequenceMatcher(None, [unit.key for unit in before], [unit.key for unit in after], autojunk=False)
    pairs: list[Pair] = []
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            pairs += zip(before[start:end], after[first:last], strict=True)
        else:
            pairs += _gap(before[start:end], after[first:last], shared)
    return pairs


def _gap(before: list[Unit], after: list[Unit], shared: set[tuple[str, ...]]) -> Iterator[Pair]:
    """Pair what is alike between two places that are the same, and leave the rest alone."""
    if len(before) * len(after) > _MOST:
        yield from ((unit, None) for unit in before)
        yield from ((None, unit) for unit in after)
        return
    row = column = 0
    for one, other in _alike(before, after, shared):
        yield from ((unit, None) for unit in before[row:one])
        yield from ((None, unit) for unit in after[column:other])
        yield before[one], after[other]
        row, column = one + 1, other + 1
    yield from ((unit, None) for unit in before[row:])
    yield from ((None, unit) for unit in after[column:])


def _alike(before: list[Unit], after: list[Unit], shared: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Return the pairs whose likeness is greatest in sum, none crossing another."""
    likeness = [[_likeness(one, other, shared) for other in after] for one in before]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for row in range(len(before) - 1, -1, -1):
        for column in range(len(after) - 1, -1, -1):
            paired = likeness[row][column] + best[row + 1][column + 1] if likeness[row][column] else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    pairs, row, column = [], 0, 0
    while row < len(before) and column < len(after):
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((row, column))
            row, column = row + 1, column + 1
    return pairs


def _likeness(one: Unit, other: Unit, shared: set[tuple[str, ...]]) -> float:
    """Return how much of their words two units share, 0 where that is too little or they cannot be the same."""
    if one.style != other.style or one.has_id != other.has_id or one.key in shared or other.key in shared:
        return 0.0
    total = one.words.total() + other.words.total()
    found = 2 * (one.words & other.words).total() / total if total else 1.0
    return found if found >= _LIKE else 0.0
