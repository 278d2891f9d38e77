"""Reading the structure tree: each element once, whatever loops it holds, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from consult.press.check.finding import N_, WHOLE, CannotBeChecked
from consult.press.check.pdf.findings import on_page
from consult.press.check.pdf.objects import called, dictionary, integer, is_dictionary, items, name, number_tree, text

if TYPE_CHECKING:
    from consult.press.check.finding import Place
    from consult.press.check.pdf.opening import Opened

_TYPES = """
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP
Warichu WT WP Figure Formula Form
"""  # ISO 32000-1, 14.8.4
STANDARD = frozenset(_TYPES.split())
CIRCLE = "NonStruct"  # taken for the role of a tag explained by itself
TRANSPARENT = frozenset({"NonStruct"})
_IN_A_CIRCLE = "\0"  # no name; stands for the role of such a tag until then
_MOST = 1_000_000  # elements and pieces of content


@dataclass(eq=False, slots=True)
class Element:
    """One structure element.

    ``role`` is its standard type, or its own where none is given. ``kids`` and ``parent`` leave out
    elements that structure nothing (NonStruct). ``language`` is its own or inherited.
    """

    source: Any
    tag: str
    role: str
    language: str | None
    parent: Element | None
    kids: list[Element] = field(default_factory=list)
    contents: list[Any] = field(default_factory=list)
    page: int | None = None

    @property
    def place(self) -> Place:
        """Name the place of the element for people."""
        return on_page(self.page, self.tag)

    @property
    def roles(self) -> list[str]:
        """Return the roles of what stands inside, in order."""
        return [kid.role for kid in self.kids]

    @property
    def alternative(self) -> str:
        """Return the alternative text."""
        return text(self.source, "/Alt") or ""


@dataclass(slots=True)
class Tree:
    """The elements of a file in reading order, and how pages and annotations find theirs."""

    root: Any = None
    elements: list[Element] = field(default_factory=list)
    by_object: dict[tuple[int, int], Element] = field(default_factory=dict)
    parents: dict[int, Any] = field(default_factory=dict)
    names: set[bytes] = field(default_factory=set)

    def element(self, source: Any) -> Element | None:
        """Return the element of a structure dictionary if the tree reaches it."""
        return self.by_object.get(source.objgen) if is_dictionary(source) and source.is_indirect else None

    def element_of(self, annotation: Any) -> Element | None:
        """Return the element an annotation or picture belongs to."""
        key = integer(annotation, "/StructParent")
        return self.element(self.parents.get(key)) if key is not None else None


def read_tree(file: Opened) -> Tree:
    """Read the structure tree; finds what is wrong with the roles and links of elements (7.1-5 to 7, 11, 12)."""
    root = dictionary(file.root, "/StructTreeRoot")
    if root is None:
        file.findings.add("7.1-11", WHOLE)
        return Tree()
    reader = _Reader(file, root)
    reader.read()
    return reader.tree


class _Reader:
    """Walks the tree with a list of what waits, so that no depth is too much."""

    def __init__(self, file: Opened, root: Any) -> None:
        self.tree = Tree(root=root, parents=number_tree(dictionary(root, "/ParentTree")))
        self._findings = file.findings
        roles = dictionary(root, "/RoleMap")
        self._roles = {key[1:]: called(value)[1:] for key, value in roles.items()} if roles is not None else {}
        self._pages = {page.objgen: number for number, page in enumerate(file.pages)}
        self._standard: dict[str, str] = {}
        self._waiting: list[tuple[Any, Element | None, str | None]] = []
        self._seen = 0
        self._wrong: list[tuple[str, Element]] = []

    def read(self) -> None:
        """Read every element the root reaches."""
        self._wait(self.tree.root, None, None)
        while self._waiting:
            self._take(*self._waiting.pop())
        self._place()
        for number, element in self._wrong:
            self._findings.add(number, element.place, tag=element.tag)

    def _wait(self, source: Any, holder: Element | None, language: str | None) -> None:
        kids = items(source, "/K")
        self._seen += len(kids)  # elements may share their lists, so that few objects say very much
        if self._seen > _MOST:
            raise CannotBeChecked(WHOLE, N_("The file has more tags than can be checked."))
        self._waiting += [(kid, holder, language) for kid in reversed(kids)]

    def _take(self, source: Any, holder: Element | None, language: str | None) -> None:
        if not is_dictionary(source) or "/S" not in source or name(source, "/Type") in ("MCR", "OBJR"):
            if holder is not None:
                self._content(source, holder)
            return
        if source.is_indirect and source.objgen in self.tree.by_object:
            return
        own = text(source, "/Lang")
        element = Element(source, name(source, "/S") or "", "", own if own is not None else language, holder)
        element.role = self._role(element)
        element.page = self._page_of(source)
        self._keep(element, holder)
        self._wait(source, element, element.language)

    def _keep(self, element: Element, holder: Element | None) -> None:
        self.tree.elements.append(element)
        if element.source.is_indirect:
            self.tree.by_object[element.source.objgen] = element
        while holder is not None and holder.role in TRANSPARENT:
            holder = holder.parent
        element.parent = holder
        if holder is not None and element.role not in TRANSPARENT:
            holder.kids.append(element)
        if "/P" not in element.source:
            self._wrong.append(("7.1-12", element))
        named = element.source.get("/ID")
        if isinstance(named, pikepdf.String):
            self.tree.names.add(bytes(named))

    def _content(self, source: Any, holder: Element) -> None:
        holder.contents.append(source)
        if holder.page is None:
            holder.page = self._page_of(source)

    def _page_of(self, source: Any) -> int | None:
        page = dictionary(source, "/Pg")
        return self._pages.get(page.objgen) if page is not None else None

    def _role(self, element: Element) -> str:
        """Find the standard type of a tag."""
        role = self._followed(element.tag)
        if role == _IN_A_CIRCLE:
            self._wrong.append(("7.1-6", element))
            return CIRCLE
        if element.tag in STANDARD and role != element.tag:
            self._wrong.append(("7.1-7", element))
        elif role not in STANDARD:
            self._wrong.append(("7.1-5", element))
        return role

    def _followed(self, tag: str) -> str:
        """Follow the role map from a tag to where it ends, each tag once for the whole file."""
        role, followed = tag, dict.fromkeys([tag])
        while role not in self._standard and (mapped := self._roles.get(role)):
            role = _IN_A_CIRCLE if mapped in followed else mapped
            followed[role] = None
        end = self._standard.get(role, role)
        self._standard.update(dict.fromkeys(followed, end))
        return end

    def _place(self) -> None:
        """Give elements without a page that of the first thing inside, or of what they stand in."""
        placed = {id(element) for element in self.tree.elements if element.page is not None}
        for element in reversed(self.tree.elements):
            if element.parent is not None and element.page is not None and id(element.parent) not in placed:
                element.parent.page = element.page
        for element in self.tree.elements:
            if element.page is None and element.parent is not None:
                element.page = element.parent.page
