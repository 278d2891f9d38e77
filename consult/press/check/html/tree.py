"""The elements of a page as assistive technology sees them: names, roles, and what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from consult.press.check.finding import N_, CannotBeChecked, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.check.guard import Element

_MOST = 5_000_000  # elements and pieces of text read for names
_LETTERS = 20  # of a text that are counted as a piece
_HIDDEN = ("script", "style", "template", "noscript", "head")


class Page:
    """A page read once: its elements in order, without those nobody meets."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._read = 0
        self.elements = list(_shown(root))
        self.ids: dict[str, list[Element]] = {}
        for element in root.iter(etree.Element):
            if name := element.get("id"):
                self.ids.setdefault(name, []).append(element)

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names in order."""
        return (element for element in self.elements if local(element) in names)

    def name_of(self, element: Element) -> str:
        """Return the accessible name that markup gives an element, or what is inside it (in the order of accname)."""
        return self._labelled(element) or element.get("aria-label", "").strip() or self.words_of(element).strip()

    def _labelled(self, element: Element) -> str:
        ids = element.get("aria-labelledby", "").split()
        return " ".join(self.words_of(self.ids[name][0]) for name in ids if name in self.ids).strip()

    def words_of(self, element: Element) -> str:
        """Return the words inside an element, pictures by the words that stand for them."""
        words: list[str] = []
        walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            self._spend(element, words)
            if event != "start":
                words.append("" if node is element else node.tail or "")
            elif is_hidden(node):
                walk.skip_subtree()
            else:
                words.append(_own_words(node))
        return "".join(words)

    def _spend(self, element: Element, words: list[str]) -> None:
        """Count what is read; a page may name many things by the same long words."""
        self._read += 1 + (len(words[-1]) // _LETTERS if words else 0)
        if self._read > _MOST:
            why = N_("Up to here the page names more things by more words than can be checked.")
            raise CannotBeChecked(Place(line=line_of(element)), why)


def _own_words(element: Element) -> str:
    """Return what stands before the first child; the words for a picture stand in its place."""
    if local(element) == "img":
        return element.get("alt", "")
    return element.get("aria-label") or element.text or ""


def local(element: Element) -> str:
    """Return the name of an element in small letters, without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()


def line_of(element: Element) -> int | None:
    """Return the line an element begins in, counted from 1."""
    line: Any = element.sourceline  # the stubs leave its type open
    return line if isinstance(line, int) else None


def is_hidden(element: Element) -> bool:
    """Tell whether an element is taken from everybody or from assistive technology."""
    return local(element) in _HIDDEN or element.get("aria-hidden") == "true" or element.get("hidden") is not None


def _shown(root: Element) -> Iterator[Element]:
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack += [child for child in reversed(list(element.iterchildren(etree.Element))) if not is_hidden(child)]
