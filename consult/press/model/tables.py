"""Tables with the scope of every header, and charts kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from consult.press.model.inline import Inline, require_content
from consult.press.model.place import ModelError, require, require_id, require_items, require_text

Scope = Literal["", "col", "row", "colgroup", "rowgroup"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``scope`` makes it a header of its column, row or group of them."""

    content: tuple[Inline, ...] = ()
    scope: Scope = ""
    colspan: int = 1
    rowspan: int = 1
    numeric: bool = False

    def __post_init__(self) -> None:
        require_content("content", self.content, empty=not self.scope)
        require(
            holds=self.scope in ("", "col", "row", "colgroup", "rowgroup"),
            place="scope",
            reason=f"{self.scope!r} is not a scope",
        )
        require(holds=self.colspan >= 1 and self.rowspan >= 1, place="colspan", reason="a span below 1")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells."""

    cells: tuple[Cell, ...]

    def __post_init__(self) -> None:
        require_items("cells", self.cells, Cell)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data: a caption, header rows repeated on every page, and rows of equal width."""

    id: str
    caption: str
    head: tuple[Row, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_text("caption", self.caption)
        require_items("head", self.head, Row)
        require_items("rows", self.rows, Row)
        for index, row in enumerate(self.head):
            for number, cell in enumerate(row.cells):
                require(
                    holds=bool(cell.scope) or not cell.content,
                    place=f"head[{index}].cells[{number}].scope",
                    reason="a header cell without a scope",
                )
        width = _require_grid("head", self.head, None)
        _require_grid("rows", self.rows, width)

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return sum(cell.colspan for cell in self.head[0].cells)


def _require_grid(place: str, rows: tuple[Row, ...], width: int | None) -> int:
    """Refuse rows that leave a hole in the grid or overlap in it; return the width."""
    hanging: dict[int, int] = {}
    for index, row in enumerate(rows):
        found = sum(1 for left in hanging.values() if left > 0) + sum(cell.colspan for cell in row.cells)
        width = found if width is None else width
        if found != width:
            raise ModelError(f"{place}[{index}]", f"{found} columns where the table has {width}")
        hanging = _hang(row, hanging, width)
    if any(hanging.values()):
        raise ModelError(f"{place}[{len(rows) - 1}]", "a cell spans beyond the last row")
    return width or 0


def _hang(row: Row, hanging: dict[int, int], width: int) -> dict[int, int]:
    """Return for each column how many further rows the cells above still cover."""
    free = [column for column in range(width) if not hanging.get(column)]
    after = {column: left - 1 for column, left in hanging.items() if left}
    for cell in row.cells:
        taken, free = free[: cell.colspan], free[cell.colspan :]
        after |= dict.fromkeys(taken, cell.rowspan - 1)
    return after


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what is counted, the value that gives its length, and the value as it is written."""

    label: str
    value: float
    shown: str

    def __post_init__(self) -> None:
        require_text("label", self.label)
        require_text("shown", self.shown)
        require(holds=self.value >= 0, place="value", reason="a bar shorter than nothing")


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart kept as data: the writers make it a table with bars beside the values."""

    id: str
    caption: str
    category: str
    measure: str
    bars: tuple[Bar, ...]

    def __post_init__(self) -> None:
        require_id("id", self.id)
        for name in ("caption", "category", "measure"):
            require_text(name, getattr(self, name))
        require_items("bars", self.bars, Bar)

    @property
    def longest(self) -> float:
        """Return the greatest value, at least 1 so that lengths can be divided by it."""
        return max([bar.value for bar in self.bars if bar.value > 0], default=1.0)
