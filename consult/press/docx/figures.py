"""Figures, picture rows and the words list in Word's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from consult.press.docx.inline import bookmarked, runs, word_run
from consult.press.docx.tables import captioned
from consult.press.docx.xml import NAMESPACES, Element, w
from consult.press.raster import Raster, raster_of

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting
    from consult.press.model import Figure, PictureBlock, Statement, WordsList

_EMU = 36_000  # English Metric Units in a millimetre
_PICTURE = 42  # millimetres
_PICTURE_COLUMN, _WORDS_COLUMN = 2640, 6998


def figure(one: Figure, setting: Setting) -> list[Element]:
    """Write a figure under its caption, with the words that stand for it."""
    caption = captioned(one.id, one.caption, setting)
    indent = w("ind", left=setting.indent)
    image = drawing(raster_of(one.image, one.media_type), one.alt, one.width, setting)
    return [
        w("p", w("pPr", w("pStyle", val="Caption"), indent), *caption),
        w("p", w("pPr", w("spacing", before=0, after=200), w("ind", left=setting.indent)), w("r", image)),
    ]


def drawing(raster: Raster, alt: str, width: int, setting: Setting) -> Element:
    """Place an image in a line; ``width`` is in millimetres. Without words it is marked as decoration."""
    number = setting.store.next_drawing()
    relationship = setting.store.image(raster.content, raster.ending, setting.relations)
    across, down = width * _EMU, round(width * _EMU * raster.height / raster.width)
    inline = _inline(number, alt, across, down)
    inline.append(_graphic(number, relationship, across, down))
    return w("drawing", inline)


def _named(prefix: str, tag: str, *children: Element, **attributes: object) -> Element:
    element = etree.Element(f"{{{NAMESPACES[prefix]}}}{tag}", nsmap={prefix: NAMESPACES[prefix]})
    for name, value in attributes.items():
        element.set(name, str(value))
    element.extend(children)
    return element


def _inline(number: int, alt: str, across: int, down: int) -> Element:
    extent = _named("wp", "extent", cx=across, cy=down)
    properties = _named("wp", "docPr", id=number, name=f"Image {number}", descr=alt)
    if not alt:
        properties.append(_decoration())
    return _named("wp", "inline", extent, properties, distT=0, distB=0, distL=0, distR=0)


def _decoration() -> Element:
    """Return the mark by which Word tells decoration from a picture somebody forgot to describe."""
    mark = _named("adec", "decorative", val=1)
    return _named("a", "extLst", _named("a", "ext", mark, uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"))


def _graphic(number: int, relationship: str, across: int, down: int) -> Element:
    blip = _named("a", "blip")
    blip.set(f"{{{NAMESPACES['r']}}}embed", relationship)
    names = _named("pic", "cNvPr", id=number, name=f"Image {number}")
    place = _named("a", "xfrm", _named("a", "off", x=0, y=0), _named("a", "ext", cx=across, cy=down))
    shape = _named("a", "prstGeom", _named("a", "avLst"), prst="rect")
    picture = _named(
        "pic",
        "pic",
        _named("pic", "nvPicPr", names, _named("pic", "cNvPicPr")),
        _named("pic", "blipFill", blip, _named("a", "stretch", _named("a", "fillRect"))),
        _named("pic", "spPr", place, shape),
    )
    return _named("a", "graphic", _named("a", "graphicData", picture, uri=NAMESPACES["pic"]))


def picture_row(one: PictureBlock, setting: Setting) -> list[Element]:
    """Write statements beside their picture, as a row that never breaks over pages."""
    lines = [_statement(statement, setting) for statement in one.statements]
    if one.picture is None:
        image = w("p")
    else:
        drawn = drawing(raster_of(one.picture.svg, "image/svg+xml"), one.picture.alt, _PICTURE, setting)
        image = w("p", w("pPr", _single()), w("r", drawn))
    sides = (w("tc", _column(_PICTURE_COLUMN), image), w("tc", _column(_WORDS_COLUMN), *lines))
    properties = w(
        "tblPr",
        w("bidiVisual") if setting.document.direction == "rtl" else None,
        w("tblW", w=_PICTURE_COLUMN + _WORDS_COLUMN, type="dxa"),
        w("tblLayout", type="fixed"),
    )
    grid = w("tblGrid", w("gridCol", w=_PICTURE_COLUMN), w("gridCol", w=_WORDS_COLUMN))
    row = w("tr", w("trPr", w("cantSplit")), *sides)
    between = w("spacing", before=0, after=200, line=20, lineRule="exact")
    return [w("tbl", properties, grid, row), w("p", w("pPr", between))]


def _single() -> Element:
    """Return the spacing of a picture's line: in lines one and a half high, it would get half its height on top."""
    return w("spacing", before=0, after=0, line=240, lineRule="auto")


def _column(width: int) -> Element:
    return w("tcPr", w("tcW", w=width, type="dxa"))


def _statement(statement: Statement, setting: Setting, *, keep: bool = False) -> Element:
    """Write a statement; ``keep``: on the page of the next one."""
    words = bookmarked(statement.id, runs(statement.content, setting), setting)
    return w("p", w("pPr", w("pStyle", val="StatementE"), w("keepNext") if keep else None), *words)


def words_list(listed: WordsList, setting: Setting) -> list[Element]:
    """Write the hard words, each above its explanation."""
    lines: list[Element] = []
    for entry in listed.entries:
        term = bookmarked(entry.id, [word_run(entry.term, setting)], setting)
        lines.append(w("p", w("pPr", w("pStyle", val="WordE")), *term))
        lines += [_statement(one, setting, keep=one is not entry.explanation[-1]) for one in entry.explanation]
    return lines
