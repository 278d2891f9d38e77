"""The navigation document of a book: its table of contents and the list of printed pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from consult.press.epub.names import STYLE, TEXT, XML_LANG, Element, serialized, x
from consult.press.html import full_title
from consult.press.languages import forms
from consult.press.numbering import number_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consult.press.languages import Forms
    from consult.press.model import Document


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the table of contents."""

    level: int
    words: str
    target: str


def navigation_of(document: Document, pages: Sequence[int]) -> bytes:
    """Return the navigation document; the list of pages is left out where there are none."""
    words = forms(document.language)
    listed = _nested(places_of(document, words))
    contents = x("nav", x("h1", words.contents, id="contents"), listed, epub_type="toc", role="doc-toc")
    contents.set("aria-labelledby", "contents")
    body = x("body", contents, *([_page_list(pages, words)] if pages else []))
    head = x("head", x("title", full_title(document)), x("link", rel="stylesheet", type="text/css", href=STYLE))
    root = x("html", head, body, lang=document.language, dir=document.direction)
    root.set(XML_LANG, document.language)
    return serialized(root)


def places_of(document: Document, words: Forms) -> list[Place]:
    """Return the places of a document: title, summary, every heading and the notes."""
    numbering = number_document(document)
    places = [Place(1, document.title, TEXT)]
    if document.summary:
        places.append(Place(1, words.summary, f"{TEXT}#summary"))
    places += [Place(entry.level, entry.text, f"{TEXT}#{entry.id}") for entry in numbering.entries.values()]
    if numbering.footnotes:
        places.append(Place(1, words.notes, f"{TEXT}#notes-heading"))
    return places


def _nested(places: list[Place]) -> Element:
    """Return places as lists in lists, by their levels."""
    open_lists = [x("ol")]
    for place in places:
        while len(open_lists) < place.level:
            deeper = x("ol")
            open_lists[-1][-1].append(deeper)
            open_lists.append(deeper)
        del open_lists[place.level :]
        open_lists[-1].append(x("li", x("a", place.words, href=place.target)))
    return open_lists[0]


def _page_list(pages: Sequence[int], words: Forms) -> Element:
    items = (x("li", x("a", str(number), href=f"{TEXT}#_page-{number}")) for number in pages)
    heading = x("h2", words.pages, id="pages")
    nav = x("nav", heading, x("ol", *items), epub_type="page-list", role="doc-pagelist")
    nav.set("aria-labelledby", "pages")
    return nav
