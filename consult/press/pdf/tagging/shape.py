"""Making the raw tree a lawful one: grouping elements dissolve, lists and contents get their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.pdf.tagging.headers import name_headers
from consult.press.pdf.tagging.roles import opens_contents, role_of
from consult.press.pdf.tagging.tree import Leaf, Node

if TYPE_CHECKING:
    from collections.abc import Callable

_INLINE = {"Span", "Link", "Strong", "Em", "Reference", "Note", "Quote"}
_KEPT = {"TR", "TH", "TD"}  # a table has its cells even where they are empty
_BLOCKS_ONLY = {"Document", "Sect", "Div"}


def shape(node: Node, *, in_contents: bool = False) -> None:
    """Give every node its role and put the tree into lawful order, from the leaves up."""
    in_contents = in_contents or opens_contents(node)
    for kid in node.kids:
        if isinstance(kid, Node):
            kid.role = kid.role or role_of(kid, in_contents=in_contents)
            shape(kid, in_contents=in_contents)
    node.kids = [inner for kid in node.kids for inner in _dissolved(kid)]
    arrange = _ARRANGEMENTS.get(node.role)
    if arrange is not None:
        arrange(node)


def _dissolved(kid: Node | Leaf) -> list[Node | Leaf]:
    """Return a kid itself, what it holds if it only groups, or nothing if it holds nothing."""
    if isinstance(kid, Leaf):
        return [kid]
    if not kid.role:
        for heir in kid.nodes[:1]:
            heir.inherited = kid.names + heir.inherited
        return kid.kids
    return [kid] if kid.kids or kid.annotations or kid.role in _KEPT else []


def _arrange_item(node: Node) -> None:
    """Make a list item a label and a body; the label may stand inside its first paragraph."""
    label = _taken_label(node)
    if len(node.kids) == 1 and isinstance(node.kids[0], Node) and node.kids[0].role == "LBody":
        body = node.kids[0]
    else:
        body = Node(role="LBody", kids=node.kids)
    node.kids = [label, body] if label else [body]


def _taken_label(node: Node) -> Node | None:
    for kid in node.kids:
        if isinstance(kid, Node) and kid.role == "Lbl":
            node.kids.remove(kid)
            return kid
        if isinstance(kid, Node) and kid.role == "P":
            return _taken_label(kid)
    return None


def _arrange_list(node: Node) -> None:
    """Pair the words of a definition list with their explanations."""
    if node.own is None or node.own.tag != "dl":
        return
    items: list[Node | Leaf] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.role == "Lbl":
            items.append(Node(role="LI", kids=[kid]))
        elif items and isinstance(items[-1], Node):
            items[-1].kids.append(kid)
    node.kids = items


def _arrange_head(node: Node) -> None:
    """Make headers of the empty cells too, so that no cell of the head lacks one (ISO 14289-1, 7.5)."""
    for row in node.nodes:
        for cell in row.nodes:
            cell.role = "TH"


def _arrange_lines(node: Node) -> None:
    """Wrap bare words into paragraphs."""
    lines: list[Node | Leaf] = []
    open_line: Node | None = None
    for kid in node.kids:
        if isinstance(kid, Leaf) or kid.role in _INLINE:
            if open_line is None:
                open_line = Node(role="P")
                lines.append(open_line)
            open_line.kids.append(kid)
        else:
            open_line = None
            lines.append(kid)
    node.kids = lines


_ARRANGEMENTS: dict[str, Callable[[Node], None]] = {
    "LI": _arrange_item,
    "L": _arrange_list,
    "TOCI": _arrange_lines,
    "THead": _arrange_head,
    "Table": name_headers,
    **dict.fromkeys(_BLOCKS_ONLY, _arrange_lines),
}
