"""The steps of one content stream: what is drawn, under which marks, in which font."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.pdf.findings import on_page
from consult.press.check.pdf.marks import check_language
from consult.press.check.pdf.objects import dictionary, integer, is_dictionary, items, name, text, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.check.pdf.content import Walk
    from consult.press.check.pdf.tree import Element

_TEXT = {"Tj", "TJ", "'", '"'}
_DRAWN = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}
READ = " ".join(("BMC BDC EMC q Q gs Tf Tr Do BI ID EI", *sorted((_TEXT | _DRAWN) - {"INLINE IMAGE"})))
_SPOKEN = {"/ActualText": "7.2-30", "/Alt": "7.2-31", "/E": "7.2-32"}
INVISIBLE = 3  # text rendering mode (ISO 32000-1, table 106)


@dataclass(slots=True)
class Used:
    """A font, with the strings shown in it and those only there to be read."""

    font: Any
    page: int
    shown: set[bytes] = field(default_factory=set)
    hidden: set[bytes] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Mark:
    """An open piece of marked content, with what it has from those around it."""

    tagged: bool = False
    decoration: bool = False
    language: str | None = None


@dataclass(slots=True)
class Pen:
    """The part of the graphics state that matters here."""

    font: Used | None = None
    mode: int = 0


class Stream:
    """The state of one stream while it is gone through."""

    def __init__(self, walk: Walk, resources: Any, owners: list[Any] | None, mark: Mark, pen: Pen) -> None:
        self.resources = resources
        self.owners = owners
        self.marks = [mark]
        self.pen = pen
        self._walk = walk
        self._kept: list[Pen] = []

    def take(self, operator: str, operands: Any) -> None:
        """Take one step; what has operands of a wrong kind is left out, as readers do."""
        if operator in _TEXT:
            self._show(operands)
        elif operator in _DRAWN:
            self._drawn()
        elif (act := _ACTS.get(operator)) is not None:
            act(self, operands)

    def _show(self, operands: Any) -> None:
        self._drawn()
        mark, used = self.marks[-1], self.pen.font
        if not mark.decoration and mark.language is None and self._walk.file.language is None:
            self._walk.find("7.2-34")
        if used is not None and len(operands):
            into = used.hidden if self.pen.mode == INVISIBLE else used.shown
            into.update(_strings(operands[-1]))

    def _drawn(self) -> None:
        mark = self.marks[-1]
        if not mark.tagged and not mark.decoration:
            self._walk.find("7.1-3")

    def open(self, operands: Any) -> None:
        """Open a piece of marked content."""
        outer, kind = self.marks[-1], str(operands[0]) if len(operands) else ""
        properties = self._properties(operands[1]) if len(operands) > 1 else None
        element = self._element(properties)
        decoration = kind == "/Artifact"
        if decoration and outer.tagged:
            self._walk.find("7.1-1")
        if element is not None and outer.decoration:
            self._walk.find("7.1-2")
        own = text(properties, "/Lang")
        check_language(own, on_page(self._walk.page), self._walk.file.findings)
        inner = element.language if element is not None and element.language is not None else outer.language
        language = own if own is not None else inner
        self.marks.append(Mark(outer.tagged or element is not None, outer.decoration or decoration, language))
        if kind == "/Span" and language is None and self._walk.file.language is None and properties is not None:
            for key, number in _SPOKEN.items():
                if key in properties:
                    self._walk.find(number)

    def _properties(self, operand: Any) -> Any:
        if isinstance(operand, pikepdf.Name):
            return dictionary(dictionary(self.resources, "/Properties"), str(operand))
        return operand if isinstance(operand, pikepdf.Dictionary) else None

    def _element(self, properties: Any) -> Element | None:
        number = integer(properties, "/MCID")
        if number is None or self.owners is None or not 0 <= number < len(self.owners):
            return None
        return self._walk.tree.element(self.owners[number])

    def close(self, _: Any) -> None:
        """Close the innermost piece of marked content."""
        if len(self.marks) > 1:
            self.marks.pop()

    def keep(self, _: Any) -> None:
        """Keep the state."""
        self._kept.append(replace(self.pen))

    def restore(self, _: Any) -> None:
        """Go back to the state kept last."""
        if self._kept:
            self.pen = self._kept.pop()

    def choose_font(self, operands: Any) -> None:
        """Take a font."""
        if len(operands):
            self.pen.font = self._walk.font(self.resources, str(operands[0]))

    def choose_mode(self, operands: Any) -> None:
        """Take a way of drawing letters."""
        self.pen.mode = (whole(operands[0]) if len(operands) else None) or 0

    def choose_state(self, operands: Any) -> None:
        """Take a font from a set of parameters."""
        called = str(operands[0]) if len(operands) else ""
        font = items(dictionary(dictionary(self.resources, "/ExtGState"), called), "/Font")
        if font and is_dictionary(font[0]):
            self.pen.font = self._walk.used(font[0], called)

    def do(self, operands: Any) -> None:
        """Draw a picture, or go into a form."""
        called = str(operands[0]) if len(operands) else ""
        drawn = dictionary(dictionary(self.resources, "/XObject"), called)
        if name(drawn, "/Subtype") == "Form":
            self._walk.enter(drawn, self)
        elif drawn is not None:
            self._drawn()


_ACTS: dict[str, Callable[[Stream, Any], None]] = {
    "BMC": Stream.open,
    "BDC": Stream.open,
    "EMC": Stream.close,
    "q": Stream.keep,
    "Q": Stream.restore,
    "gs": Stream.choose_state,
    "Tf": Stream.choose_font,
    "Tr": Stream.choose_mode,
    "Do": Stream.do,
}


def _strings(operand: Any) -> set[bytes]:
    """Return the strings of a text-showing operand."""
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    return {bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)}
