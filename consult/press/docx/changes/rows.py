"""Tables with their changes: rows new or gone, and cells replaced as a whole."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.changes.aligning import align, units_of
from consult.press.docx.changes.stamp import Change
from consult.press.docx.xml import NAMESPACES, Element, w

if TYPE_CHECKING:
    from consult.press.docx.changes.lines import Comparer

_W = f"{{{NAMESPACES['w']}}}"
_ROW, _CELL, _LINE = f"{_W}tr", f"{_W}tc", f"{_W}p"
_ROW_PROPERTIES = f"{_W}trPr"


def whole_table(table: Element, change: Change, comparer: Comparer) -> Element:
    """Return a table all of whose rows are new or gone."""
    copy = deepcopy(table)
    for row in copy.findall(_ROW):
        copy.replace(row, _whole_row(row, change, comparer))
    return copy


def _whole_row(row: Element, change: Change, comparer: Comparer) -> Element:
    copy = deepcopy(row)
    for line in list(copy.iter(_LINE)):
        _replace(line, comparer.whole(line, change))
    properties = copy.find(_ROW_PROPERTIES)
    if properties is None:
        properties = w("trPr")
        copy.insert(0, properties)
    properties.append(comparer.stamp.mark(change))
    return copy


def _replace(old: Element, new: Element) -> None:
    holder = old.getparent()
    if holder is not None:
        holder.replace(old, new)


def comparable(before: Element, after: Element) -> bool:
    """Tell whether two tables have the same columns, so that their rows can stand in one table."""
    return _columns(before) == _columns(after)


def _columns(table: Element) -> int:
    return len(table.findall(f"{_W}tblGrid/{_W}gridCol"))


def compared_table(before: Element, after: Element, comparer: Comparer) -> Element:
    """Return the newer table with the rows that came and went and the cells that changed."""
    table = w("tbl", *(deepcopy(child) for child in after if child.tag != _ROW))
    for old, new in _paired(before.findall(_ROW), after.findall(_ROW)):
        if old is None and new is not None:
            table.append(_whole_row(new, Change.INSERTED, comparer))
        elif new is None and old is not None:
            table.append(_fitted(_whole_row(old, Change.DELETED, comparer), after))
        elif old is not None and new is not None:
            table.append(_compared_row(old, new, comparer))
    return table


def _paired(before: list[Element], after: list[Element]) -> list[tuple[Element | None, Element | None]]:
    """Pair rows by their words; two rows that share no word's place but stand alone between pairs are one changed."""
    pairs: list[tuple[Element | None, Element | None]] = []
    for old, new in align(units_of(before), units_of(after)):
        row = None if old is None else old.first
        other = None if new is None else new.first
        if row is not None and other is not None and _shape(row) != _shape(other):
            pairs += [(row, None), (None, other)]
        elif row is None and pairs and pairs[-1][1] is None and _same_shape(pairs[-1][0], other):
            pairs[-1] = (pairs[-1][0], other)
        else:
            pairs.append((row, other))
    return pairs


def _same_shape(one: Element | None, other: Element | None) -> bool:
    return one is not None and other is not None and _shape(one) == _shape(other)


def _shape(row: Element) -> list[tuple[str, int]]:
    """Return how the cells of a row are merged and how many lines each holds."""
    return [(_merging(cell), len(cell.findall(_LINE))) for cell in row.findall(_CELL)]


def _merging(cell: Element) -> str:
    merges = [node for tag in ("gridSpan", "vMerge") for node in cell.iterfind(f"{_W}tcPr/{_W}{tag}")]
    return "".join(etree.tostring(node, encoding="unicode") for node in merges)


def _compared_row(before: Element, after: Element, comparer: Comparer) -> Element:
    """Return a row of both versions; the words of a cell are replaced as a whole."""
    row = deepcopy(after)
    places = zip(row.findall(_CELL), before.findall(_CELL), after.findall(_CELL), strict=True)
    for cell, old, new in places:
        lines = zip(cell.findall(_LINE), old.findall(_LINE), new.findall(_LINE), strict=True)
        for line, former, latter in lines:
            cell.replace(line, comparer.compared(former, latter, whole=True))
    return row


def _fitted(row: Element, table: Element) -> Element:
    """Give the cells of a row that is gone the widths of the table it stands in now."""
    widths = [int(str(column.get(f"{_W}w"))) for column in table.iterfind(f"{_W}tblGrid/{_W}gridCol")]
    for cell in row.findall(_CELL):
        spread = cell.find(f"{_W}tcPr/{_W}gridSpan")
        taken = 1 if spread is None else int(str(spread.get(f"{_W}val")))
        width = cell.find(f"{_W}tcPr/{_W}tcW")
        if width is not None:
            width.set(f"{_W}w", str(sum(widths[:taken])))
        widths = widths[taken:]
    return row
