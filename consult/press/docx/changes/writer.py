"""One Word file of two versions: the newer, with everything that changed since the older marked as a change."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC
from typing import TYPE_CHECKING

from consult.press.docx.changes.aligning import Unit, align, units_of
from consult.press.docx.changes.lines import Comparer
from consult.press.docx.changes.rows import comparable, compared_table, whole_table
from consult.press.docx.changes.stamp import Change, Stamp
from consult.press.docx.setting import setting_beside, setting_for
from consult.press.docx.writer import packed, written
from consult.press.docx.xml import NAMESPACES, Element, w
from consult.press.model.place import require, require_text
from consult.press.spacing import bound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from consult.press.docx.changes.aligning import Pair
    from consult.press.docx.setting import Setting
    from consult.press.model import Document

_W = f"{{{NAMESPACES['w']}}}"
_LONGEST_AUTHOR = 255


def render_docx_changes(before: Document, after: Document, *, author: str, at: datetime) -> bytes:
    """Return the newer version as a Word file with its changes since the older: accept all to have the newer.

    Paragraphs are told apart by their ids. Running heads and the file's properties are those of the newer
    version. ``at`` is an instant with its zone. Errors: ModelError names what cannot be compared.
    """
    _require_comparable(before, after, author, at)
    before, after = bound(before), bound(after)
    setting = setting_for(after)
    newer = written(setting)
    older = setting_beside(setting, before)
    old_elements = written(older)
    comparer = Comparer(_stamp(author, at, setting), _names(setting) | _names(older))
    elements = _compared(old_elements, newer, comparer)
    _compare_notes(setting, comparer)
    return packed(setting, elements)


def _require_comparable(before: Document, after: Document, author: str, at: datetime) -> None:
    same = before.language == after.language
    require(holds=same, place="before.language", reason=f"{before.language} cannot be compared with {after.language}")
    require_text("author", author)
    require(holds=len(author) <= _LONGEST_AUTHOR, place="author", reason=f"longer than {_LONGEST_AUTHOR} characters")
    require(holds=at.tzinfo is not None, place="at", reason="an instant with its zone is expected")


def _stamp(author: str, at: datetime, setting: Setting) -> Stamp:
    return Stamp(author, at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), setting.store)


def _names(setting: Setting) -> dict[int, str]:
    return {number + setting.notes_before: name for name, number in setting.numbering.notes.items()}


def _compared(before: list[Element], after: list[Element], comparer: Comparer) -> list[Element]:
    """Return the elements of both versions as one text with its changes."""
    field = _contents_field(before, after)
    pairs = align(units_of(before), units_of(after))
    for old, new in pairs:
        if old is not None and new is not None and not new.is_table:
            comparer.know_lists(old.first, new.first)
    moves = _moves(pairs)
    elements = [element for old, new in pairs for element in _pair(old, new, moves, comparer)]
    _enclose(elements, field)
    return elements


def _contents_field(before: list[Element], after: list[Element]) -> list[Element]:
    """Take the field of the contents out of the lines of both versions, to be put around both at once.

    A field of which one line came and another went would begin twice.
    """
    found: list[list[Element]] = []
    for elements in (before, after):
        runs = [run for line in _contents(elements) for run in line.iterchildren(f"{_W}r") if _of_field(run)]
        found.append(runs)
    if not all(found):
        return []
    for run in (*found[0], *found[1]):
        holder = run.getparent()
        if holder is not None:
            holder.remove(run)
    for sign in found[1][0].iter(f"{_W}fldChar"):  # filled again at once, the field would lose its changes
        sign.attrib.pop(f"{_W}dirty", "")
    return found[1]


def _contents(elements: list[Element]) -> list[Element]:
    styled = ((element, element.find(f"{_W}pPr/{_W}pStyle")) for element in elements)
    return [line for line, style in styled if style is not None and str(style.get(f"{_W}val")).startswith("TOC")]


def _of_field(run: Element) -> bool:
    return run.find(f"{_W}fldChar") is not None or run.find(f"{_W}instrText") is not None


def _enclose(elements: list[Element], field: list[Element]) -> None:
    """Put the field of the contents around its lines; it ends in a line of the newer version."""
    lines = _contents(elements)
    if not field or not lines:
        return
    for position, run in enumerate(field[:-1], start=1):
        lines[0].insert(position, run)
    staying = [line for line in lines if line.find(f"{_W}pPr/{_W}rPr/{_W}del") is None]
    staying[-1].append(field[-1])


def _moves(pairs: Sequence[Pair]) -> dict[tuple[str, ...], str]:
    """Name the paragraphs that stand elsewhere with the same words."""
    gone = {old.key: old for old, new in pairs if old is not None and new is None and old.has_id}
    come = {new.key: new for old, new in pairs if new is not None and old is None and not new.is_table}
    moved = [key for key, unit in come.items() if key in gone and gone[key].words == unit.words]
    return {key: f"move{number}" for number, key in enumerate(moved, start=1)}


def _pair(
    old: Unit | None, new: Unit | None, moves: dict[tuple[str, ...], str], comparer: Comparer
) -> Iterator[Element]:
    if old is None and new is not None:
        change = Change.MOVED_HERE if new.key in moves else Change.INSERTED
        yield from _whole(new, change, moves, comparer)
    elif new is None and old is not None:
        change = Change.MOVED_AWAY if old.key in moves else Change.DELETED
        yield from _whole(old, change, moves, comparer)
    elif old is not None and new is not None:
        yield from _both(old, new, comparer)


def _whole(unit: Unit, change: Change, moves: dict[tuple[str, ...], str], comparer: Comparer) -> Iterator[Element]:
    if unit.is_table:
        yield whole_table(unit.first, change, comparer)
        yield from (comparer.whole(line, change) for line in unit.elements[1:])
    else:
        yield from comparer.stamp.between(change, moves.get(unit.key, ""), comparer.whole(unit.first, change))


def _both(old: Unit, new: Unit, comparer: Comparer) -> Iterator[Element]:
    if not new.is_table:
        yield comparer.compared(old.first, new.first)
    elif comparable(old.first, new.first):
        yield compared_table(old.first, new.first, comparer)
        yield deepcopy(new.elements[1])
    else:
        yield from _whole(old, Change.DELETED, {}, comparer)
        yield from _whole(new, Change.INSERTED, {}, comparer)


def _compare_notes(setting: Setting, comparer: Comparer) -> None:
    """Put the changes into the notes: those of both versions once, those that came or went as such."""
    notes = {int(str(note.get(f"{_W}id"))): note for note in setting.store.footnotes}
    last, written_once = len(setting.numbering.footnotes), set(comparer.kept.values())
    setting.store.footnotes.clear()
    for number, note in sorted(notes.items()):
        if number in written_once:
            continue
        [line] = note
        if number in comparer.kept:
            [former] = notes[comparer.kept[number]]
            changed = comparer.compared(former, line)
        else:
            changed = comparer.inside(line, Change.INSERTED if number <= last else Change.DELETED)
        setting.store.footnotes.append(w("footnote", changed, id=number))
