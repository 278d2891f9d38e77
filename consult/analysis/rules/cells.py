"""Figures that name nobody: small numbers are left out, and no other number gives them away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

LEAST_SHOWN = 3
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of counts with its sums; None stands for a number that is not shown."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]

    def row(self, at: int) -> tuple[int | None, ...]:
        """Give one row, its sum last; the row after the last holds the sums of the columns."""
        return self.cells[at]


def figures(counts: Mapping[tuple[str, str], int], rows: Sequence[str], columns: Sequence[str]) -> Figures:
    """Make the table of ``counts`` by row and column, with sums, hiding what could point at somebody.

    Numbers from 1 to ``LEAST_SHOWN`` - 1 are hidden. Where a line would then hide only one number, the sum would
    give it away, so the smallest other number of the line is hidden too, until no line hides just one.
    """
    grid = [[counts.get((row, column), 0) for column in columns] for row in rows]
    grid = [[*line, sum(line)] for line in grid]
    grid.append([sum(line[at] for line in grid) for at in range(len(columns) + 1)])
    hidden = _hidden(grid)
    cells = tuple(tuple(None if (y, x) in hidden else n for x, n in enumerate(line)) for y, line in enumerate(grid))
    return Figures(tuple(rows), tuple(columns), cells)


def _hidden(grid: list[list[int]]) -> set[Cell]:
    hidden = {(y, x) for y, line in enumerate(grid) for x, n in enumerate(line) if 0 < n < LEAST_SHOWN}
    exposed = _exposed(grid, hidden)
    while exposed:
        others = [cell for cell in exposed if cell not in hidden]
        hidden.add(min(others, key=lambda cell: _cost(grid, cell)))
        exposed = _exposed(grid, hidden)
    return hidden


def _exposed(grid: list[list[int]], hidden: set[Cell]) -> list[Cell]:
    """Give a line that hides exactly one number, which its other numbers would give away."""
    return next((line for line in _lines(grid) if sum(cell in hidden for cell in line) == 1), [])


def _lines(grid: list[list[int]]) -> Iterator[list[Cell]]:
    for y, line in enumerate(grid):
        yield [(y, x) for x in range(len(line))]
    for x in range(len(grid[0])):
        yield [(y, x) for y in range(len(grid))]


def _cost(grid: list[list[int]], cell: Cell) -> tuple[bool, bool, int, Cell]:
    """Prefer to hide a number of the table, then a sum; a small one, but rather than a nought any other."""
    y, x = cell
    is_sum = y == len(grid) - 1 or x == len(grid[0]) - 1
    return is_sum, grid[y][x] == 0, grid[y][x], cell
