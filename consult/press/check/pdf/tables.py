"""The grid of a table and the headers of its cells (7.2-15, 41 to 43 and 7.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import N_, CannotBeChecked
from consult.press.check.pdf.objects import called, dictionary, is_dictionary, items, name, whole

if TYPE_CHECKING:
    from consult.press.check.pdf.findings import Findings
    from consult.press.check.pdf.tree import Element, Tree

_WIDEST = 1_000  # a span beyond this is taken for this
_LARGEST = 2_000_000  # places of all grids, so that spans cannot fill the memory
_MOST_ATTRIBUTES = 1_000  # of one cell, which may be shared by many


@dataclass(slots=True)
class Cell:
    """A cell in its place."""

    element: Element
    row: int
    column: int
    height: int
    width: int


def check_tables(tree: Tree, findings: Findings) -> None:
    """Find tables whose cells overlap or leave holes, and cells without a header."""
    laid = 0
    for element in tree.elements:
        if element.role == "Table":
            grid = _Grid(tree, element, laid)
            laid = grid.laid
            for number in grid.wrong:
                findings.add(number, element.place)
            for number, cell in _without_header(tree, grid.cells):
                findings.add(number, cell.place)


def attribute(tree: Tree, element: Element, key: str) -> Any:
    """Return a table attribute of an element, its own before those of its classes (ISO 32000-1, 14.7.5)."""
    classes = dictionary(tree.root, "/ClassMap")
    named = items(element.source, "/C")
    stated = [*items(element.source, "/A"), *(entry for each in named for entry in items(classes, each))]
    if len(stated) > _MOST_ATTRIBUTES:
        raise CannotBeChecked(element.place, N_("More is said of this cell than can be checked."))
    for found in stated:
        if is_dictionary(found) and name(found, "/O") == "Table" and key in found:
            return found[key]
    return None


class _Grid:
    """The cells of a table laid out row by row."""

    def __init__(self, tree: Tree, table: Element, laid: int) -> None:
        self.cells: list[Cell] = []
        self.wrong: dict[str, None] = {}
        self._tree = tree
        self._table = table
        self._taken: set[tuple[int, int]] = set()
        self.laid = laid  # places, with those of the tables before
        rows = [row for kid in table.kids for row in ([kid] if kid.role == "TR" else _rows(kid))]
        for number, row in enumerate(rows):
            self._lay(row, number, len(rows))
        if self._taken:
            self._measure(len(rows))

    def _lay(self, row: Element, number: int, rows: int) -> None:
        column = 0
        for element in row.kids:
            if element.role not in ("TH", "TD"):
                continue
            while (number, column) in self._taken:
                column += 1
            height = min(self._span(element, "/RowSpan"), rows - number + 1)
            cell = Cell(element, number, column, height, self._span(element, "/ColSpan"))
            self._take(cell)
            column += cell.width

    def _span(self, element: Element, key: str) -> int:
        return min(max(whole(attribute(self._tree, element, key)) or 1, 1), _WIDEST)

    def _take(self, cell: Cell) -> None:
        self.laid += cell.height * cell.width
        if self.laid > _LARGEST:
            raise CannotBeChecked(
                self._table.place, N_("The cells of this table span more rows and columns than can be checked.")
            )
        places = {
            (row, column)
            for row in range(cell.row, cell.row + cell.height)
            for column in range(cell.column, cell.column + cell.width)
        }
        if places & self._taken:
            self.wrong["7.2-15"] = None
        self._taken |= places
        self.cells.append(cell)

    def _measure(self, rows: int) -> None:
        """Compare what each row takes with the first."""
        if any(row >= rows for row, _ in self._taken):
            self.wrong["7.2-41"] = None
        widths = [0] * rows
        counts = [0] * rows
        for row, column in self._taken:
            if row < rows:
                widths[row] = max(widths[row], column + 1)
                counts[row] += 1
        first = widths[0]
        if any(width > first for width in widths):
            self.wrong["7.2-42"] = None
        if any(count < first for count in counts):
            self.wrong["7.2-43"] = None


def _rows(group: Element) -> list[Element]:
    return [kid for kid in group.kids if kid.role == "TR"] if group.role in ("THead", "TBody", "TFoot") else []


def _without_header(tree: Tree, cells: list[Cell]) -> list[tuple[str, Element]]:
    """Return cells whose headers are unknown, or cannot be found because header cells do not say their scope.

    Source: ISO 14289-1, 7.5, which asks for scopes where headers are not named; so a corner cell needs none.
    """
    columns, rows, are_scoped = _headers(tree, cells)
    found = []
    for cell in cells:
        if cell.element.role != "TD":
            continue
        named = _named_headers(tree, cell.element)
        if any(header not in tree.names for header in named):
            found.append(("7.5-2", cell.element))
        elif not named and not are_scoped and not _reached(cell, columns, rows):
            found.append(("7.5-1", cell.element))
    return found


def _headers(tree: Tree, cells: list[Cell]) -> tuple[set[int], set[int], bool]:
    """Return the columns and the rows that have a header with that scope, and whether all headers say theirs."""
    columns: set[int] = set()
    rows: set[int] = set()
    are_scoped = True
    for cell in cells:
        if cell.element.role != "TH":
            continue
        scope = called(attribute(tree, cell.element, "/Scope"))
        are_scoped = are_scoped and scope in ("/Column", "/Row", "/Both")
        if scope in ("/Column", "/Both"):
            columns.update(range(cell.column, cell.column + cell.width))
        if scope in ("/Row", "/Both"):
            rows.update(range(cell.row, cell.row + cell.height))
    return columns, rows, are_scoped


def _reached(cell: Cell, columns: set[int], rows: set[int]) -> bool:
    return not columns.isdisjoint(range(cell.column, cell.column + cell.width)) or not rows.isdisjoint(
        range(cell.row, cell.row + cell.height)
    )


def _named_headers(tree: Tree, element: Element) -> list[bytes]:
    found = attribute(tree, element, "/Headers")
    if not isinstance(found, pikepdf.Array):
        return []
    return [bytes(header) if isinstance(header, (pikepdf.String, pikepdf.Name)) else b"" for header in found]
