"""Paragraphs with their changes: new, gone, moved, or with changed words inside."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.changes.atoms import HYPERLINK, RUN, Atom, atoms_of, is_of_note
from consult.press.docx.changes.stamp import Change, Stamp
from consult.press.docx.xml import NAMESPACES, Element, text, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_W = f"{{{NAMESPACES['w']}}}"
_MARKS = (f"{_W}bookmarkStart", f"{_W}bookmarkEnd")
_PROPERTIES, _NUMBER = f"{_W}pPr", f"{_W}numPr/{_W}numId"
_TOO_DIFFERENT = 0.3

Step = tuple["Change | None", Atom]
Block = tuple[str, int, int, int, int]


@dataclass(slots=True)
class Comparer:
    """What comparing two versions needs and gathers.

    ``kept`` maps a note's number in the newer version to its number in the older; ``lists`` the lists of
    the older version to those of the newer.
    """

    stamp: Stamp
    notes: Mapping[int, str]
    kept: dict[int, int] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)

    def whole(self, line: Element, change: Change) -> Element:
        """Return a paragraph as new, gone or moved, its end included."""
        copy = self.inside(line, change)
        properties = copy.find(_PROPERTIES)
        if properties is None:
            properties = w("pPr")
            copy.insert(0, properties)
        look = properties.find(f"{_W}rPr")
        if look is None:
            look = w("rPr")
            properties.append(look)
        look.insert(0, self.stamp.mark(change))
        return copy

    def inside(self, line: Element, change: Change) -> Element:
        """Return a paragraph whose words are new or gone while its end stays."""
        copy = deepcopy(line)
        if change in (Change.DELETED, Change.MOVED_AWAY):
            for mark in list(copy.iter(*_MARKS)):
                copy.remove(mark)
            self._renumber(copy)
        for holder in (copy, *copy.iterchildren(HYPERLINK)):
            for run in list(holder.iterchildren(RUN)):
                place = holder.index(run)
                holder[place:place] = self.stamp.around([run], change)
        return copy

    def _renumber(self, line: Element) -> None:
        """Put a paragraph of the older version into the list of the newer that goes on from its own."""
        number = line.find(f"{_PROPERTIES}/{_NUMBER}")
        if number is not None:
            value = str(number.get(f"{_W}val"))
            number.set(f"{_W}val", self.lists.get(value, value))

    def know_lists(self, before: Element, after: Element) -> None:
        """Learn from a paragraph that stands in both versions which list goes on as which."""
        old, new = before.find(f"{_PROPERTIES}/{_NUMBER}"), after.find(f"{_PROPERTIES}/{_NUMBER}")
        if old is not None and new is not None:
            self.lists.setdefault(str(old.get(f"{_W}val")), str(new.get(f"{_W}val")))

    def compared(self, before: Element, after: Element, *, whole: bool = False) -> Element:
        """Return the newer paragraph with what changed in it; ``whole`` replaces all its words at once."""
        steps = self._steps(atoms_of(before, self.notes), atoms_of(after, self.notes), whole=whole)
        line = w("p", self._properties(before, after))
        starts = [start for start in after.iterchildren(_MARKS[0]) if not is_of_note(start)]
        line.extend(deepcopy(start) for start in starts)
        for holder, together in groupby(steps, key=lambda step: step[1].holder):
            content = self._changed(list(together))
            line.extend(_link(holder, content) if holder else content)
        line.extend(w("bookmarkEnd", id=start.get(f"{_W}id")) for start in starts)
        return line

    def _properties(self, before: Element, after: Element) -> Element | None:
        """Return the newer paragraph's properties, with the older ones where they differ."""
        new, old = after.find(_PROPERTIES), before.find(_PROPERTIES)
        kept = w("pPr") if new is None else deepcopy(new)
        older = _base(old, self.lists)
        if etree.tostring(older) != etree.tostring(_base(new, {})):
            kept.append(self.stamp.mark("pPrChange", older))
        return kept if len(kept) else None

    def _steps(self, before: list[Atom], after: list[Atom], *, whole: bool) -> list[Step]:
        matcher = SequenceMatcher(None, [atom.key for atom in before], [atom.key for atom in after], autojunk=False)
        blocks: list[Block] = [block for block in matcher.get_opcodes() if block[0] == "equal"]
        same = len(before) == len(after) == sum(end - start for _, start, end, _, _ in blocks)
        if not same and (whole or matcher.ratio() < _TOO_DIFFERENT):
            blocks = _ends(before, after)
        elif not same:
            blocks = [block for block in blocks if _worth_keeping(block, before, after)]
        steps: list[Step] = []
        row = column = 0
        for _, start, end, first, last in [*blocks, ("equal", len(before), len(before), len(after), len(after))]:
            steps += [(Change.DELETED, atom) for atom in before[row:start]]
            steps += [(Change.INSERTED, atom) for atom in after[column:first]]
            steps += [(None, atom) for atom in after[first:last]]
            pairs = zip(before[start:end], after[first:last], strict=True)
            self.kept |= {new.note: old.note for old, new in pairs if new.note}
            row, column = end, last
        return steps

    def _changed(self, steps: list[Step]) -> list[Element]:
        """Write parts one after the other, those of one change and look as one."""
        content: list[Element] = []
        for change, together in groupby(steps, key=lambda step: step[0]):
            runs = _merged([atom for _, atom in together])
            content += self.stamp.around(
                (run for run in runs if change is not Change.DELETED or run.tag not in _MARKS), change
            )
        return content


def _ends(before: list[Atom], after: list[Atom]) -> list[Block]:
    """Return what a replaced line keeps: the sign that opens a footnote."""
    keeps = bool(before and after) and before[0].key == after[0].key and "footnoteRef" in before[0].key[-1]
    return [("equal", 0, 1, 0, 1)] if keeps else []


def _worth_keeping(block: Block, before: list[Atom], after: list[Atom]) -> bool:
    """Tell whether equal parts stand at an end of the line or hold more than a space between two changes."""
    _, start, end, first, last = block
    at_an_end = (start == 0 and first == 0) or (end == len(before) and last == len(after))
    return at_an_end or any(not atom.words.isspace() for atom in after[first:last])


def _merged(atoms: Iterable[Atom]) -> list[Element]:
    """Write words of one look as one run."""
    runs: list[Element] = []
    for (look, worded), together in groupby(atoms, key=lambda atom: (atom.look, bool(atom.words))):
        del look
        parts = list(together)
        if not worded:
            runs += [run for atom in parts for run in atom.copies()]
            continue
        [run] = parts[0].copies()
        run.replace(run[-1], text("".join(atom.words for atom in parts)))
        runs.append(run)
    return runs


def _link(holder: tuple[tuple[str, str], ...], content: list[Element]) -> list[Element]:
    link = w("hyperlink", *content)
    for name, value in holder:
        link.set(name, value)
    return [link]


def _base(found: Element | None, lists: Mapping[str, str]) -> Element:
    """Return the properties of a paragraph that a change of properties records: all but the look of its end."""
    base = w("pPr") if found is None else deepcopy(found)
    for look in base.findall(f"{_W}rPr"):
        base.remove(look)
    number = base.find(_NUMBER)
    if number is not None:
        value = str(number.get(f"{_W}val"))
        number.set(f"{_W}val", lists.get(value, value))
    return base
