"""The words inside a line as Akoma Ntoso."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.akn.xml import Element, a
from consult.press.model import CrossReference, Emphasis, FootnoteRef, Foreign, HardWord, Link, Quote, Strong, Text

if TYPE_CHECKING:
    from consult.press.akn.setting import Setting
    from consult.press.model import Content

Pieces = list[Element | str]


def inline(content: Content, setting: Setting) -> Pieces:
    """Write inline content as words and elements following each other."""
    return [piece for run in content for piece in _run(run, setting)]


def line(content: Content, setting: Setting, **attributes: str) -> Element:
    """Write inline content on a line of its own."""
    return a("p", *inline(content, setting), **attributes)


def numeral(number: str) -> Pieces:
    """Write a number where the line itself has to hold it, or nothing."""
    return [a("inline", number, name="num"), " "] if number else []


@singledispatch
def _run(run: object, setting: Setting) -> Pieces:
    message = f"no Akoma Ntoso for {type(run).__name__} in {setting.document.title}"
    raise TypeError(message)


@_run.register(Text)
def _text(run: Text, _setting: Setting) -> Pieces:
    return [run.text]


@_run.register(Emphasis)
def _emphasis(run: Emphasis, setting: Setting) -> Pieces:
    return [a("i", *inline(run.content, setting))]


@_run.register(Strong)
def _strong(run: Strong, setting: Setting) -> Pieces:
    return [a("b", *inline(run.content, setting))]


@_run.register(Foreign)
def _foreign(run: Foreign, setting: Setting) -> Pieces:
    return [a("span", *inline(run.content, setting), lang=run.language)]


@_run.register(Quote)
def _quote(run: Quote, setting: Setting) -> Pieces:
    opening, closing = setting.words.quotes[setting.quoting % len(setting.words.quotes)]
    inside = inline(run.content, replace(setting, quoting=setting.quoting + 1))
    return [opening, a("embeddedText", *inside, lang=run.language), closing]


@_run.register(Link)
def _link(run: Link, setting: Setting) -> Pieces:
    return [a("ref" if run.href.startswith("#") else "a", *inline(run.content, setting), href=run.href)]


@_run.register(CrossReference)
def _cross_reference(run: CrossReference, setting: Setting) -> Pieces:
    return [a("ref", setting.numbering.targets[run.target].shown, href=f"#{run.target}")]


@_run.register(HardWord)
def _hard_word(run: HardWord, setting: Setting) -> Pieces:
    return [a("ref", a("b", *inline(run.content, setting)), href=f"#{run.word}")]


@_run.register(FootnoteRef)
def _footnote(run: FootnoteRef, setting: Setting) -> Pieces:
    number = str(setting.numbering.notes[run.id])
    named = setting.within("").named("authorialNote", run.id, number)
    return [a("authorialNote", line(run.content, setting), marker=number, placement="bottom", **named)]
