"""Paragraphs, lists, quotations, figures and sections as HTML."""

from __future__ import annotations

from base64 import b64encode
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.html.forms import address, badges, fields, question, signature
from consult.press.html.inline import inline
from consult.press.html.markup import NOTHING, Html, join, numbered, tag
from consult.press.html.tables import bars, captioned, table
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
    Picture,
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

    from consult.press.html.setting import Setting


def blocks(content: Iterable[object], setting: Setting) -> Html:
    """Write blocks one below the other."""
    return join(*(block(one, setting) for one in content))


@singledispatch
def block(one: object, setting: Setting) -> Html:
    """Write one block."""
    message = f"no HTML for {type(one).__name__} in {setting.document.title}"
    raise TypeError(message)


block.register(Table, table)
block.register(Bars, bars)
block.register(Address, address)
block.register(Signature, signature)
block.register(Fields, fields)
block.register(Badges, badges)
block.register(Question, question)


@block.register(Paragraph)
def _paragraph(one: Paragraph, setting: Setting) -> Html:
    number = NOTHING
    if one.number is not None:
        number = numbered(setting.words.paragraph_number(one.number), "number")
    kind = "paragraph" if one.number is not None else "plain"
    weight = " recommendation" if one.recommendation else ""
    words = tag("p", number, inline(one.content, setting), id=one.id, class_=kind + weight)
    return join(words, _parts(one.parts, setting, level=1, kind=f"parts{weight}"))


def _parts(parts: tuple[SubParagraph, ...], setting: Setting, *, level: int, kind: str) -> Html:
    if not parts:
        return NOTHING
    items = (_part(part, setting, level, number) for number, part in enumerate(parts, start=1))
    return tag("ol", *items, class_=kind, role="list")


def _part(part: SubParagraph, setting: Setting, level: int, number: int) -> Html:
    marker = numbered(setting.words.part_marker(level, number), "marker")
    words = tag("p", marker, inline(part.content, setting))
    return tag("li", words, _parts(part.parts, setting, level=level + 1, kind="parts inner"), id=part.id)


@block.register(Listing)
def _listing(one: Listing, setting: Setting) -> Html:
    return _items(one.items, setting, "ol" if one.ordered else "ul")


def _items(items: tuple[ListItem, ...], setting: Setting, name: str) -> Html:
    return tag(name, *(_item(item, setting) for item in items))


def _item(item: ListItem, setting: Setting) -> Html:
    nested = _items(item.items, setting, "ul") if item.items else NOTHING
    return tag("li", tag("p", inline(item.content, setting)), nested)


@block.register(BlockQuote)
def _block_quote(one: BlockQuote, setting: Setting) -> Html:
    language = setting.language_of(one.language)
    quoted = tag("blockquote", *(tag("p", inline(words, setting)) for words in one.paragraphs), **language)
    if not one.attribution:
        return quoted
    return tag("div", quoted, tag("p", "— ", inline(one.attribution, setting), class_="attribution"), class_="quoted")


@block.register(Figure)
def _figure(one: Figure, setting: Setting) -> Html:
    source = f"data:{one.media_type};base64,{b64encode(one.image).decode('ascii')}"
    style = f"width: {one.width}mm" if setting.prints else ""
    caption = tag("figcaption", *captioned(one, setting))
    return tag("figure", caption, tag("img", src=source, alt=one.alt, style=style), id=one.id)


@block.register(Section)
def _section(one: Section, setting: Setting) -> Html:
    entry = setting.numbering.entries[one.id]
    number = numbered(entry.number, "numeral")
    heading = tag(f"h{setting.level + 1}", number, tag("span", one.heading))
    return tag("section", heading, blocks(one.blocks, setting.deeper()), id=one.id, class_=f"level-{setting.level}")


@block.register(PictureBlock)
def _picture_block(one: PictureBlock, setting: Setting) -> Html:
    lines = (_statement(statement, setting) for statement in one.statements)
    picture = _picture(one.picture) if one.picture else NOTHING
    side = tag("div", picture, class_="picture")
    return tag("div", side, tag("div", *lines, class_="statements"), class_="row")


def _picture(picture: Picture) -> Html:
    source = f"data:image/svg+xml;base64,{b64encode(picture.svg).decode('ascii')}"
    return tag("img", src=source, alt=picture.alt)


def _statement(statement: Statement, setting: Setting) -> Html:
    return tag("p", inline(statement.content, setting), id=statement.id)


@block.register(WordsList)
def _words_list(one: WordsList, setting: Setting) -> Html:
    return tag("dl", *(_entry(entry, setting) for entry in one.entries), class_="words")


def _entry(entry: HardWordEntry, setting: Setting) -> Html:
    lines = (_statement(statement, setting) for statement in entry.explanation)
    return join(tag("dt", entry.term, id=entry.id), tag("dd", *lines))
