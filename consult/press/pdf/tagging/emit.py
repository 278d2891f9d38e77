"""Writing the tag tree into the PDF: elements, parent tree, ids, and the links' human words."""

from __future__ import annotations

from typing import Any

import pydyf

from consult.press.pdf.tagging.attributes import attributes_of, spoken
from consult.press.pdf.tagging.roles import MAPPED
from consult.press.pdf.tagging.second import NEW, OLD, namespace_of
from consult.press.pdf.tagging.tree import Leaf, Node

_SPACES = {False: (), True: (NEW, OLD)}
_PRINTED = 4  # annotation flag: printed with the page (ISO 32000-1, 12.5.3)


class Emitter:
    """Adds the structure of one document to its PDF."""

    def __init__(self, pdf: Any, document: Any, *, second: bool) -> None:
        self._pdf = pdf
        self._document = document
        self._parents: list[dict[int, bytes]] = [{} for _ in document.pages]
        self._annotated: list[bytes] = []
        self._ids: list[tuple[str, bytes]] = []
        self._second = second
        self._spaces = {
            space: self._added({"Type": "/Namespace", "NS": pydyf.String(space)}) for space in _SPACES[second]
        }

    def emit(self, root: Node) -> None:
        """Write the whole tree and say in the catalogue that it is there."""
        tree = self._added({"Type": "/StructTreeRoot"})
        if self._second:
            tree["Namespaces"] = pydyf.Array([space.reference for space in self._spaces.values()])
        else:
            tree["RoleMap"] = pydyf.Dictionary(MAPPED)
        document = self._element(root, tree, self._document.metadata.lang)
        tree["K"] = pydyf.Array([document.reference])
        tree["ParentTree"] = self._added({"Nums": self._parent_tree()}).reference
        tree["ParentTreeNextKey"] = len(self._parents) + len(self._annotated)
        if self._ids:
            tree["IDTree"] = self._id_tree().reference
        self._announce(tree)

    def _added(self, entries: dict[str, Any]) -> Any:
        added = pydyf.Dictionary(entries)
        self._pdf.add_object(added)
        return added

    def _element(self, node: Node, parent: Any, language: str) -> Any:
        element = node.written = self._typed(node, parent)
        own = node.attribute("lang")
        if own and own != language:
            element["Lang"] = pydyf.String(own)
        self._describe(node, element)
        first = next((kid.page for kid in node.kids if isinstance(kid, Leaf)), None)
        if first is not None:
            element["Pg"] = self._pdf.page_references[first]
        kids = [self._kid(kid, element, first, own or language) for kid in node.kids]
        links = [self._annotation(node, element, *link) for link in node.annotations]
        if own and own != self._document.metadata.lang and self._second:
            for _page, area in node.annotations:
                area["Lang"] = pydyf.String(own)
        element["K"] = pydyf.Array(kids + links)
        return element

    def _typed(self, node: Node, parent: Any) -> Any:
        """Add an element of its type; a note is a FENote in PDF 2.0."""
        role = "FENote" if self._second and node.role == "Note" else node.role
        element = self._added({"Type": "/StructElem", "S": f"/{role}", "P": parent.reference})
        if self._second:
            element["NS"] = self._spaces[namespace_of(role)].reference
        return element

    def _kid(self, kid: Node | Leaf, element: Any, first: int | None, language: str) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, element, language).reference
        self._parents[kid.page][kid.mcid] = element.reference
        if kid.page == first:
            return kid.mcid
        page = self._pdf.page_references[kid.page]
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.mcid})

    def _annotation(self, node: Node, element: Any, page: int, annotation: Any) -> Any:
        annotation["Contents"] = pydyf.String(spoken(node))
        annotation["F"] = _PRINTED
        annotation["StructParent"] = len(self._parents) + len(self._annotated)
        self._annotated.append(element.reference)
        place = self._pdf.page_references[page]
        return self._added({"Type": "/OBJR", "Obj": annotation.reference, "Pg": place}).reference

    def _describe(self, node: Node, element: Any) -> None:
        height = self._document.pages[node.first_page or 0].height
        found = attributes_of(node, height, second=self._second)
        if found is not None:
            element["A"] = found
        if node.role == "Figure":
            element["Alt"] = pydyf.String(node.attribute("alt"))
        name = node.attribute("id") if node.role == "Note" else node.name
        if name:
            self._name(name, element)

    def _name(self, name: str, element: Any) -> None:
        element["ID"] = pydyf.String(name)
        self._ids.append((name, element.reference))

    def _parent_tree(self) -> Any:
        numbers = pydyf.Array()
        for page, parents in enumerate(self._parents):
            last = max(parents, default=-1)
            numbers.extend([page, pydyf.Array([parents.get(mcid, b"null") for mcid in range(last + 1)])])
        for key, reference in enumerate(self._annotated, start=len(self._parents)):
            numbers.extend([key, reference])
        return numbers

    def _id_tree(self) -> Any:
        names = pydyf.Array()
        for name, reference in sorted(self._ids):
            names.extend([pydyf.String(name), reference])
        limits = pydyf.Array([names[0], names[-2]])
        leaf = self._added({"Names": names, "Limits": limits})
        return self._added({"Kids": pydyf.Array([leaf.reference])})

    def _announce(self, tree: Any) -> None:
        catalog = self._pdf.catalog
        catalog["StructTreeRoot"] = tree.reference
        catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        preferences = {"DisplayDocTitle": "true"}
        if self._document.pages[0]._page_box.children[0].element.get("dir") == "rtl":  # noqa: SLF001  # the root's box
            preferences["Direction"] = "/R2L"
        catalog["ViewerPreferences"] = pydyf.Dictionary(preferences)
        if "Outlines" in catalog:
            catalog["PageMode"] = "/UseOutlines"


def drop_annotations(pdf: Any, dropped: list[Any]) -> None:
    """Take the link areas of generated content and furniture off their pages."""
    references = {annotation.reference for annotation in dropped}
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Dictionary) and entry.get("Type") == "/Page" and "Annots" in entry:
            entry["Annots"] = pydyf.Array([area for area in entry["Annots"] if area not in references])
