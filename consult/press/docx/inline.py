"""The words inside a line as runs, each in its language and direction."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.docx.references import field
from consult.press.docx.styles import TAGS, UPRIGHT
from consult.press.docx.xml import Element, bookmark_name, relation, text, w
from consult.press.languages import direction
from consult.press.model import CrossReference, Emphasis, FootnoteRef, Foreign, HardWord, Link, Quote, Strong, Text

if TYPE_CHECKING:
    from consult.press.docx.references import Steps
    from consult.press.docx.setting import Setting
    from consult.press.model import Content


def runs(content: Content, setting: Setting) -> list[Element]:
    """Write inline content as runs."""
    return [element for run in content for element in _run(run, setting)]


def word_run(words: str, setting: Setting, *extra: Element, style: str = "") -> Element:
    """Write words as one run."""
    return w("r", run_properties(setting, style=style), *extra, text(words))


def tab_run() -> Element:
    """Write a tab."""
    return w("r", w("tab"))


def run_properties(setting: Setting, *, style: str = "") -> Element:
    """Return the properties of a run: weight, direction and, where it differs, language."""
    primary = setting.language.partition("-")[0]
    italic = setting.italic and primary not in UPRIGHT
    bold = setting.bold or (setting.italic and not italic)
    return w(
        "rPr",
        w("rStyle", val=style) if style else None,
        w("rFonts", hint="eastAsia") if primary == "zh" else None,
        w("b") if bold else None,
        w("bCs") if bold else None,
        w("i") if italic else None,
        w("iCs") if italic else None,
        w("rtl") if setting.rtl else None,
        _language(setting, primary),
    )


def _language(setting: Setting, primary: str) -> Element | None:
    if setting.language == setting.document.language and primary not in UPRIGHT:
        return None
    tag = TAGS.get(setting.language, setting.language)
    if setting.rtl:
        return w("lang", bidi=tag)
    return w("lang", val="en-GB", eastAsia=tag) if primary == "zh" else w("lang", val=tag)


@singledispatch
def _run(run: object, setting: Setting) -> list[Element]:
    message = f"no Word run for {type(run).__name__} in {setting.document.title}"
    raise TypeError(message)


@_run.register(Text)
def _text(run: Text, setting: Setting) -> list[Element]:
    return [word_run(run.text, setting)]


@_run.register(Emphasis)
def _emphasis(run: Emphasis, setting: Setting) -> list[Element]:
    return runs(run.content, replace(setting, italic=True))


@_run.register(Strong)
def _strong(run: Strong, setting: Setting) -> list[Element]:
    return runs(run.content, replace(setting, bold=True))


@_run.register(Foreign)
def _foreign(run: Foreign, setting: Setting) -> list[Element]:
    return embedded(runs(run.content, setting.speaking(run.language)), setting, run.language)


@_run.register(Quote)
def _quote(run: Quote, setting: Setting) -> list[Element]:
    opening, closing = setting.words.quotes[setting.quoting % len(setting.words.quotes)]
    inner = replace(setting.speaking(run.language), quoting=setting.quoting + 1)
    quoted = embedded(runs(run.content, inner), setting, run.language)
    return [word_run(opening, setting), *quoted, word_run(closing, setting)]


@_run.register(Link)
def _link(run: Link, setting: Setting) -> list[Element]:
    if run.href.startswith("#"):
        return [w("hyperlink", *runs(run.content, setting), anchor=bookmark_name(run.href[1:]))]
    words = runs(run.content, setting)
    for element in words:
        properties = element.find(w("rPr").tag)
        if properties is not None:
            properties.insert(0, w("rStyle", val="Hyperlink"))
    return [relation(w("hyperlink", *words), "id", setting.relations.add("hyperlink", run.href, external=True))]


@_run.register(CrossReference)
def _cross_reference(run: CrossReference, setting: Setting) -> list[Element]:
    if run.target in setting.references:
        return _fields(setting.references[run.target], setting)
    target = setting.numbering.targets[run.target]
    words = word_run(target.shown, setting)
    return [w("hyperlink", words, tooltip=target.name, anchor=bookmark_name(run.target))]


def _fields(steps: Steps, setting: Setting) -> list[Element]:
    """Write the fields that show a number, those of a sub-paragraph one after the other."""
    shown: list[Element] = []
    for instruction, number in steps:
        if shown and setting.words.part_joint:
            shown.append(word_run(setting.words.part_joint, setting))
        shown += field(instruction, word_run(number, setting))
    return shown


@_run.register(HardWord)
def _hard_word(run: HardWord, setting: Setting) -> list[Element]:
    return [w("hyperlink", *runs(run.content, replace(setting, bold=True)), anchor=bookmark_name(run.word))]


@_run.register(FootnoteRef)
def _footnote(run: FootnoteRef, setting: Setting) -> list[Element]:
    number = setting.numbering.notes[run.id] + setting.notes_before
    notes = replace(setting, relations=setting.store.package.footnotes, bold=False, italic=False)
    notes = notes.speaking(setting.document.language)
    sign = w("r", run_properties(notes, style="FootnoteReference"), w("footnoteRef"))
    paragraph = w("p", w("pPr", w("pStyle", val="FootnoteText")), sign, word_run(" ", notes), *runs(run.content, notes))
    setting.store.footnotes.append(w("footnote", paragraph, id=number))
    call = w("r", run_properties(notes, style="FootnoteReference"), w("footnoteReference", id=number))
    return bookmarked(run.id if run.id in setting.called else "", [call], setting)


def embedded(content: list[Element], setting: Setting, language: str) -> list[Element]:
    """Keep words of the other direction together with direction marks, for Word has no isolates."""
    if not language or direction(language) == direction(setting.language):
        return content
    inner = setting.speaking(language)
    mark = "\u200f" if inner.rtl else "\u200e"
    return [word_run(mark, inner), *content, word_run(mark, inner)]


def bookmarked(identifier: str, content: list[Element], setting: Setting) -> list[Element]:
    """Return content between the marks of its id."""
    if not identifier:
        return content
    mark = setting.store.next_mark()
    start = w("bookmarkStart", id=mark, name=bookmark_name(identifier))
    return [start, *content, w("bookmarkEnd", id=mark)]
