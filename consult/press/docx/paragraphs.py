"""Paragraphs, lists, quotations and sections in Word's terms."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.docx.figures import figure, picture_row, words_list
from consult.press.docx.forms import address, badges, fields, question, signature
from consult.press.docx.inline import bookmarked, runs, tab_run, word_run
from consult.press.docx.numbers import BULLETS, ORDERED, PARAGRAPHS
from consult.press.docx.tables import bars, table
from consult.press.docx.xml import Element, w
from consult.press.languages import direction
from consult.press.model import (
    Address,
    Badges,
    Bars,
    BlockQuote,
    Fields,
    Figure,
    Listing,
    ListItem,
    Paragraph,
    PictureBlock,
    Question,
    Section,
    Signature,
    SubParagraph,
    Table,
    WordsList,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.docx.setting import Setting

HEADINGS = ("HChG", "H1G", "H23G", "H23G", "H4G")
_PART_STYLES = ("ParNoaG", "ParNoiG")


def blocks(content: Iterable[object], setting: Setting) -> list[Element]:
    """Write blocks one below the other."""
    return [element for one in content for element in block(one, setting)]


@singledispatch
def block(one: object, setting: Setting) -> list[Element]:
    """Write one block."""
    message = f"no Word block for {type(one).__name__} in {setting.document.title}"
    raise TypeError(message)


block.register(Table, table)
block.register(Bars, bars)
block.register(Address, address)
block.register(Signature, signature)
block.register(Fields, fields)
block.register(Badges, badges)
block.register(Question, question)
block.register(Figure, figure)
block.register(PictureBlock, picture_row)
block.register(WordsList, words_list)


def paragraph(style: str, content: list[Element], *properties: Element | None) -> Element:
    """Write one paragraph of a style; further properties come in the schema's order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


@block.register(Paragraph)
def _paragraph(one: Paragraph, setting: Setting) -> list[Element]:
    setting = replace(setting, bold=one.recommendation)
    style = "SummaryG" if setting.summary else "SingleTxtG" if one.number is None else "ParNoG"
    words = bookmarked(one.id, runs(one.content, setting), setting)
    instance = _instance_for(one, setting)
    numbered = None if one.number is None else _numbered(instance, 0)
    lines = [paragraph(style, words, numbered, _mark(setting))]
    return lines + _parts(one.parts, setting, instance, 1)


def _instance_for(one: Paragraph, setting: Setting) -> int:
    """Return the numbering a paragraph belongs to: anew for a first number and for loose parts."""
    if one.number == 1:
        return setting.numbers.begin(PARAGRAPHS)
    if one.number is None and one.parts:
        return setting.numbers.restart(PARAGRAPHS, 1)
    return setting.numbers.current


def _numbered(instance: int, level: int) -> Element:
    return w("numPr", w("ilvl", val=level), w("numId", val=instance))


def _mark(setting: Setting) -> Element | None:
    """Return the look of the paragraph's number, which Word takes from the paragraph mark."""
    return w("rPr", w("b"), w("bCs")) if setting.bold else None


def _parts(parts: tuple[SubParagraph, ...], setting: Setting, instance: int, level: int) -> list[Element]:
    lines: list[Element] = []
    for part in parts:
        words = bookmarked(part.id, runs(part.content, setting), setting)
        lines.append(paragraph(_PART_STYLES[level - 1], words, _numbered(instance, level), _mark(setting)))
        lines += _parts(part.parts, setting, instance, level + 1)
    return lines


@block.register(Listing)
def _listing(one: Listing, setting: Setting) -> list[Element]:
    instance = setting.numbers.restart(ORDERED) if one.ordered else BULLETS
    return [line for item in one.items for line in _item(item, setting, instance)]


def _item(item: ListItem, setting: Setting, instance: int) -> list[Element]:
    nested = [paragraph("Bullet2G", runs(inner.content, setting), _numbered(BULLETS, 1)) for inner in item.items]
    return [paragraph("Bullet1G", runs(item.content, setting), _numbered(instance, 0)), *nested]


@block.register(BlockQuote)
def _block_quote(one: BlockQuote, setting: Setting) -> list[Element]:
    speaking = setting.speaking(one.language)
    turned = direction(speaking.language) != setting.document.direction
    way = w("bidi", val=int(speaking.rtl)) if turned else None
    lines = [paragraph("QuoteG", runs(words, speaking), way) for words in one.paragraphs]
    if one.attribution:
        lines.append(paragraph("QuoteG", [word_run("— ", setting), *runs(one.attribution, setting)]))
    return lines


@block.register(Section)
def _section(one: Section, setting: Setting) -> list[Element]:
    entry = setting.numbering.entries[one.id]
    number = [word_run(entry.number, setting), tab_run()] if entry.number else []
    indent = None if entry.number else w("ind", left=setting.indent, firstLine=0)
    outline = w("outlineLvl", val=setting.level) if setting.level == 4 else None  # noqa: PLR2004  # (a) shares the style of 1.
    words = bookmarked(one.id, [*number, word_run(one.heading, setting)], setting)
    heading = paragraph(HEADINGS[setting.level - 1], words, indent, outline)
    return [heading, *blocks(one.blocks, replace(setting, level=setting.level + 1))]
