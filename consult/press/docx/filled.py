"""Reading a filled-in form back: what was written, ticked and chosen in its places, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from consult.press.docx.controls import ANSWER, BOX, CELL, MENU, TICK, TICKED, codes_in
from consult.press.docx.xml import NAMESPACES
from consult.press.languages import LANGUAGES, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_W, _W14 = f"{{{NAMESPACES['w']}}}", f"{{{NAMESPACES['w14']}}}"
_ON = {"1", "true", "on"}
_CONTROL = f"{_W}sdt"
_SAYING = tuple(f"{_W}{name}" for name in ("t", "tab", "br", "cr"))
_PARTS = {ANSWER: 2, MENU: 2, CELL: 4}  # a kind, and its codes
_HINTS = frozenset(words for tag in LANGUAGES for words in (forms(tag).write_here, forms(tag).choose_here))


@dataclass(frozen=True, slots=True)
class Beside:
    """A paragraph that stands in no place of the form, and the question under which it stands (none: before all)."""

    question: str
    words: str


@dataclass(slots=True)
class Filled:
    """What a form says, by the id of the question.

    ``texts`` are paragraphs, ``ticked`` the codes of choices, ``chosen`` the code of an entry of a menu, ``rows`` the
    rows of a table by the codes of its columns, those that are empty left out. ``beside`` is everything else that
    the blank form does not say, in its order: nothing that was typed is passed over.
    """

    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ticked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    beside: list[Beside] = field(default_factory=list)


def read_filled(written: Any, blank: Any) -> Filled:
    """Read a filled-in form: the roots of the main parts of the file sent back and of the blank it was made from.

    Places are found by their tags, so that the order of the questions does not matter. Other programs drop tags
    (LibreOffice 7.4) or the places altogether and keep frames and words: what then stands in the frame below a
    question is its answer, and a ticked sign before the words of a choice is a tick.
    """
    reader = _Reader(_Layout.of(blank))
    for line in written.iter(f"{_W}p"):
        reader.line(line)
    return reader.result()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a blank form has what: its own words, the questions under their headings, their kinds, choices, entries."""

    said: Counter[str]
    questions: dict[str, str]
    kinds: dict[str, str]
    choices: dict[tuple[str, str], str]
    entries: dict[tuple[str, str], str]
    columns: dict[str, list[str]]

    @classmethod
    def of(cls, blank: Any) -> _Layout:
        found = cls(Counter(), {_words(line): name for line, name in _headings(blank)}, {}, {}, {}, {})
        for control in blank.iter(_CONTROL):
            found.note(control, *codes_in(_tag(control)))
        choices = {words for _question, words in found.choices}
        lines = (_words(line) for line in blank.iter(f"{_W}p") if _place_of(line) is None)
        found.said.update(words for words in lines if _without_box(words) not in choices)
        return found

    def note(self, control: Any, kind: str, question: str, *codes: str) -> None:
        """Note one place of the form."""
        if kind == TICK:
            self.choices[question, _without_box(_words(_line_of(control)))] = codes[0]
        else:
            self.kinds[question] = kind
        for entry in control.iter(f"{_W}listItem"):
            for shown in ("displayText", "value"):  # LibreOffice shows the one for the other
                self.entries[question, _get(entry, shown)] = _get(entry, "value")
        if kind == CELL and codes[0] == "1":
            self.columns.setdefault(question, []).append(codes[1])


