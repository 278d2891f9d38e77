"""Breaking the tags: tables, lists, contents, figures, headings and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, String

from tests.press.check.pdf.editing import Break, edited, element, every, first, nested

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf


def alone(role: str) -> Callable[[bytes], bytes]:
    """Put an element beside the document, where nothing holds it."""
    return edited(lambda pdf: element(pdf, role))


def within(holder: str, role: str) -> Callable[[bytes], bytes]:
    """Put an element at the end of the first of another kind."""
    return edited(lambda pdf: element(pdf, role, parent=first(pdf, holder)))


def built(role: str, *inner: Any) -> Callable[[bytes], bytes]:
    """Add a new structure beside the document."""
    return edited(lambda pdf: nested(pdf, role, *inner))


def caption_last(holder: str) -> Callable[[bytes], bytes]:
    return within(holder, "Caption")


def caption_in_the_middle(pdf: pikepdf.Pdf) -> None:
    table = first(pdf, "Table")
    caption, *others = table.K
    table.K = Array([others[0], caption, *others[1:]])


def overlapping(pdf: pikepdf.Pdf) -> None:
    table = nested(pdf, "Table", ("TR", "TD", "TD"), ("TR", "TD"))
    table.K[0].K[1].A = Dictionary(O=Name.Table, RowSpan=2)
    table.K[1].K[0].A = Dictionary(O=Name.Table, ColSpan=2)


def reaching_below(pdf: pikepdf.Pdf) -> None:
    every(pdf, "TD")[-1].A = Dictionary(O=Name.Table, RowSpan=2)


def one_cell_more(pdf: pikepdf.Pdf) -> None:
    element(pdf, "TD", parent=first(pdf, "TBody").K[0])


def headers_without_scope(pdf: pikepdf.Pdf) -> None:
    for header in every(pdf, "TH"):
        del header.A.Scope


def unknown_header(pdf: pikepdf.Pdf) -> None:
    first(pdf, "TD").A = Dictionary(O=Name.Table, Headers=Array([String("nowhere")]))


def scope_by_class(pdf: pikepdf.Pdf) -> None:
    scopes = {"/Column": "/across", "/Row": "/along"}
    pdf.Root.StructTreeRoot.ClassMap = Dictionary(
        {named: Dictionary(O=Name.Table, Scope=Name(scope)) for scope, named in scopes.items()}
    )
    for header in every(pdf, "TH"):
        header.C = Name(scopes[str(header.A.Scope)])
        del header.A


def headers_by_name(pdf: pikepdf.Pdf) -> None:
    headers_without_scope(pdf)
    first(pdf, "TH").ID = String("head")
    for cell in every(pdf, "TD"):
        cell.A = Dictionary(O=Name.Table, Headers=Array([String("head")]))


def level_left_out(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").S = Name.H4


def only_plain_headings(pdf: pikepdf.Pdf) -> None:
    for level in range(1, 7):
        for heading in every(pdf, f"H{level}"):
            heading.S = Name.P
    nested(pdf, "Sect", "H")
    nested(pdf, "Sect", "H")


def two_plain_headings(pdf: pikepdf.Pdf) -> None:
    only_plain_headings(pdf)
    element(pdf, "H", parent=pdf.Root.StructTreeRoot.K[-1])


def same_name(pdf: pikepdf.Pdf) -> None:
    notes = every(pdf, "Note")
    notes[1].ID = notes[0].ID


BREAKS = [
    Break("7.2-3", within("Table", "P")),
    Break("7.2-4", alone("TR")),
    Break("7.2-5", alone("THead")),
    Break("7.2-6", alone("TBody")),
    Break("7.2-7", alone("TFoot")),
    Break("7.2-8", alone("TH")),
    Break("7.2-9", alone("TD")),
    Break("7.2-10", within("TR", "P")),
    Break("7.2-11", within("Table", "THead")),
    Break("7.2-12", built("Table", "TBody", "TFoot", "TFoot")),
    Break("7.2-13", built("Table", "TFoot")),
    Break("7.2-14", built("Table", "THead")),
    Break("7.2-15", edited(overlapping)),
    Break("7.2-16", edited(caption_in_the_middle)),
    Break("7.2-17", alone("LI")),
    Break("7.2-18", alone("LBody")),
    Break("7.2-19", within("L", "P")),
    Break("7.2-20", within("LI", "P")),
    Break("7.2-26", alone("TOCI")),
    Break("7.2-27", within("TOC", "P")),
    Break("7.2-28", caption_last("TOC")),
    Break("7.2-36", within("THead", "P")),
    Break("7.2-37", within("TBody", "P")),
    Break("7.2-38", built("Table", "TBody", ("TFoot", "P"))),
    Break("7.2-39", caption_last("Table")),
    Break("7.2-40", caption_last("L")),
    Break("7.2-41", edited(reaching_below)),
    Break("7.2-42", built("Table", ("TR", "TD", "TD"), ("TR", "TD"))),
    Break("7.2-43", edited(one_cell_more)),
    Break("7.3-1", edited(lambda pdf: first(pdf, "Figure").__delitem__("/Alt"))),
    Break("7.3-1", edited(lambda pdf: first(pdf, "Figure").__setitem__("/Alt", ""))),
    Break("7.4.2-1", edited(level_left_out)),
    Break("7.4.4-1", edited(two_plain_headings)),
    Break("7.4.4-2", built("Sect", "H"), ("7.4.4-3",)),
    Break("7.4.4-3", built("Sect", "H"), ("7.4.4-2",)),
    Break("7.5-1", edited(headers_without_scope)),
    Break("7.5-2", edited(unknown_header)),
    Break("7.7-1", alone("Formula")),
    Break("7.9-1", edited(lambda pdf: first(pdf, "Note").__delitem__("/ID"))),
    Break("7.9-2", edited(same_name)),
]

SOUND = [
    built("Table", ("NonStruct", ("TR", "TD")), ("TBody", ("TR", "TD"))),
    built("L", "Caption", ("LI", "Lbl", "LBody"), "L"),
    edited(scope_by_class),
    edited(headers_by_name),
    edited(only_plain_headings),
    edited(lambda pdf: element(pdf, "Formula", ActualText="a squared")),
]
