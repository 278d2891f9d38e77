"""A Word file read once: its paragraphs in order, and what their styles say of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from consult.press.check.finding import N_, WHOLE, CannotBeChecked, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.finding import Condition
    from consult.press.check.guard import Archive, Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_DEEPEST = 9
_MOST_STYLES = 50  # based on each other, more than Word follows
_NAMED_LEVELS = {"title": 0} | {f"heading {level}": level - 1 for level in range(1, 10)}
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its place in the text, counted from 1, and its words as they are read."""

    element: Element
    number: int
    words: str

    @property
    def place(self) -> Place:
        """Return the place as a person finds it."""
        return Place(paragraph=self.number)


class File:
    """The parts of a Word file that are looked at."""

    def __init__(self, archive: Archive) -> None:
        root = archive.xml(_DOCUMENT)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise CannotBeChecked(WHOLE, N_("The file has no text part of Word."))
        self.archive = archive
        self.body: Element = body
        self.lines = [
            Line(element, number, words_of(element)) for number, element in enumerate(self.body.iter(f"{W}p"), start=1)
        ]
        self.numbers = {line.element: line.number for line in self.lines}

    def near(self, element: Element) -> Place:
        """Return the paragraph an element stands in or begins with."""
        around = [element, *element.iterancestors(), *element.iter(f"{W}p")]
        number = next((self.numbers[one] for one in around if one in self.numbers), 1)
        return Place(paragraph=number)

    def finding(self, condition: Condition, element: Element | Place, **values: str) -> Finding:
        """Make a finding at an element or a named place."""
        place = element if isinstance(element, Place) else self.near(element)
        return Finding(condition, place, tuple(values.items()))

    @cached_property
    def styles(self) -> dict[str, Element]:
        """Return the styles by their ids."""
        root = self.archive.xml("word/styles.xml")
        found = () if root is None else root.iter(f"{W}style")
        return {style.get(f"{W}styleId", ""): style for style in found}

    @cached_property
    def default_style(self) -> str:
        """Return the id of the style paragraphs have that name none."""
        paragraphs = (name for name, style in self.styles.items() if style.get(f"{W}type") == "paragraph")
        return next((name for name in paragraphs if is_on(self.styles[name].get(f"{W}default"), absent=False)), "")

    def chain(self, line: Element) -> Iterator[Element]:
        """Yield the style of a paragraph and those it is based on."""
        name, seen = value(line, "pPr/pStyle") or self.default_style, set[str]()
        while name in self.styles and name not in seen and len(seen) < _MOST_STYLES:
            seen.add(name)
            yield self.styles[name]
            name = value(self.styles[name], "basedOn") or ""

    def property_of(self, line: Element, path: str) -> Element | None:
        """Return a property of a paragraph, its own or that of its styles."""
        own = find(line, f"pPr/{path}")
        if own is not None:
            return own
        return next((found for style in self.chain(line) if (found := find(style, f"pPr/{path}")) is not None), None)

    def level(self, line: Element) -> int | None:
        """Return the level of a heading, 0 for the first, or nothing for other paragraphs."""
        outline = self.property_of(line, "outlineLvl")
        stated = "" if outline is None else outline.get(f"{W}val", "")
        if stated.isdecimal():
            return int(stated) if int(stated) < _DEEPEST else None
        names = ((value(style, "name") or "").lower() for style in self.chain(line))
        return next((_NAMED_LEVELS[name] for name in names if name in _NAMED_LEVELS), None)

    def is_numbered(self, line: Element) -> bool:
        """Tell whether Word numbers a paragraph or sets a bullet before it."""
        number = self.property_of(line, "numPr/numId")
        return number is not None and number.get(f"{W}val") != "0"

    def is_rtl(self, line: Element) -> bool:
        """Tell whether a paragraph runs from right to left."""
        return is_on_element(self.property_of(line, "bidi"))


def find(element: Element, path: str) -> Element | None:
    """Find an element by names of the main namespace."""
    return element.find("/".join(f"{W}{name}" for name in path.split("/")))


def value(element: Element, path: str) -> str | None:
    """Return the value of an element found by names of the main namespace."""
    found = find(element, path)
    return None if found is None else found.get(f"{W}val")


def is_on(stated: str | None, *, absent: bool = True) -> bool:
    """Tell whether a switch is on; one without a value is."""
    return absent if stated is None else stated.lower() not in _OFF


def is_on_element(element: Element | None) -> bool:
    """Tell whether a property that is a switch is there and on."""
    return element is not None and is_on(element.get(f"{W}val"))


def words_of(element: Element) -> str:
    """Return the words of a paragraph; those of boxes inside it are left to their own paragraphs."""
    nodes = element.iter(f"{W}t", f"{W}tab", f"{W}br")
    own = (node for node in nodes if next(node.iterancestors(f"{W}p"), None) is element)
    return "".join(node.text or "" if node.tag == f"{W}t" else " " for node in own)