class _Reader:
    """Walks a form once, paragraph by paragraph, and puts everything where it belongs."""

    def __init__(self, layout: _Layout) -> None:
        self._filled = Filled()
        self._layout = layout
        self._left = Counter(layout.said)
        self._question = ""
        self._cells: dict[str, dict[int, dict[str, str]]] = {}

    def result(self) -> Filled:
        """Give everything that was read; rows of tables in their order."""
        self._filled.rows = {name: [rows[row] for row in sorted(rows)] for name, rows in self._cells.items()}
        return self._filled

    def line(self, line: Any) -> None:
        """Put one paragraph where it belongs: a place with a tag, a tick, a frame, the form's own words, or beside."""
        words = _words(line)
        place = _place_of(line)
        if place is not None:
            self._put(place, words)
        elif words and words not in _HINTS and not self._is_choice(line, words):
            self._free(line, words)

    def _free(self, line: Any, words: str) -> None:
        place = self._frame_of(line)
        if place is not None:
            self._put(place, words)
        elif self._left[words]:  # the form's own words, as often as the form says them
            self._left[words] -= 1
            self._question = self._layout.questions.get(words, self._question)
        else:
            self._filled.beside.append(Beside(self._question, words))

    def _put(self, place: tuple[str, ...], words: str) -> None:
        kind, question, *codes = place
        if not words or words in _HINTS:
            return
        if kind == ANSWER:
            self._filled.texts[question] = (*self._filled.texts.get(question, ()), words)
        elif kind == CELL:
            row = self._cells.setdefault(question, {}).setdefault(int(codes[0]), {})
            row[codes[1]] = "\n".join(filter(None, (row.get(codes[1]), words)))
        elif (question, words) in self._layout.entries:
            self._filled.chosen[question] = self._layout.entries[question, words]
        else:
            self._filled.beside.append(Beside(question, words))

    def _is_choice(self, line: Any, words: str) -> bool:
        """Note the tick of a line that is a choice, if it has one; tell whether it is a choice."""
        tagged = [codes_in(_tag(box)) for box in line.iter(_CONTROL)]
        found = next((codes for codes in tagged if codes[0] == TICK and len(codes) > 2), None)  # noqa: PLR2004 - all three
        if found is None:
            code = self._layout.choices.get((self._question, _without_box(words)))
            found = None if code is None else (TICK, self._question, code)
        if found is not None and _is_ticked(line):
            self._filled.ticked[found[1]] = (*self._filled.ticked.get(found[1], ()), found[2])
        return found is not None

    def _frame_of(self, line: Any) -> tuple[str, ...] | None:
        """Name the place of a paragraph in the frame below a question whose places have lost their tags."""
        cell, kind = next(line.iterancestors(f"{_W}tc"), None), self._layout.kinds.get(self._question)
        if cell is None or kind is None:
            return None
        if kind != CELL:
            return kind, self._question
        row = cell.getparent()
        number, column = row.getparent().findall(f"{_W}tr").index(row), row.findall(f"{_W}tc").index(cell)
        columns = self._layout.columns[self._question]
        return (CELL, self._question, str(number), columns[column]) if number and column < len(columns) else None


def _headings(root: Any) -> Iterator[tuple[Any, str]]:
    """Find the line above each place, by the bookmark that questions have: the last one before the place."""
    names = {name.replace("-", "_").replace(".", "_"): name for _kind, name, *_ in _places(root)}
    for mark in root.iter(f"{_W}bookmarkStart"):
        name = names.get(_get(mark, "name"))
        line = next(mark.iterancestors(f"{_W}p"), None)
        if name is not None and line is not None:
            yield line, name


def _places(root: Any) -> Iterator[tuple[str, ...]]:
    for control in root.iter(_CONTROL):
        codes = codes_in(_tag(control))
        if len(codes) > 1:
            yield codes


def _tag(control: Any) -> str:
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    return "" if tag is None else _get(tag, "val")


def _get(element: Any, name: str) -> str:
    return str(element.get(f"{_W}{name}") or "")


def _line_of(control: Any) -> Any:
    return next(control.iterancestors(f"{_W}p"))


def _place_of(line: Any) -> tuple[str, ...] | None:
    """Name the place of the form in which a paragraph lies; other people's controls are none."""
    tags = (codes_in(_tag(control)) for control in line.iterancestors(_CONTROL))
    return next((codes for codes in tags if len(codes) == _PARTS.get(codes[0])), None)


def _is_ticked(line: Any) -> bool:
    """Tell whether the box of a line is ticked, by its state or, where a program keeps none, by its sign."""
    state = next(line.iter(f"{_W14}checked"), None)
    if state is not None:
        return str(state.get(f"{_W14}val")) in _ON
    sign = "".join(node.text or "" for node in line.iter(f"{_W}t")).strip()[:1]
    return sign in TICKED


def _words(element: Any) -> str:
    """Give the words of an element as one line, a break as a space."""
    said = _repeated(element) or "".join(_said(node) for node in element.iter(*_SAYING))
    return " ".join(said.split())


def _without_box(words: str) -> str:
    """Give the words of a choice without the box before them; of an answer, such a sign is a part."""
    return words.lstrip(BOX + TICKED).lstrip()


def _said(node: Any) -> str:
    return (node.text or "") if node.tag == f"{_W}t" else " "


def _repeated(line: Any) -> str:
    """Give the words that LibreOffice 7.4 writes again for each change of direction in a place, or nothing."""
    lost = [control for control in line.iter(_CONTROL) if not _tag(control)]
    last = {str(list(control.iter(f"{_W}t"))[-1].text) for control in lost if control.find(f".//{_W}t") is not None}
    return last.pop() if len(lost) > 1 and len(last) == 1 else ""
