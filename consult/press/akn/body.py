"""The body: sections, paragraphs and points as the hierarchy of Akoma Ntoso, everything else in containers."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.akn.blocks import block, question
from consult.press.akn.inline import line
from consult.press.akn.xml import Element, a
from consult.press.model import Paragraph, Question, Section, SubParagraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.akn.setting import Setting

_NAMES = {"Bars": "chart", "Listing": "list", "BlockQuote": "quotation"}


def parts(blocks: Iterable[object], setting: Setting) -> list[Element]:
    """Write blocks as parts of the hierarchy."""
    return [_part(one, setting) for one in blocks]


@singledispatch
def _part(one: object, setting: Setting) -> Element:
    """Write a block that is no part of the hierarchy into a container of its own."""
    kind = type(one).__name__
    named = setting.named("hcontainer", getattr(one, "id", ""), str(setting.counted("container")))
    content = a("content", *block(one, setting.within(named["eId"])))
    return a("hcontainer", content, name=_NAMES.get(kind, kind[0].lower() + kind[1:]), **named)


@_part.register(Section)
def _section(one: Section, setting: Setting) -> Element:
    entry = setting.numbering.entries[one.id]
    named = setting.named("sec", one.id, setting.section_number() if entry.number else "")
    number = [a("num", entry.number)] if entry.number else []
    inside = parts(one.blocks, setting.deeper(named["eId"]))
    return a("section", *number, a("heading", one.heading), *inside, **named)


@_part.register(Paragraph)
def _paragraph(one: Paragraph, setting: Setting) -> Element:
    named, number = _numbered(one, setting)
    kind = "recommendation" if one.recommendation else ""
    words = line(one.content, setting)
    if not one.parts:
        return a("paragraph", *number, a("content", words), class_=kind, **named)
    inside = setting.within(named["eId"])
    points = (_point(part, inside, 1, index) for index, part in enumerate(one.parts, start=1))
    return a("paragraph", *number, a("intro", words), *points, class_=kind, **named)


def _numbered(one: Paragraph | Question, setting: Setting) -> tuple[dict[str, str], list[Element]]:
    shown = "" if one.number is None else str(one.number)
    number = [] if one.number is None else [a("num", setting.words.paragraph_number(one.number))]
    return setting.named("para", one.id, shown), number


def _point(part: SubParagraph, setting: Setting, level: int, number: int) -> Element:
    named = setting.named("point", part.id, setting.point_number(level, number))
    marker, words = a("num", setting.words.part_marker(level, number)), line(part.content, setting)
    if not part.parts:
        return a("point", marker, a("content", words), **named)
    inside = setting.within(named["eId"])
    points = (_point(inner, inside, level + 1, index) for index, inner in enumerate(part.parts, start=1))
    return a("point", marker, a("intro", words), *points, **named)


@_part.register(Question)
def _question(one: Question, setting: Setting) -> Element:
    named, number = _numbered(one, setting)
    content = a("content", *question(one, setting.within(named["eId"])))
    return a("paragraph", *number, content, class_="question", **named)
