"""Breaking the fonts: programs, tables of characters, letters read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Stream

from tests.press.check.pdf.editing import Break, edited
from tests.press.check.pdf.fonts import (
    MICROSOFT,
    SYMBOLS,
    TO_UNICODE,
    UNICODE,
    show,
    truetype,
    type1,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf

_LATIN = {"Encoding": Name.WinAnsiEncoding}


def font_of(pdf: pikepdf.Pdf) -> Any:
    """Return the font of the first letters of the report."""
    return next(iter(pdf.pages[0].Resources.Font.values()))


def of_font(change: Callable[[pikepdf.Pdf, Any, Any], object]) -> Callable[[bytes], bytes]:
    """Return a change of a font of the report, given with the font of its characters."""
    return edited(lambda pdf: change(pdf, font_of(pdf), font_of(pdf).DescendantFonts[0]))


def entry(key: str, value: Any) -> Callable[[bytes], bytes]:
    return of_font(lambda _, font, inner: (font if key == "/Encoding" else inner).__setitem__(key, value))


def own_table(content: bytes, **entries: Any) -> Callable[[bytes], bytes]:
    """Give the font a table of characters of its own."""

    def change(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
        stated = {"Type": Name.CMap, "CMapName": Name.Own, "CIDSystemInfo": inner.CIDSystemInfo} | entries
        font.Encoding = pdf.make_indirect(Stream(pdf, content, **stated))

    return of_font(change)


def all_glyphs_to(glyph: int) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf, _: Any, inner: Any) -> None:
        inner.CIDToGIDMap = Stream(pdf, glyph.to_bytes(2, "big") * 65536)

    return of_font(change)


def without_program(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del pdf, font
    del inner.FontDescriptor.FontFile2


def broken_program(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del font
    inner.FontDescriptor.FontFile2 = Stream(pdf, b"no font at all")


def empty_list(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del font
    inner.FontDescriptor.CIDSet = Stream(pdf, b"\0")


def full_list(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del font
    inner.FontDescriptor.CIDSet = Stream(pdf, b"\xff" * 8192)


def no_letters(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del inner
    font.ToUnicode = Stream(pdf, font.ToUnicode.read_bytes() + b"\n1 beginbfchar <ffff> <feff> endbfchar")


def one_letter_less(pdf: pikepdf.Pdf, font: Any, inner: Any) -> None:
    del inner
    font.ToUnicode = Stream(pdf, b"1 beginbfrange <0000> <0010> <0041> endbfrange")


def small(make: Callable[..., Any], *tables: tuple[int, int], **entries: Any) -> Callable[[bytes], bytes]:
    """Show three letters of a small font."""
    return edited(lambda pdf: show(pdf, make(pdf, *tables, **entries)))


def only_read(pdf: pikepdf.Pdf) -> None:
    """Write letters that are not drawn in a font that is not there."""
    font = truetype(pdf, **_LATIN)
    del font.FontDescriptor.FontFile2
    show(pdf, font, 3)


def small_symbols(*tables: tuple[int, int], **entries: Any) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        show(pdf, truetype(pdf, *tables, flags=4, ToUnicode=pdf.make_indirect(Stream(pdf, TO_UNICODE)), **entries))

    return edited(change)


def named(*names: str) -> Dictionary:
    glyphs = Array([65, *(Name(f"/{called}") for called in names)])
    return Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=glyphs)


BREAKS = [
    Break("7.21.3.1-1", entry("/Encoding", Name("/UniGB-UCS2-H"))),
    Break("7.21.3.1-1", own_table(b"", CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Japan1", Supplement=0))),
    Break("7.21.3.2-1", of_font(lambda _, __, inner: inner.__delitem__("/CIDToGIDMap"))),
    Break("7.21.3.3-1", entry("/Encoding", Name("/Own-H"))),
    Break("7.21.3.3-2", own_table(b"/WMode 1 def")),
    Break("7.21.3.3-3", own_table(b"/Another-H usecmap")),
    Break("7.21.3.3-3", own_table(b"", UseCMap=Name("/Another-H"))),
    Break("7.21.4.1-1", of_font(without_program)),
    Break("7.21.4.1-1", of_font(broken_program)),
    Break("7.21.4.1-2", all_glyphs_to(65535)),
    Break("7.21.4.1-2", small(type1, Encoding=named("A", "B", "D"))),
    Break("7.21.4.2-2", of_font(empty_list)),
    Break("7.21.5-1", entry("/W", Array([0, 65535, 3]))),
    Break("7.21.5-1", small(truetype, Widths=[600, 600, 700], **_LATIN)),
    Break("7.21.5-1", small(type1, Widths=[600, 600, 700], **_LATIN)),
    Break("7.21.6-1", small(truetype, SYMBOLS, **_LATIN)),
    Break("7.21.6-2", small(truetype)),
    Break(
        "7.21.6-2",
        small(truetype, UNICODE, MICROSOFT, Encoding=named("A", "B", "nothingknown")),
        ("7.21.4.1-2", "7.21.7-1"),
    ),
    Break("7.21.6-3", small_symbols(MICROSOFT, **_LATIN)),
    Break("7.21.6-4", small_symbols(MICROSOFT, UNICODE)),
    Break("7.21.7-1", of_font(lambda _, font, __: font.__delitem__("/ToUnicode"))),
    Break("7.21.7-1", of_font(one_letter_less)),
    Break("7.21.7-2", of_font(no_letters)),
    Break("7.21.8-1", all_glyphs_to(0), ("7.21.5-1",)),
    Break("7.21.8-1", small(truetype, Encoding=named("A", "B", ".notdef")), ("7.21.6-2", "7.21.7-1")),
]

SOUND = [
    own_table(b"/WMode 0 def /Identity-H usecmap"),
    of_font(full_list),
    edited(only_read),
    small(truetype, **_LATIN),
    small(truetype, Encoding=named("C", "B", "A")),
    small(type1),
    small(type1, Encoding=named("C", "B", "A")),
    small_symbols(MICROSOFT),
    small_symbols(UNICODE, SYMBOLS),
]
