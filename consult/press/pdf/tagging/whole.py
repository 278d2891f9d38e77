"""Making sure that nothing was lost on the way to the page: every word drawn, once, in order, inside its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from consult.press.pdf.failure import NotOnPage
from consult.press.pdf.tagging.tree import Leaf

if TYPE_CHECKING:
    from consult.press.pdf.tagging.tree import Node

_NOT_COMPARED = re.compile(r"[\s\u00ad\u2010\ufeff]+")  # spaces at line ends, and hyphens where words were parted
_SHOWN = 60


def require_words(element: Any, nodes: dict[tuple[int, str], Node], place: str = "document") -> None:
    """Refuse pages on which the words of an element are missing, doubled or in another order; name the element."""
    place = element.get("id") or place
    node = nodes.get((id(element), ""))
    drawn = "".join(kid.text for kid in node.kids if isinstance(kid, Leaf)) if node else ""
    wanted = (element.text or "") + "".join(inner.tail or "" for inner in element)
    if _compared(drawn) != _compared(wanted):
        found, written = drawn.strip()[:_SHOWN], wanted.strip()[:_SHOWN]
        raise NotOnPage(place, f"the page has {found!r} where {written!r} is written", "notes")
    for inner in element:
        require_words(inner, nodes, place)


def _compared(words: str) -> str:
    return _NOT_COMPARED.sub("", words)


def require_head(table: Any, nodes: dict[tuple[int, str], Node]) -> None:
    """Refuse a table whose first rows stand on a page without its head, for which the engine found no room there."""
    head = table.element.find("thead")
    if head is None or not len(head) or table.children[0].is_header or (id(head), "") in nodes:
        return
    place = table.element.find("caption").get("id").removesuffix("-caption")
    raise NotOnPage(place, "the head of the table does not fit on the page of its first row", "rows")


def require_inside(box: Any, page: Any, place: str) -> None:
    """Refuse words drawn beyond the edge of their page, where nobody would see them."""
    right, bottom = box.position_x + box.width, box.position_y + box.height
    if min(box.position_x, box.position_y) < -1 or right > page.width + 1 or bottom > page.height + 1:
        raise NotOnPage(place, f"{box.text.strip()[:_SHOWN]!r} does not fit on the page", "wide")
