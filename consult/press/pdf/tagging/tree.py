"""The tag tree being built: a node for each element of the page, a leaf for each piece of content."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False, slots=True)
class Leaf:
    """One marked piece of a content stream."""

    page: int
    mcid: int
    text: str


@dataclass(eq=False, slots=True)
class Node:
    """One element, or one of its generated parts, over all the pages it runs across.

    ``role`` is a structure type, or empty for an element that only groups; ``inherited`` are the ids
    of such elements. ``name`` is the id of the structure element, where others refer to it;
    ``headers`` are those of a cell's headers. ``written`` is the structure element in the PDF.
    """

    element: Any = None
    pseudo: str = ""
    role: str = ""
    box: Any = None
    kids: list[Node | Leaf] = field(default_factory=list)
    annotations: list[tuple[int, Any]] = field(default_factory=list)
    inherited: list[str] = field(default_factory=list)
    name: str = ""
    headers: list[str] = field(default_factory=list)
    written: Any = None

    @property
    def nodes(self) -> list[Node]:
        """Return the elements inside, without the pieces of content."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def names(self) -> list[str]:
        """Return the ids of this element and of those around it that it alone stands for."""
        own = self.attribute("id")
        return [*self.inherited, own] if own else self.inherited

    @property
    def own(self) -> Any:
        """Return the element this node stands for itself, not a generated part of it."""
        return self.element if not self.pseudo else None

    def attribute(self, name: str) -> str:
        """Return an attribute of the element, or nothing."""
        return str(self.own.get(name) or "") if self.own is not None else ""

    @property
    def first_page(self) -> int | None:
        """Return the page of the first piece of content inside."""
        for kid in self.kids:
            page = kid.page if isinstance(kid, Leaf) else kid.first_page
            if page is not None:
                return page
        return None
