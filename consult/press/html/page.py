"""The whole HTML page, for the screen or for the paper."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from consult.press.html.blocks import blocks
from consult.press.html.front import contents, masthead, summary, title
from consult.press.html.inline import inline
from consult.press.html.markup import NOTHING, Html, numbered, tag
from consult.press.html.setting import Medium, Setting, setting_for
from consult.press.model import Profile
from consult.press.spacing import bound

if TYPE_CHECKING:
    from consult.press.model import Annex, Document, FootnoteRef

# Beside the sheet of the medium; a report and a letter look alike on paper, and on a screen need nothing more.
_OWN_SHEETS = {
    (Medium.SCREEN, Profile.REPORT): "",
    (Medium.SCREEN, Profile.LETTER): "screen-form.css",
    (Medium.SCREEN, Profile.EASY): "screen-easy.css",
    (Medium.PRINT, Profile.EASY): "print-easy.css",
    (Medium.PRINT, Profile.REPORT): "print-council.css",
    (Medium.PRINT, Profile.LETTER): "print-council.css",
}

_YIELDING = ("wide", "rows", "yield", "notes")


def page(document: Document, medium: Medium, style: str = "", *, large: bool = False) -> str:
    """Write a document as one HTML page; ``style`` is added to the sheets of the medium."""
    document = bound(document)
    setting = setting_for(document, medium, large=large)
    body = _screen(setting) if medium is Medium.SCREEN else _print(setting)
    size = "large" if large else ""
    root = tag("html", _head(setting, style), body, lang=document.language, dir=document.direction, class_=size)
    return f"<!DOCTYPE html>\n{root}\n"


def _head(setting: Setting, style: str) -> Html:
    document, metadata = setting.document, setting.document.metadata
    named = {
        "author": metadata.author,
        "description": metadata.subject,
        "keywords": ", ".join(metadata.keywords),
    }
    named |= {
        "dcterms.created": metadata.created.isoformat(),
        "dcterms.modified": metadata.created.isoformat(),
    }
    return tag(
        "head",
        Html('<meta charset="utf-8">'),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        Html('<meta name="color-scheme" content="light dark">') if not setting.prints else NOTHING,
        tag("title", full_title(document)),
        *(tag("meta", name=name, content=content) for name, content in named.items() if content),
        tag("style", Html(_style(setting) + style)),
    )


def full_title(document: Document) -> str:
    """Return the title a reader's window shows: the title, then the symbol."""
    return f"{document.title} \N{EN DASH} {document.masthead.symbol}" if document.masthead else document.title


def _style(setting: Setting) -> str:
    folder = files(__package__).joinpath("styles")
    medium = setting.medium.value
    own = _OWN_SHEETS.get((setting.medium, setting.document.profile), f"{medium}-form.css")
    sheets = (f"{medium}.css", own, f"{medium}-large.css" if setting.large else "")
    return "".join(folder.joinpath(sheet).read_text(encoding="utf-8") for sheet in sheets if sheet) + shares()


def yielding() -> dict[str, str]:
    """Return rules for what is on no page otherwise, by name, in the order in which they are worth trying.

    Tables get wide pages; then rows are parted; then words are; notes may stand a page after their calls,
    of which the engine loses some that share a line.
    """
    folder = files(__package__).joinpath("styles")
    return {name: folder.joinpath(f"print-{name}.css").read_text(encoding="utf-8") for name in _YIELDING}


def shares() -> str:
    """Return the lengths of bars as rules, since a page of ours has no inline style."""
    return "".join(f".share-{share}{{width:{share}%}}" for share in range(101))


def _screen(setting: Setting) -> Html:
    skip = tag("a", setting.words.skip, class_="skip", href="#document")
    main = tag("main", title(setting), *_inside(setting), _endnotes(setting), id="document", tabindex="-1")
    return tag("body", skip, masthead(setting), main, class_=setting.document.profile.value)


def _print(setting: Setting) -> Html:
    parts = (masthead(setting), title(setting), *_inside(setting))
    return tag("body", *parts, class_=setting.document.profile.value)


def _inside(setting: Setting) -> tuple[Html, ...]:
    document = setting.document
    annexes = (_annex(annex, setting) for annex in document.annexes)
    return summary(setting), contents(setting), blocks(document.body, setting), *annexes


def _annex(annex: Annex, setting: Setting) -> Html:
    entry = setting.numbering.entries[annex.id]
    note = inline((annex.note,), setting) if annex.note else NOTHING
    number = numbered(entry.number, "numeral")
    heading = tag("h2", number, tag("span", annex.heading, note))
    return tag("section", heading, blocks(annex.blocks, setting.deeper()), id=annex.id, class_="annex")


def _endnotes(setting: Setting) -> Html:
    notes = setting.numbering.footnotes
    if not notes:
        return NOTHING
    listed = tag("ol", *(_endnote(note, setting) for note in notes))
    heading = tag("h2", setting.words.notes, id="notes-heading")
    return tag("section", heading, listed, role="doc-endnotes", aria_labelledby="notes-heading", class_="endnotes")


def _endnote(note: FootnoteRef, setting: Setting) -> Html:
    label = setting.words.back.format(number=setting.numbering.notes[note.id])
    back = tag("a", "↩\ufe0e", href=f"#{note.id}-call", role="doc-backlink", aria_label=label)
    return tag("li", tag("p", inline(note.content, setting), " ", back), id=note.id)


def render_html(document: Document, *, large: bool = False) -> bytes:
    """Return a document as one accessible HTML file without scripts, light and dark, ready to print.

    ``large`` sets the letters half as large again.
    """
    return page(document, Medium.SCREEN, large=large).encode("utf-8")
