"""Reading a tagged PDF back: its structure tree with the words of every piece of content."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

EOL_HYPHEN = "\x02"  # what pdfium makes of a hyphen that ends a line
LINES = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "TH", "TD", "Lbl", "Note"}


@dataclass
class Tagged:
    """One structure element read back."""

    role: str
    language: str
    attributes: dict[str, Any]
    text: str = ""
    kids: list[Tagged] = field(default_factory=list)

    def all(self, role: str) -> list[Tagged]:
        """Return the elements of a role, in order."""
        found = [self] if self.role == role else []
        return found + [element for kid in self.kids for element in kid.all(role)]


@dataclass
class Pdf:
    """A PDF read back: the root of its tree, and which pieces the tree names."""

    root: Tagged
    named: list[tuple[int, int]]
    drawn: set[tuple[int, int]]
    untagged: list[str]
    parents: dict[tuple[int, int], tuple[int, int]]


def read_pdf(content: bytes) -> Pdf:
    """Read a PDF's structure and words."""
    words, untagged = _words(content)
    with pikepdf.open(BytesIO(content)) as opened:
        pages = {page.objgen: number for number, page in enumerate(opened.pages)}
        named: list[tuple[int, int]] = []
        parents: dict[tuple[int, int], tuple[int, int]] = {}
        root = _element(opened.Root.StructTreeRoot.K[0], _Reading(pages, words, named, parents), "")
        _require_parent_tree(opened, parents)
    return Pdf(root, named, set(words), untagged, parents)


@dataclass
class _Reading:
    pages: dict[Any, int]
    words: dict[tuple[int, int], str]
    named: list[tuple[int, int]]
    parents: dict[tuple[int, int], tuple[int, int]]


def _words(content: bytes) -> tuple[dict[tuple[int, int], str], list[str]]:
    found: dict[tuple[int, int], str] = {}
    untagged = []
    for number, page in enumerate(pypdfium2.PdfDocument(content)):
        text = page.get_textpage()
        for drawn in page.get_objects(max_depth=1):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(drawn.raw)
            if mark >= 0:
                found[number, mark] = found.get((number, mark), "") + _text_of(drawn, text)
            elif not _is_artifact(drawn):
                untagged.append(f"page {number + 1}: {_text_of(drawn, text)!r}")
    return found, untagged


def _text_of(drawn: Any, text: Any) -> str:
    if drawn.type != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    size = pdfium.FPDFTextObj_GetText(drawn.raw, text.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(drawn.raw, text.raw, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le").rstrip("\0")


def _is_artifact(drawn: Any) -> bool:
    for index in range(pdfium.FPDFPageObj_CountMarks(drawn.raw)):
        mark = pdfium.FPDFPageObj_GetMark(drawn.raw, index)
        buffer, written = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, buffer, 128, written)
        if bytes(buffer)[: written.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return True
    return False


def _element(node: Any, reading: _Reading, language: str) -> Tagged:
    language = str(node.get("/Lang", language))
    attributes = node.get("/A")
    told = {str(key): value for key, value in attributes.items()} if attributes is not None else {}
    role = str(node.S)[1:].replace("FENote", "Note")  # what PDF 2.0 calls it
    element = Tagged(role, language, told | {str(key): node[key] for key in node if key in ("/Alt", "/ID")})
    page = reading.pages[node.Pg.objgen] if "/Pg" in node else -1
    for kid in node.get("/K", []):
        _kid(kid, element, reading, (page, node))
    return element


def _kid(kid: Any, element: Tagged, reading: _Reading, place: tuple[int, Any]) -> None:
    page, node = place
    if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
        inner = _element(kid, reading, element.language)
        element.kids.append(inner)
        element.text += _within_line(inner)
        return
    if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR:
        return
    if isinstance(kid, pikepdf.Dictionary):
        page, kid = reading.pages[kid.Pg.objgen], kid.MCID
    key = (page, int(kid))
    reading.named.append(key)
    reading.parents[key] = node.objgen
    element.text += reading.words.get(key, "")


def _within_line(inner: Tagged) -> str:
    """Return what an element adds to its line: a note's call only the space after it."""
    if inner.role == "Reference":
        return " " if inner.text.endswith(" ") else ""
    return "" if inner.role == "Note" else inner.text


def _require_parent_tree(opened: pikepdf.Pdf, parents: dict[tuple[int, int], tuple[int, int]]) -> None:
    """Fail unless the parent tree says of every piece what the structure tree says."""
    numbers = list(opened.Root.StructTreeRoot.ParentTree.Nums)
    tree = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for (page, mark), holder in parents.items():
        key = int(opened.pages[page].obj.StructParents)
        assert tree[key][mark].objgen == holder
    for leaf in opened.pages:
        for annotation in leaf.obj.get("/Annots", []):
            assert str(tree[int(annotation.StructParent)].S) == "/Link"


def lines_of(element: Tagged) -> list[str]:
    """Return the lines of a tree in order: labels, paragraphs, headings, captions, cells and notes."""
    if element.role in LINES:
        inner = [note for kid in element.kids for note in kid.all("Note")] if element.role != "Note" else []
        labels = [kid for kid in element.kids if kid.role == "Lbl"] if element.role == "Note" else []
        own = element.text.removeprefix(labels[0].text) if labels else element.text
        lines = [*(label.text for label in labels), own]
        return [line for line in map(_clean, lines) if line] + [line for note in inner for line in lines_of(note)]
    return [line for kid in element.kids for line in lines_of(kid)]


def _clean(text: str) -> str:
    return " ".join(text.replace(EOL_HYPHEN, "-").split())


def cleaned(text: str) -> str:
    """Return words with single spaces between them."""
    return _clean(text)
