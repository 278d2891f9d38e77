"""Walking the laid-out pages: fragments of one element become one node, furniture becomes artifact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from consult.press.pdf.tagging.streams import MarkedStream
from consult.press.pdf.tagging.tree import Leaf, Node
from consult.press.pdf.tagging.whole import require_head, require_inside, require_words

_CALL = "footnote-call"
_HYPHEN = "\u2010"
_WINDOW = 12
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_UNSPACED = ("zh", "ja", "th", "lo", "km", "my")


class Collector:
    """Builds the raw tree of a document: what stands inside what, over all pages."""

    def __init__(self, document: Any, streams: list[Any]) -> None:
        self.root = Node(role="Document")
        self.dropped: list[Any] = []
        self._document = document
        self._streams = streams
        self._nodes: dict[tuple[int, str], Node] = {}
        self._repeating: set[tuple[int, str]] = set()
        self._number = 0
        self._place = "page"  # the last id seen, which words beyond the page are near to
        self._last: Tail | None = None
        self._tails: dict[int, Tail] = {}
        self._notes: dict[str, Node] = {}  # the last part of each
        self._callers: dict[int, Node] = {}  # in what each call stands
        self._stream: MarkedStream

    def collect(self) -> Node:
        """Walk every page in order and return the root."""
        for number, (page, stream) in enumerate(zip(self._document.pages, self._streams, strict=True)):
            self._number, self._last = number, None
            self._stream = MarkedStream(stream, self._document.fonts)
            for child in page._page_box.children:  # noqa: SLF001  # the only way to the laid-out boxes
                self._top(child)
            for mcid in self._stream.boxes.values():
                self._stream.make_artifact(mcid)
        require_words(self._document.pages[0]._page_box.children[0].element.find("body"), self._nodes)  # noqa: SLF001  # the same
        return self.root

    def _top(self, box: Any) -> None:
        if isinstance(box, boxes.MarginBox):
            self._artifact(box, "Header" if "top" in box.at_keyword else "Footer")
        elif isinstance(box, boxes.FootnoteAreaBox):
            for footnote in box.children:
                self._footnote(footnote)
        elif box is not None:
            self._walk(box, self.root)

    def _artifact(self, box: Any, subtype: str) -> None:
        box = _placed(box)
        self._drop_link(box)
        mcid = self._stream.boxes.pop(box, None)
        if mcid is not None:
            self._stream.make_artifact(mcid, subtype)
        for child in getattr(box, "children", ()):
            self._artifact(child, subtype)

    def _footnote(self, box: Any) -> None:
        """Put the body of a footnote beside its call, wherever the pages put it."""
        box = _placed(box)
        if box.element is None:
            for child in box.children:
                self._footnote(child)
            return
        node = self._nodes.get((id(box.element), ""))
        if node is None:
            node = Node(box.element, box=box)
            self._nodes[(id(box.element), "")] = node
            whole = node.attribute("data-note")
            self._place = whole or node.attribute("id")
            if whole:
                self._go_on(self._notes[whole], node)
            else:
                self._beside_call(node)
            self._notes[whole or node.attribute("id")] = node
        self._children(box, node)

    def _beside_call(self, node: Node) -> None:
        call = self._nodes[(id(node.element), _CALL)]
        parent = self._callers[id(call)]
        parent.kids.insert(parent.kids.index(call) + 1, node)

    def _go_on(self, part: Node, rest: Node) -> None:
        """Put a further part of a long footnote into the one before, after the space that stood between them."""
        tail = self._tails.pop(id(part), None)
        ends, begins = ("".join(one.element.itertext()) for one in (part, rest))
        if tail is not None and (ends.endswith(" ") or begins.startswith(" ")):
            tail.add_space()
        part.kids.append(rest)

    def _walk(self, box: Any, parent: Node) -> None:
        box = _placed(box)
        if isinstance(box, boxes.TextBox):
            self._text(box, parent)
        elif isinstance(box, boxes.ReplacedBox):
            self._image(box, parent)
        elif self._repeats(box):
            self._artifact(box, "Header")
        elif getattr(box, "is_leader", False):
            self._artifact(box, "")
        else:
            if isinstance(box, boxes.TableBox):
                require_head(box, self._nodes)
            node = self._node(box, parent)
            self._link(box, node)
            self._children(box, node)

    def _children(self, box: Any, node: Node) -> None:
        for child in box.children:
            if isinstance(child, boxes.LineBox):
                self._line(child, node)
            else:
                self._walk(child, node)

    def _line(self, line: Any, node: Node) -> None:
        """Walk a line, giving the line before it, here or on the last page, its space back."""
        before = self._tails.pop(id(node), None)
        if before is not None and _parted(before.box, _first_text(line), node):
            before.add_space()
        self._last = None  # a space on this line belongs to no other
        self._walk(line, node)
        tail = self._tail_of(line)
        if tail is not None:
            self._tails[id(node)] = tail

    def _node(self, box: Any, parent: Node) -> Node:
        if box.element is None:
            return parent
        self._place = box.element.get("id") or self._place
        key = _key(box)
        if key not in self._nodes:
            node = self._nodes[key] = Node(box.element, key[1], box=box)
            parent.kids.append(node)
            if node.pseudo == _CALL:
                self._callers[id(node)] = parent
        return self._nodes[key]

    def _text(self, box: Any, parent: Node) -> None:
        self._drop_link(box)
        mcid = self._stream.boxes.pop(box, None)
        if mcid is not None and not box.text.strip():
            self._stream.make_artifact(mcid)
            if self._last is not None:
                self._last.add_space()
                self._last = None
        elif mcid is not None:
            require_inside(box, self._document.pages[self._number], self._place)
            parent.kids.append(Leaf(self._number, mcid, box.text))
            self._last = Tail(self._stream, box, mcid)

    def _drop_link(self, box: Any) -> None:
        if box.link_annotation is not None:
            self.dropped.append(box.link_annotation)

    def _image(self, box: Any, parent: Node) -> None:
        self._drop_link(box)
        mcid = self._stream.boxes.pop(box, None)
        if mcid is None:
            return
        if box.element.get("alt") == "":
            self._stream.make_artifact(mcid)
            return
        self._node(box, parent).kids.append(Leaf(self._number, mcid, ""))

    def _repeats(self, box: Any) -> bool:
        """Tell whether this is a table's header row drawn again on a further page."""
        if not isinstance(box, boxes.TableRowGroupBox) or box.element is None or not box.is_header:
            return False
        key = _key(box)
        again = key in self._repeating
        self._repeating.add(key)
        return again

    def _link(self, box: Any, node: Node) -> None:
        """Keep the area of a link element; the engine adds one for everything inside it as well."""
        if box.link_annotation is None:
            return
        if node.own is not None and node.own.tag == "a":
            node.annotations.append((self._number, box.link_annotation))
        else:
            self.dropped.append(box.link_annotation)

    def _tail_of(self, line: Any) -> Tail | None:
        """Return the end of a line where wrapping swallowed a space, if the line has one."""
        last: Any = line
        while getattr(last, "children", None):
            last = _placed(last.children[-1])
        if self._last is None or self._last.box is not last:
            return None
        unspaced = str(last.style["lang"] or "").startswith(_UNSPACED)
        return None if unspaced else self._last


@dataclass(frozen=True, slots=True)
class Tail:
    """The last words drawn so far, to which a space may have to be added."""

    stream: MarkedStream
    box: Any
    mcid: int

    def add_space(self) -> None:
        """Add a space that the engine did not draw; right-to-left words are told apart by their places."""
        if not self.box.text.endswith((" ", _HYPHEN)) and not _is_rtl(self.box.text):
            self.stream.add_space(self.mcid)


def _first_text(box: Any) -> Any:
    while getattr(box, "children", None):
        box = _placed(box.children[0])
    return box


def _parted(end: Any, start: Any, node: Node) -> bool:
    """Tell whether a space stood between two lines: not where a line broke after a hyphen or a sign."""
    if node.element is None or not isinstance(start, boxes.TextBox):
        return True
    together = end.text[-_WINDOW:] + start.text[:_WINDOW]
    return together not in "".join(node.element.itertext())


def _placed(box: Any) -> Any:
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001  # the engine's own wrapper


def _key(box: Any) -> tuple[int, str]:
    return id(box.element), str(box.element_tag).partition("::")[2]


def _is_rtl(text: str) -> bool:
    return _RTL.search(text) is not None
