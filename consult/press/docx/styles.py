"""The styles part: fonts and languages of the whole document, then each style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.docx.looks import Look, looks_of
from consult.press.docx.xml import Element, w
from consult.press.model import Profile

if TYPE_CHECKING:
    from consult.press.model import Document

UPRIGHT = ("ar", "zh")
TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA"}


def styles_part(document: Document, *, large: bool = False) -> Element:
    """Return the styles of a document."""
    looks = looks_of(document.profile, large=large)
    styles = (_style(look, document, airy=large or document.profile is Profile.EASY) for look in looks)
    return w("styles", _defaults(document, large=large), *styles, *_character_styles())


def _defaults(document: Document, *, large: bool) -> Element:
    easy = large or document.profile not in (Profile.REPORT, Profile.LETTER)
    latin = "Arial" if easy else "Times New Roman"
    fonts = w("rFonts", ascii=latin, hAnsi=latin, eastAsia="Microsoft YaHei" if easy else "SimSun", cs=latin)
    tag = TAGS[document.language]
    latin_tag = "en-GB" if document.language in ("ar", "zh") else tag
    language = w("lang", val=latin_tag, eastAsia="zh-CN", bidi="ar-SA")
    return w("docDefaults", w("rPrDefault", w("rPr", fonts, language)), w("pPrDefault"))


def _style(look: Look, document: Document, *, airy: bool) -> Element:
    based_on = w("basedOn", val=look.based_on) if look.based_on else None
    return w(
        "style",
        w("name", val=look.name),
        based_on,
        w("qFormat"),
        _paragraph_properties(look, document, airy=airy),
        _run_properties(look, upright=document.language in UPRIGHT),
        type="paragraph",
        default=True if look.id == "Normal" else None,
        styleId=look.id,
    )


def _paragraph_properties(look: Look, document: Document, *, airy: bool) -> Element:
    """Return the paragraph properties of a style, in the order the schema asks for."""
    normal = look.id == "Normal"
    return w(
        "pPr",
        w("keepNext") if look.keep_next else None,
        w("pageBreakBefore") if look.page_break else None,
        w("widowControl") if normal else None,
        _numbering(look),
        _borders(look),
        _tabs(look),
        w("bidi") if normal and document.direction == "rtl" else None,
        w("spacing", before=look.before, after=look.after, line=_line(look, airy=airy), lineRule="auto"),
        _indent(look),
        w("jc", val="center") if look.center else None,
        w("outlineLvl", val=look.outline) if look.outline is not None else None,
    )


def _line(look: Look, *, airy: bool) -> int:
    """Return the height of a line in 240ths of the font's own, which is 1.15 of its size or more.

    An easy-to-read edition and a large print have lines of one and a half times the size; the contents
    stand closer, to fit a page.
    """
    if not airy:
        return 240
    return 264 if look.id.startswith("TOC") else 315


def _numbering(look: Look) -> Element | None:
    if look.numbered is None:
        return None
    number, level = look.numbered
    return w("numPr", w("ilvl", val=level), w("numId", val=number))


def _borders(look: Look) -> Element | None:
    sides = {"box": ("top", "left", "bottom", "right"), "bottom": ("bottom",)}.get(look.border, ())
    lines = [w(side, val="single", sz=6, space=6 if look.border == "box" else 2, color="000000") for side in sides]
    return w("pBdr", *lines) if lines else None


def _tabs(look: Look) -> Element | None:
    if not look.tab:
        return None
    if look.id.startswith("TOC"):
        return w("tabs", w("tab", val="left", pos=look.tab))
    return w("tabs", w("tab", val="right" if look.tab < 0 else "left", pos=abs(look.tab)))


def _indent(look: Look) -> Element | None:
    if look.numbered and look.numbered[0] == 1:
        return w("ind", left=look.start + (look.numbered[1] * 567), right=look.end, firstLine=0)
    hanging = -look.first if look.first < 0 else None
    return w("ind", left=look.start, right=look.end, hanging=hanging)


def _run_properties(look: Look, *, upright: bool) -> Element:
    """Return the letters of a style; scripts without italics take bold instead."""
    bold = look.bold or (look.italic and upright)
    italic = look.italic and not upright
    return w(
        "rPr",
        w("b") if bold else None,
        w("bCs") if bold else None,
        w("i") if italic else None,
        w("iCs") if italic else None,
        w("sz", val=look.size) if look.size else None,
        w("szCs", val=look.size_rtl or look.size) if look.size else None,
    )


def _character_styles() -> list[Element]:
    reference = w("rPr", w("vertAlign", val="superscript"))
    link = w("rPr", w("color", val="0B4A8F"), w("u", val="single"))
    return [
        w(
            "style",
            w("name", val="footnote reference"),
            reference,
            type="character",
            styleId="FootnoteReference",
        ),
        w("style", w("name", val="Hyperlink"), link, type="character", styleId="Hyperlink"),
    ]
