"""Addresses, labelled data, badges and questions as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.html.inline import inline
from consult.press.html.markup import NOTHING, Html, join, numbered, tag
from consult.press.languages import tick

if TYPE_CHECKING:
    from consult.press.html.setting import Setting
    from consult.press.model import Address, Badge, Badges, Choice, Field, Fields, Question, Signature


def address(one: Address, _setting: Setting) -> Html:
    """Write who writes or is written to."""
    return tag("div", *(tag("p", line) for line in one.lines), class_="address")


def signature(one: Signature, _setting: Setting) -> Html:
    """Write the name under a letter."""
    function = tag("p", one.function) if one.function else NOTHING
    return tag("div", tag("p", one.name, class_="name"), function, class_="signature")


def fields(one: Fields, setting: Setting) -> Html:
    """Write labels with what belongs to them."""
    return tag("dl", *(_field(field, setting) for field in one.fields), class_="fields")


def _field(one: Field, setting: Setting) -> Html:
    lines = (tag("p", inline(line, setting)) for line in one.lines)
    return tag("div", tag("dt", one.label, id=one.id), tag("dd", *lines))


def badges(one: Badges, _setting: Setting) -> Html:
    """Write badges, two beside each other on paper."""
    return tag("div", *(_badge(badge) for badge in one.badges), class_="badge-sheet")


def _badge(one: Badge) -> Html:
    lines = (
        tag("p", words, class_=kind)
        for words, kind in ((one.name, "name"), (one.affiliation, "affiliation"), (one.role, "role"))
        if words
    )
    return tag("div", *lines, class_="badge")


def question(one: Question, setting: Setting) -> Html:
    """Write a question, how to answer it, and the room for the answer."""
    number = numbered(setting.words.paragraph_number(one.number), "number") if one.number is not None else NOTHING
    prompt = tag("p", number, inline(one.content, setting), class_="prompt", id=f"{one.id}-prompt")
    helping = tag("p", inline(one.help, setting), class_="help") if one.help else NOTHING
    answer = tag("div", prompt, helping, _choices(one, setting), _room(one, setting), class_="question")
    return tag("section", answer, id=one.id, role="group", aria_labelledby=f"{one.id}-prompt")


def _choices(one: Question, setting: Setting) -> Html:
    if not one.choices:
        return NOTHING
    how = setting.words.some_of if one.several else setting.words.one_of
    sign = tick(several=one.several)
    items = (_choice(choice, sign, setting) for choice in one.choices)
    return join(
        tag("p", how, class_="help"),
        tag("ul", *items, class_="choices several" if one.several else "choices", role="list"),
    )


def _choice(one: Choice, sign: str, setting: Setting) -> Html:
    return tag("li", tag("p", numbered(sign, "marker"), inline(one.content, setting)))


def _room(one: Question, setting: Setting) -> Html:
    if not one.lines:
        return NOTHING
    ruled = (tag("div", class_="ruled", aria_hidden="true") for _ in range(one.lines))
    return join(tag("p", setting.words.answer, class_="help"), *ruled)
