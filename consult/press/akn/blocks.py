"""What stands on lines of its own as block elements, which may stand in a summary or inside a part of the body."""

from __future__ import annotations

from base64 import b64encode
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.akn.inline import inline, line, numeral
from consult.press.akn.tables import bars, captioned, table
from consult.press.akn.xml import Element, a
from consult.press.languages import tick
from consult.press.model import (
    Address,
    Badges,
    Bars,
    BlockQuote,
    Fields,
    Figure,
    HardWordEntry,
    Listing,
    ListItem,
    Paragraph,
    PictureBlock,
    Question,
    Section,
    Signature,
    Statement,
    SubParagraph,
    Table,
    WordsList,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.akn.setting import Setting


@singledispatch
def block(one: object, setting: Setting) -> list[Element]:
    """Write one block."""
    message = f"no Akoma Ntoso for {type(one).__name__} in {setting.document.title}"
    raise TypeError(message)


block.register(Table, table)
block.register(Bars, bars)


def _lines(kind: str, lines: Iterable[str]) -> list[Element]:
    return [a("p", words, class_=kind) for words in lines if words]


@block.register(Section)
def _section(one: Section, setting: Setting) -> list[Element]:
    entry = setting.numbering.entries[one.id]
    named = setting.named("container", one.id)
    number = numeral(entry.number)
    inside = setting.deeper(named["eId"])
    blocks = (element for held in one.blocks for element in block(held, inside))
    return [a("container", a("block", *number, one.heading, name="heading"), *blocks, name="section", **named)]


@block.register(Paragraph)
def _paragraph(one: Paragraph, setting: Setting) -> list[Element]:
    named = setting.named("p", one.id)
    written = line(one.content, setting, **named)
    return [written, *_points(one.parts, setting.within(named["eId"]), 1)]


def _points(parts: tuple[SubParagraph, ...], setting: Setting, level: int) -> list[Element]:
    if not parts:
        return []
    items = (_point(part, setting, level, number) for number, part in enumerate(parts, start=1))
    return [a("blockList", *items, **setting.named("list"))]


def _point(part: SubParagraph, setting: Setting, level: int, number: int) -> Element:
    named = setting.named("item", part.id, setting.point_number(level, number))
    inner = _points(part.parts, setting.within(named["eId"]), level + 1)
    marker = a("num", setting.words.part_marker(level, number))
    return a("item", marker, line(part.content, setting), *inner, **named)


@block.register(Listing)
def _listing(one: Listing, setting: Setting) -> list[Element]:
    return [_items(one.items, setting, "ol" if one.ordered else "ul")]


def _items(items: tuple[ListItem, ...], setting: Setting, name: str) -> Element:
    return a(name, *(_item(item, setting) for item in items))


def _item(item: ListItem, setting: Setting) -> Element:
    nested = [_items(item.items, setting, "ul")] if item.items else []
    return a("li", line(item.content, setting), *nested)


@block.register(BlockQuote)
def _block_quote(one: BlockQuote, setting: Setting) -> list[Element]:
    quoted = a("embeddedStructure", *(line(words, setting) for words in one.paragraphs), lang=one.language)
    said_by = [a("p", "— ", *inline(one.attribution, setting), class_="attribution")] if one.attribution else []
    return [a("p", quoted), *said_by]


@block.register(Figure)
def _figure(one: Figure, setting: Setting) -> list[Element]:
    caption = a("block", *captioned(one, setting), name="caption")
    return [caption, _image(one.image, one.media_type, one.alt)]


def _image(image: bytes, media_type: str, alternative: str) -> Element:
    source = f"data:{media_type};base64,{b64encode(image).decode('ascii')}"
    drawn = a("img", src=source)
    drawn.set("alt", alternative)  # an empty one says that the drawing is decoration
    return a("p", drawn)


@block.register(PictureBlock)
def _picture_block(one: PictureBlock, setting: Setting) -> list[Element]:
    drawn = [_image(one.picture.svg, "image/svg+xml", one.picture.alt)] if one.picture else []
    return [*drawn, *(_statement(statement, setting) for statement in one.statements)]


def _statement(one: Statement, setting: Setting) -> Element:
    return line(one.content, setting, class_="statement", **(setting.named("p", one.id) if one.id else {}))


@block.register(WordsList)
def _words_list(one: WordsList, setting: Setting) -> list[Element]:
    return [element for entry in one.entries for element in _entry(entry, setting)]


def _entry(entry: HardWordEntry, setting: Setting) -> list[Element]:
    term = a("p", a("inline", entry.term, name="term"), **setting.named("term", entry.id))
    return [term, *(_statement(statement, setting) for statement in entry.explanation)]


@block.register(Address)
def _address(one: Address, _setting: Setting) -> list[Element]:
    return _lines("address", one.lines)


@block.register(Signature)
def _signature(one: Signature, _setting: Setting) -> list[Element]:
    return _lines("signature", (one.name, one.function))


@block.register(Badges)
def _badges(one: Badges, _setting: Setting) -> list[Element]:
    lines = (words for badge in one.badges for words in (badge.name, badge.affiliation, badge.role))
    return _lines("badge", lines)


@block.register(Fields)
def _fields(one: Fields, setting: Setting) -> list[Element]:
    written: list[Element] = []
    for field in one.fields:
        named = setting.named("p", field.id) if field.id else {}
        written.append(a("p", field.label, class_="field", **named))
        written += [line(words, setting, class_="value") for words in field.lines]
    return written


@block.register(Question)
def question(one: Question, setting: Setting) -> list[Element]:
    """Write a question without its number, how to answer it, and what can be ticked."""
    written = [line(one.content, setting, class_="question")]
    written += [line(one.help, setting, class_="help")] if one.help else []
    if one.choices:
        how = setting.words.some_of if one.several else setting.words.one_of
        sign = tick(several=one.several)
        choices = (a("li", a("p", f"{sign} ", *inline(choice.content, setting))) for choice in one.choices)
        written += [a("p", how, class_="help"), a("ul", *choices)]
    return [*written, *([a("p", setting.words.answer, class_="answer")] if one.lines else [])]
