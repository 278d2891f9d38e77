"""Accepting and rejecting the tracked changes of a Word file, and reading what stands there then."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COME, _GONE = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_BACK = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_RANGES = [f"{W}{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End")]

Shown = tuple[str, object]


def part(content: bytes, name: str) -> etree._Element:
    """Return a part of a Word file."""
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def shown(content: bytes, *, accept: bool | None = None) -> list[Shown]:
    """Return every paragraph as style and words, notes inside, and every table as rows of cells.

    With ``accept`` all changes are accepted or rejected first.
    """
    body, notes = part(content, "document")[0], part(content, "footnotes")
    if accept is not None:
        for root in (body, notes):
            _settle(root, accept=accept)
    words = {note.get(f"{W}id", ""): _words(note, {}) for note in notes}
    return _shown(body, words)


def _settle(root: etree._Element, *, accept: bool) -> None:
    stays, goes = (_COME, _GONE) if accept else (_GONE, _COME)
    for row in [row for row in root.iter(f"{W}tr") if _marked(row, "trPr", goes)]:
        row.getparent().remove(row)  # type: ignore[union-attr]  # a row stands in a table
    for table in [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tr") is None]:
        table.getparent().remove(table)  # type: ignore[union-attr]
    going = [line for line in root.iter(f"{W}p") if _marked(line, f"pPr/{W}rPr", goes)]
    for change in list(root.iter(*_RANGES, *goes)):
        change.getparent().remove(change)  # type: ignore[union-attr]
    for change in list(root.iter(*stays)):
        _unwrap(change)
    for node in root.iter(*_BACK):
        node.tag = _BACK[node.tag]
    for change in list(root.iter(f"{W}pPrChange")):
        _settle_properties(change, accept=accept)
    for line in going:
        _join_to_next(line)


def _marked(element: etree._Element, where: str, tags: tuple[str, ...]) -> bool:
    return any(element.find(f"{W}{where}/{tag}") is not None for tag in tags)


def _unwrap(change: etree._Element) -> None:
    holder = change.getparent()
    assert holder is not None
    place = holder.index(change)
    holder[place : place + 1] = list(change)


def _settle_properties(change: etree._Element, *, accept: bool) -> None:
    properties = change.getparent()
    assert properties is not None
    if accept:
        properties.remove(change)
    else:
        former = list(deepcopy(change)[0])
        for child in list(properties):
            properties.remove(child)
        properties.extend(former)


def _join_to_next(line: etree._Element) -> None:
    """Do as Word does where the end of a paragraph goes: what is left of it begins the next."""
    left = [child for child in line if child.tag == f"{W}r" or child.find(f".//{W}r") is not None]
    following = line.getnext()
    if left:
        assert following is not None
        assert following.tag == f"{W}p", "words are left that no paragraph takes"
        following[1:1] = left
    line.getparent().remove(line)  # type: ignore[union-attr]


def _shown(body: etree._Element, notes: dict[str, str]) -> list[Shown]:
    found: list[Shown] = []
    for element in body:
        if element.tag == f"{W}tbl":
            cells = [[_shown(cell, notes) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")]
            found.append(("table", cells))
        elif element.tag == f"{W}p":
            style = element.find(f"{W}pPr/{W}pStyle")
            found.append(("" if style is None else style.get(f"{W}val", ""), _words(element, notes)))
    return found


def _words(element: etree._Element, notes: dict[str, str]) -> str:
    words: list[str] = []
    for node in element.iter(f"{W}t", f"{W}instrText", f"{W}footnoteReference", f"{W}tab", f"{W}br"):
        if node.tag == f"{W}footnoteReference":
            words.append(f"[{notes[node.get(f'{W}id', '')]}]")
        elif node.getparent().tag == f"{W}r":  # type: ignore[union-attr]  # not the tab stops of the properties
            words.append(node.text or f"<{etree.QName(node).localname}>")
    return "".join(words)
