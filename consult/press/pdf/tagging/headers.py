"""Which headers each cell of an irregular table stands under, for readers that cannot tell from scopes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.pdf.tagging.tree import Node

_COLUMNS = ("col", "colgroup")
_SPANNING = ("colgroup", "rowgroup")


def name_headers(table: Node) -> None:
    """Give the header cells of an irregular table names, and every other cell the names of its headers.

    A table is irregular where a cell spans or where more than one row of headers stands above
    (ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7). A header's own headers are the groups it belongs to.
    """
    rows = list(_rows(table))
    cells = [cell for row in rows for cell in row.nodes]
    if not any(cell.box.colspan > 1 or cell.box.rowspan > 1 for cell in cells) and _heads(rows) == 1:
        return
    places = _places(rows)
    name = table.nodes[0].attribute("id").removesuffix("-caption")
    headers = [cell for cell in cells if cell.role == "TH"]
    for index, header in enumerate(headers, start=1):
        header.name = f"{name}:{index}"  # no id of ours has a colon
    for cell in cells:
        cell.headers = [header.name for header in headers if _covers(header, cell, places)]


def _rows(table: Node) -> Iterator[Node]:
    for kid in table.nodes:
        if kid.role == "TR":
            yield kid
        elif kid.role in ("THead", "TBody"):
            yield from _rows(kid)


def _heads(rows: list[Node]) -> int:
    return sum(all(cell.role == "TH" for cell in row.nodes) for row in rows)


def _places(rows: list[Node]) -> dict[int, tuple[range, range]]:
    """Return which rows and columns each cell covers."""
    taken: set[tuple[int, int]] = set()
    places: dict[int, tuple[range, range]] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.nodes:
            while (number, column) in taken:
                column += 1
            down = range(number, number + cell.box.rowspan)
            across = range(column, column + cell.box.colspan)
            taken.update((one, other) for one in down for other in across)
            places[id(cell)] = (down, across)
    return places


def _covers(header: Node, cell: Node, places: dict[int, tuple[range, range]]) -> bool:
    """Tell whether a header is one of a cell: above it in its columns, or before it in its rows."""
    if header is cell:
        return False
    (header_down, header_across), (down, across) = places[id(header)], places[id(cell)]
    scope = header.attribute("scope") or "col"
    if cell.role == "TH" and scope not in _SPANNING:
        return False
    if scope in _COLUMNS:
        return header_down.stop <= down.start and _overlap(header_across, across)
    return header_across.stop <= across.start and _overlap(header_down, down)


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
