"""A line cut into its smallest parts: words, marks, tabs, notes, fields and images, each with its look."""

from __future__ import annotations

import unicodedata
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.xml import NAMESPACES, Element, text, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_W = f"{{{NAMESPACES['w']}}}"
RUN, HYPERLINK, PROPERTIES = f"{_W}r", f"{_W}hyperlink", f"{_W}rPr"
_NOTE = f"{_W}footnoteReference"
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
_IDEOGRAPHS = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


@dataclass(frozen=True, slots=True)
class Atom:
    """A part of a line; equal keys mean equal parts. ``holder`` are the attributes of the link around it."""

    key: tuple[str, ...]
    runs: tuple[Element, ...]
    words: str = ""
    look: str = ""
    holder: tuple[tuple[str, str], ...] = ()
    note: int = 0

    def copies(self) -> list[Element]:
        """Return the part's runs, to be put into another line."""
        return [deepcopy(run) for run in self.runs]


def cut(words: str) -> list[str]:
    """Cut words for comparing: whole words, runs of spaces, every other sign and every ideograph on its own.

    Marks and joiners stay with the letter before them, so that no Arabic word is cut at a vowel sign.
    """
    pieces: list[str] = []
    last = ""
    for sign in words:
        kind = _kind(sign)
        if pieces and (kind == "mark" or (kind == last and kind in ("word", "space"))):
            pieces[-1] += sign
        else:
            pieces.append(sign)
            last = kind
    return pieces


def _kind(sign: str) -> str:
    category = unicodedata.category(sign)
    if category[0] == "M" or (category == "Cf" and ord(sign) not in _BIDI):
        return "mark"
    if sign.isspace():
        return "space"
    if category[0] not in "LN":
        return "other"
    return "ideograph" if unicodedata.name(sign, "").startswith(_IDEOGRAPHS) else "word"


def is_of_note(start: Element) -> bool:
    """Tell whether a bookmark that begins here holds the call of a note and nothing else."""
    call = start.getnext()
    end = None if call is None else call.getnext()
    return call is not None and call.find(_NOTE) is not None and end is not None and end.tag == f"{_W}bookmarkEnd"


def atoms_of(line: Element, notes: Mapping[int, str]) -> list[Atom]:
    """Cut a paragraph into its parts; ``notes`` holds the model's id of every note by its number in the file."""
    found: list[Atom] = []
    for child in line:
        if child.tag == HYPERLINK:
            holder = tuple(sorted((str(name), str(value)) for name, value in child.attrib.items()))
            found += _runs(child.iterchildren(RUN), notes, holder)
        elif child.tag == RUN:
            found += _runs([child], notes, ())
    return list(_joined(found))


def _runs(runs: Iterable[Element], notes: Mapping[int, str], holder: tuple[tuple[str, str], ...]) -> Iterator[Atom]:
    for run in runs:
        content = [child for child in run if child.tag != PROPERTIES]
        look = _look(run)
        shown = (str(holder), look)
        if len(content) == 1 and content[0].tag == f"{_W}t":
            for piece in cut(content[0].text or ""):
                yield Atom(("t", *shown, piece), (_worded(run, piece),), piece, look, holder)
        elif len(content) == 1 and content[0].tag == _NOTE:
            number = int(str(content[0].get(f"{_W}id")))
            yield Atom(("note", *shown, notes[number]), _with_bookmark(run), holder=holder, note=number)
        else:
            yield Atom(("other", *shown, *map(_shape, content)), (run,), holder=holder)


def _with_bookmark(call: Element) -> tuple[Element, ...]:
    """Return the call of a note with the bookmark around it, where a reference to the note needs one."""
    start, end = call.getprevious(), call.getnext()
    if start is None or end is None or start.tag != f"{_W}bookmarkStart" or not is_of_note(start):
        return (call,)
    return start, call, end


def _look(run: Element) -> str:
    properties = run.find(PROPERTIES)
    return "" if properties is None else etree.tostring(properties, encoding="unicode")


def _shape(node: Element) -> str:
    """Write a node without the numbers that only tell one drawing from the next."""
    copy = deepcopy(node)
    for one in copy.iter():
        if etree.QName(one).localname in ("docPr", "cNvPr"):
            one.set("id", "0")
            one.set("name", "")
    return etree.tostring(copy, encoding="unicode")


def _worded(run: Element, words: str) -> Element:
    properties = run.find(PROPERTIES)
    return w("r", None if properties is None else deepcopy(properties), text(words))


def _joined(found: list[Atom]) -> Iterator[Atom]:
    """Yield the parts with every field that begins and ends in the line as one part."""
    index = 0
    while index < len(found):
        end = _end_of_field(found, index)
        together = found[index : end + 1]
        index = end + 1
        if len(together) == 1:
            yield together[0]
        else:
            key = tuple(word for atom in together for word in atom.key)
            runs = tuple(run for atom in together for run in atom.runs)
            yield Atom(("field", *key), runs, holder=together[0].holder)


def _end_of_field(found: list[Atom], index: int) -> int:
    """Return where a field that begins here ends, or the place itself."""
    if _field_sign(found[index]) != "begin":
        return index
    ends = (place for place in range(index, len(found)) if _field_sign(found[place]) == "end")
    return next(ends, index)


def _field_sign(atom: Atom) -> str:
    sign = atom.runs[0].find(f"{_W}fldChar")
    return "" if sign is None else str(sign.get(f"{_W}fldCharType"))
