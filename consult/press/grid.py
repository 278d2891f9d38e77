"""Where the cells of a table stand, and which headers are above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.model import Cell, Row


def placed(rows: tuple[Row, ...], width: int) -> Iterator[list[tuple[int, Cell]]]:
    """Yield the cells of each row with the number of the column each begins in, from 0."""
    hanging = [0] * width
    for row in rows:
        free = [column for column in range(width) if not hanging[column]]
        hanging = [max(0, left - 1) for left in hanging]
        line = []
        for cell in row.cells:
            taken, free = free[: cell.colspan], free[cell.colspan :]
            line.append((taken[0], cell))
            for column in taken:
                hanging[column] = cell.rowspan - 1
        yield line


def above(head: tuple[Row, ...], width: int) -> list[list[Cell]]:
    """Return for each column the header cells that stand above it, from the top."""
    columns: list[list[Cell]] = [[] for _ in range(width)]
    for line in placed(head, width):
        for start, cell in line:
            for column in columns[start : start + cell.colspan]:
                column.append(cell)
    return columns
