"""Breaking what lies over the page: links, form fields, comments and media."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

from tests.press.check.pdf.editing import Break, annotation, edited, element, field, first

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf


def over(kind: str, role: str = "", **entries: Any) -> Callable[[bytes], bytes]:
    return edited(lambda pdf: annotation(pdf, kind, role, **entries))


def untagged_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].StructParent


def wordless_link(pdf: pikepdf.Pdf) -> None:
    link = pdf.pages[0].Annots[0]
    del link.Contents
    first(pdf, "Link").Alt = "where it leads"


def crowded_form(pdf: pikepdf.Pdf) -> None:
    field(pdf, TU="Your name")
    element(pdf, "P", parent=first_form(pdf))


def first_form(pdf: pikepdf.Pdf) -> Any:
    return next(kid for kid in pdf.Root.StructTreeRoot.K if kid.S == "/Form")


def inherited_help(pdf: pikepdf.Pdf) -> None:
    made = field(pdf)
    made.Parent = pdf.make_indirect(Dictionary(TU="Your name", Kids=Array([made])))


def media(pdf: pikepdf.Pdf, **entries: Any) -> None:
    pdf.Root.Media = pdf.make_indirect(Dictionary(S=Name.MCD, **entries))


_WORDS = Array(["en", "people speaking"])

BREAKS = [
    Break("7.18.1-1", over("Text", Contents="a comment")),
    Break("7.18.1-2", over("Text", "Annot")),
    Break("7.18.1-3", edited(field)),
    Break("7.18.2-1", over("TrapNet", "Annot", Contents="a trap")),
    Break("7.18.3-1", edited(lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"))),
    Break("7.18.4-1", edited(lambda pdf: field(pdf, "P", TU="Your name"))),
    Break("7.18.4-2", edited(crowded_form)),
    Break("7.18.5-1", edited(untagged_link)),
    Break("7.18.5-2", edited(wordless_link)),
    Break("7.18.6.2-1", edited(lambda pdf: media(pdf, Alt=_WORDS))),
    Break("7.18.6.2-2", edited(lambda pdf: media(pdf, CT="video/mp4", Alt=Array(["en", ""])))),
    Break("7.18.8-1", over("PrinterMark", "Annot")),
]

SOUND = [
    over("Text", "Annot", Contents="a comment"),
    over("Text", "Annot", alt="a comment"),
    over("Text", F=2),
    over("PrinterMark"),
    edited(lambda pdf: field(pdf, TU="Your name")),
    edited(inherited_help),
    edited(lambda pdf: media(pdf, CT="video/mp4", Alt=_WORDS)),
]
