"""Addresses, labelled data, badges and questions in Word's terms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from consult.press.docx import controls
from consult.press.docx.inline import bookmarked, runs, word_run
from consult.press.docx.numbers import PARAGRAPHS
from consult.press.docx.tables import PAGE_WIDTH
from consult.press.docx.xml import Element, w
from consult.press.languages import tick

if TYPE_CHECKING:
    from consult.press.docx.setting import Setting
    from consult.press.model import Address, Badge, Badges, Choice, Fields, Named, Question, Signature

_BADGE_WIDTH, _BADGE_HEIGHT = PAGE_WIDTH // 2, 3060  # twentieths of a point: two beside each other, 5.4 cm high
_RULED = 440
_BORDER = {"val": "single", "sz": 4, "space": 0, "color": "808080"}


def address(one: Address, setting: Setting) -> list[Element]:
    """Write who writes or is written to."""
    return [_line("MeetingG", [word_run(line, setting)]) for line in one.lines] + [_line("MeetingG", [])]


def signature(one: Signature, setting: Setting) -> list[Element]:
    """Write the name under a letter."""
    lines = [_line("WordE", [word_run(one.name, setting)])]
    return lines + ([_line("MeetingG", [word_run(one.function, setting)])] if one.function else [])


def fields(one: Fields, setting: Setting) -> list[Element]:
    """Write each label above what belongs to it."""
    lines: list[Element] = []
    for field in one.fields:
        lines.append(_line("WordE", bookmarked(field.id, [word_run(field.label, setting)], setting)))
        lines += [_line("StatementE", runs(line, setting)) for line in field.lines]
    return lines


def badges(one: Badges, setting: Setting) -> list[Element]:
    """Write badges as the cells of a table with lines to cut along; no row is cut by the end of a page.

    The table is said to have no headers: it only puts the badges beside each other.
    """
    pairs = [one.badges[index : index + 2] for index in range(0, len(one.badges), 2)]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    properties = w(
        "tblPr",
        w("bidiVisual") if setting.document.direction == "rtl" else None,
        w("tblW", w=PAGE_WIDTH, type="dxa"),
        w("tblBorders", *(w(side, val="dashed", sz=4, space=0, color="808080") for side in sides)),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    grid = w("tblGrid", w("gridCol", w=_BADGE_WIDTH), w("gridCol", w=_BADGE_WIDTH))
    return [w("tbl", properties, grid, *(_badge_row(pair, setting) for pair in pairs)), _line("MeetingG", [])]


def _badge_row(pair: tuple[Badge, ...], setting: Setting) -> Element:
    cells = [_cell(_badge(badge, setting), _BADGE_WIDTH) for badge in pair]
    cells += [_cell([w("p")], _BADGE_WIDTH)] if len(pair) == 1 else []
    return w("tr", w("trPr", w("cantSplit"), w("trHeight", val=_BADGE_HEIGHT, hRule="atLeast")), *cells)


def _cell(lines: list[Element], width: int) -> Element:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center")), *lines)


def _badge(one: Badge, setting: Setting) -> list[Element]:
    lines = [_line("BadgeG", [word_run(one.name, setting)])]
    small = (words for words in (one.affiliation, one.role) if words)
    return lines + [_line("MeetingG", [word_run(words, setting)], w("jc", val="center")) for words in small]


def question(one: Question, setting: Setting) -> list[Element]:
    """Write a question, how to answer it, and the room for the answer."""
    bold = replace(setting, bold=True)
    words = bookmarked(one.id, runs(one.content, bold), setting)
    lines = [_line("ParNoG" if one.number else "SingleTxtG", words, w("keepNext"), _numbered(one, setting))]
    if one.help:
        lines.append(_line("SingleTxtG", runs(one.help, setting), w("keepNext")))
    if one.choices:
        how = setting.words.some_of if one.several else setting.words.one_of
        lines.append(_line("SingleTxtG", [word_run(how, setting)], w("keepNext")))
        lines += [_choice(one, choice, setting) for choice in one.choices]
    return lines + (_room(one, setting) if one.lines else [])


def _numbered(one: Question, setting: Setting) -> Element | None:
    if one.number is None:
        return None
    instance = setting.numbers.begin(PARAGRAPHS) if one.number == 1 else setting.numbers.current
    return w("numPr", w("ilvl", val=0), w("numId", val=instance))


def _choice(one: Question, choice: Choice, setting: Setting) -> Element:
    hanging = w("ind", left=setting.indent + 567, hanging=567)
    words = runs(choice.content, setting)
    if setting.fillable and choice.code:
        tag = controls.tag_of(controls.TICK, one.id, choice.code)
        title = "".join(str(said) for run in words for said in run.itertext())
        sign = [controls.tick_box(tag, title, setting), word_run(" ", setting)]
    else:
        sign = [word_run(f"{tick(several=one.several)} ", setting)]
    return _line("SingleTxtG", [*sign, *words], hanging)


def _room(one: Question, setting: Setting) -> list[Element]:
    """Write frames to answer in: one cell as high as its lines, or the cells of a table."""
    label = _line("SingleTxtG", [word_run(setting.words.answer, setting)], w("keepNext"))
    frame = _grid(one, setting) if setting.fillable and one.columns else _frame(one, setting)
    return [label, frame, _line("MeetingG", [])]


def _frame(one: Question, setting: Setting) -> Element:
    inside = _answer(one, setting) if setting.fillable else w("p")
    row = w("tr", w("trPr", w("trHeight", val=one.lines * _RULED, hRule="atLeast")), _room_cell(PAGE_WIDTH, inside))
    return _bordered([PAGE_WIDTH], [row], setting)


def _answer(one: Question, setting: Setting) -> Element:
    title = f"{setting.words.answer} {one.number or ''}".strip()
    if one.menu:
        return controls.menu(controls.tag_of(controls.MENU, one.id), title, one.menu, setting)
    return controls.writing_room(controls.tag_of(controls.ANSWER, one.id), title, setting)


def _grid(one: Question, setting: Setting) -> Element:
    """Write a table to fill in: its columns' heads, then rows of places to write in."""
    width = PAGE_WIDTH // len(one.columns)
    bold = replace(setting, bold=True)
    heads = [_room_cell(width, _line("SingleTxtG", [word_run(column.label, bold)])) for column in one.columns]
    rows = [w("tr", w("trPr", w("tblHeader")), *heads)]
    for number in range(1, one.lines + 1):
        cells = (_grid_cell(one, number, column, setting) for column in one.columns)
        rows.append(w("tr", *(_room_cell(width, cell) for cell in cells)))
    return _bordered([width] * len(one.columns), rows, setting)


def _grid_cell(one: Question, number: int, column: Named, setting: Setting) -> Element:
    tag = controls.tag_of(controls.CELL, one.id, str(number), column.code)
    return controls.writing_room(tag, f"{column.label} {number}", setting)


def _bordered(widths: list[int], rows: list[Element], setting: Setting) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    properties = w(
        "tblPr",
        w("bidiVisual") if setting.document.direction == "rtl" else None,
        w("tblW", w=sum(widths), type="dxa"),
        w("tblBorders", *(w(side, **_BORDER) for side in sides)),
        w("tblLayout", type="fixed"),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def _room_cell(width: int, inside: Element) -> Element:
    """Write a cell; Word wants a paragraph at its end."""
    last = [] if inside.tag.endswith("}p") else [w("p")]
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), inside, *last)


def _line(style: str, content: list[Element], *properties: Element | None) -> Element:
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)
