"""Breaking a good PDF in one way: finding its parts, adding others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from consult.press import render_pdf
from tests.press.samples import report

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Break:
    """One way to break a good PDF, the condition it then does not meet, and those it cannot but break too."""

    number: str
    change: Callable[[bytes], bytes]
    also: tuple[str, ...] = ()


@cache
def good(language: str = "en") -> bytes:
    """Print the report of the tests, a PDF without fault."""
    return render_pdf(report(language))


def edited(change: Callable[[pikepdf.Pdf], object]) -> Callable[[bytes], bytes]:
    """Turn a change of an open PDF into one of its bytes."""

    def write(content: bytes) -> bytes:
        written = BytesIO()
        with pikepdf.open(BytesIO(content)) as pdf:
            change(pdf)
            pdf.save(written, fix_metadata_version=False)  # as it is, broken or not
        return written.getvalue()

    return write


def every(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return the structure elements of a tag, in order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        if isinstance(element, Dictionary) and "/S" in element:
            found.extend([element] if f"/{role}" == element.S else [])
            for kid in element.get("/K", Array()):
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def first(pdf: pikepdf.Pdf, role: str) -> Any:
    """Return the first structure element of a tag."""
    return every(pdf, role)[0]


def element(pdf: pikepdf.Pdf, role: str, *kids: Any, parent: Any = None, **entries: Any) -> Any:
    """Add an element to the end of another, or beside the document itself."""
    parent = pdf.Root.StructTreeRoot if parent is None else parent
    made = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=parent, K=Array(list(kids)), **entries)
    )
    parent.K.append(made)
    return made


def nested(pdf: pikepdf.Pdf, role: str, *inner: Any, parent: Any = None) -> Any:
    """Add an element with others in it, each given as a tag or as a tuple of a tag and what it holds."""
    made = element(pdf, role, parent=parent)
    for each in inner:
        nested(pdf, *((each,) if isinstance(each, str) else each), parent=made)
    return made


def described(old: str, new: str) -> Callable[[bytes], bytes]:
    """Return a change of the file's description."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.Root.Metadata
        text = stream.read_bytes().decode()
        assert re.search(old, text)
        stream.write(re.sub(old, new, text).encode())

    return edited(change)


def redrawn(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Return a change of what the first page draws: the first place of an expression."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[0].Contents
        content = stream.read_bytes()
        assert re.search(old, content, re.DOTALL)
        stream.write(re.sub(old, new, content, count=1, flags=re.DOTALL))

    return edited(change)


def draw(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Draw something more at the end of the first page."""
    stream = pdf.pages[0].Contents
    stream.write(stream.read_bytes() + b"\n" + content)


def annotation(pdf: pikepdf.Pdf, kind: str, role: str = "", alt: str = "", **entries: Any) -> Any:
    """Add an annotation to the first page, in an element of its own if told."""
    page = pdf.pages[0].obj
    made = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[10, 10, 50, 50], **entries))
    page.Annots.append(made)
    if role:
        root = pdf.Root.StructTreeRoot
        place = pdf.make_indirect(Dictionary(Type=Name.OBJR, Obj=made, Pg=page))
        holder = element(pdf, role, place, **({"Alt": alt} if alt else {}))
        made.StructParent = int(root.ParentTreeNextKey)
        root.ParentTree.Nums.extend(Array([root.ParentTreeNextKey, holder]))
        root.ParentTreeNextKey = int(root.ParentTreeNextKey) + 1
    return made


def field(pdf: pikepdf.Pdf, role: str = "Form", **entries: Any) -> Any:
    """Add a form field to the first page."""
    made = annotation(pdf, "Widget", role, FT=Name.Tx, T="name", F=4, **entries)
    pdf.Root.AcroForm = Dictionary(Fields=Array([made]))
    return made
