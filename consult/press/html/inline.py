"""The words inside a line as HTML."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.html.markup import Html, join, tag
from consult.press.html.notes import parts_of
from consult.press.model import (
    CrossReference,
    Emphasis,
    FootnoteRef,
    Foreign,
    HardWord,
    Link,
    Profile,
    Quote,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from consult.press.html.setting import Setting
    from consult.press.model import Content

# A document's symbol (A/HRC/57/1) or a submission's reference (NMIRF-2023-0001).
_NAMED = r"\b[A-Z]/[A-Za-z0-9./-]*[A-Za-z0-9]|\b[A-Z]{2,}(?:-[0-9]+)+"
_SYMBOL = re.compile(f"({_NAMED})")
_UNBROKEN = re.compile(rf"({_NAMED}|\w+(?:-\w+)+)")


def inline(content: Content, setting: Setting) -> Html:
    """Write inline content."""
    return join(*(_run(run, setting) for run in content))


@singledispatch
def _run(run: object, setting: Setting) -> Html:
    message = f"no HTML for {type(run).__name__} in {setting.document.title}"
    raise TypeError(message)


@_run.register(Text)
def _text(run: Text, setting: Setting) -> Html:
    """Keep document symbols and references on one line, and in an easy-to-read edition every word with a hyphen too."""
    pattern = _UNBROKEN if setting.document.profile is Profile.EASY else _SYMBOL
    pieces = pattern.split(run.text)
    return join(*(tag("span", one, class_="whole") if place % 2 else one for place, one in enumerate(pieces)))


@_run.register(Emphasis)
def _emphasis(run: Emphasis, setting: Setting) -> Html:
    return tag("em", inline(run.content, setting))


@_run.register(Strong)
def _strong(run: Strong, setting: Setting) -> Html:
    return tag("strong", inline(run.content, setting))


@_run.register(Foreign)
def _foreign(run: Foreign, setting: Setting) -> Html:
    return tag("span", inline(run.content, setting), **setting.language_of(run.language))


@_run.register(Quote)
def _quote(run: Quote, setting: Setting) -> Html:
    opening, closing = setting.words.quotes[setting.quoting % len(setting.words.quotes)]
    quoted = tag("q", inline(run.content, setting.quoted()), **setting.language_of(run.language))
    return join(opening, quoted, closing)


@_run.register(Link)
def _link(run: Link, setting: Setting) -> Html:
    return tag("a", inline(run.content, setting), href=run.href)


@_run.register(CrossReference)
def _cross_reference(run: CrossReference, setting: Setting) -> Html:
    target = setting.numbering.targets[run.target]
    named = {} if target.name == target.shown else {"title": target.name}
    return tag("a", target.shown, href=f"#{run.target}", class_="reference", **named)


@_run.register(HardWord)
def _hard_word(run: HardWord, setting: Setting) -> Html:
    return tag("a", tag("strong", inline(run.content, setting)), class_="hard-word", href=f"#{run.word}")


@_run.register(FootnoteRef)
def _footnote(run: FootnoteRef, setting: Setting) -> Html:
    if setting.prints:
        first, *rest = parts_of(run.content, setting)
        further = (tag("span", inline(part, setting), class_="footnote rest", data_note=run.id) for part in rest)
        return join(tag("span", inline(first, setting), class_="footnote", id=run.id), *further)
    number = str(setting.numbering.notes[run.id])
    label = setting.words.note.format(number=number)
    call = tag("a", number, id=f"{run.id}-call", href=f"#{run.id}", role="doc-noteref", aria_label=label)
    return tag("sup", call)
