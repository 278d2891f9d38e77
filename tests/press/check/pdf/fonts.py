"""Small fonts of three letters, made for the tests and shown at the end of the first page."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from pikepdf import Dictionary, Name, Stream

from tests.press.check.pdf.editing import draw

if TYPE_CHECKING:
    import pikepdf

NAMES = [".notdef", "A", "B", "C"]
WIDTH = 600
MICROSOFT, SYMBOLS, UNICODE = (3, 1), (3, 0), (0, 3)
TO_UNICODE = b"3 beginbfchar <41> <0041> <42> <0042> <43> <0043> endbfchar"


def square(pen: Any) -> Any:
    pen.moveTo((0, 0))
    for point in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen


def builder(*, truetype: bool) -> FontBuilder:
    made = FontBuilder(1000, isTTF=truetype)
    made.setupGlyphOrder(NAMES)
    made.setupCharacterMap({65: "A", 66: "B", 67: "C"})
    if truetype:
        made.setupGlyf(dict.fromkeys(NAMES, square(TTGlyphPen(None)).glyph()))
    else:
        drawn = square(T2CharStringPen(WIDTH, None)).getCharString()
        made.setupCFF("Test", {}, dict.fromkeys(NAMES, drawn), {})
    made.setupHorizontalMetrics(dict.fromkeys(NAMES, (WIDTH, 0)))
    made.setupHorizontalHeader()
    made.setupOS2()
    made.setupPost(keepGlyphNames=truetype)
    return made


def truetype_program(*tables: tuple[int, int]) -> bytes:
    """Make a TrueType font with the tables named by platform and encoding."""
    font = builder(truetype=True).font
    font["cmap"] = newTable("cmap")
    font["cmap"].tableVersion = 0
    font["cmap"].tables = []
    for platform, encoding in tables:
        table = CmapSubtable.newSubtable(4)
        table.platformID, table.platEncID, table.language = platform, encoding, 0
        table.cmap = {65: "A", 66: "B", 67: "C"}
        font["cmap"].tables.append(table)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def compact_program() -> bytes:
    """Make a bare CFF font."""
    written = BytesIO()
    builder(truetype=False).save(written)
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    return TTFont(BytesIO(written.getvalue())).reader["CFF "]


def show(pdf: pikepdf.Pdf, font: Any, mode: int = 0, text: bytes = b"(ABC)") -> None:
    """Show three letters as decoration, so that fonts alone are looked at."""
    pdf.pages[0].Resources.Font["/Small"] = pdf.make_indirect(font)
    draw(pdf, b"/Artifact BMC BT /Small 9 Tf %d Tr 9 9 Td %b Tj ET EMC" % (mode, text))


def truetype(pdf: pikepdf.Pdf, *tables: tuple[int, int], flags: int = 32, **entries: Any) -> Any:
    """Make a simple TrueType font."""
    program = Stream(pdf, truetype_program(*(tables or (MICROSOFT,))))
    described = Dictionary(Type=Name.FontDescriptor, FontName=Name.Test, Flags=flags, FontFile2=program)
    return simple(pdf, "TrueType", described, **entries)


def type1(pdf: pikepdf.Pdf, **entries: Any) -> Any:
    """Make a simple font with a CFF program."""
    program = Stream(pdf, compact_program(), Subtype=Name.Type1C)
    described = Dictionary(Type=Name.FontDescriptor, FontName=Name.Test, Flags=32, FontFile3=program)
    return simple(pdf, "Type1", described, **entries)


def simple(pdf: pikepdf.Pdf, kind: str, described: Any, **entries: Any) -> Any:
    del pdf
    stated = {"FirstChar": 65, "LastChar": 67, "Widths": [WIDTH] * 3} | entries
    return Dictionary(Type=Name.Font, Subtype=Name(f"/{kind}"), BaseFont=Name.Test, FontDescriptor=described, **stated)
