"""The numbers a document's own order gives: headings, footnotes and annexes, alike in every rendition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from consult.press.languages import forms
from consult.press.model import FootnoteRef, Profile, Section, walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.languages import Forms
    from consult.press.model import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents: the level of its heading, its number and its words."""

    id: str
    level: int
    number: str
    heading: str

    @property
    def text(self) -> str:
        """Return the line as it is read."""
        return f"{self.number} {self.heading}" if self.number else self.heading


@dataclass(slots=True)
class Numbering:
    """What is numbered in a document, by id."""

    notes: dict[str, int] = field(default_factory=dict)
    footnotes: list[FootnoteRef] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def chapters(self) -> list[Entry]:
        """Return what a table of contents lists: chapters, and headings below them that have a number."""
        second = 2
        return [entry for entry in self.entries.values() if entry.level < second + bool(entry.number)]


def number_document(document: Document) -> Numbering:
    """Give numbers to headings, annexes and footnotes in reading order.

    Headings of a report are numbered I. A. 1. (a) (i) in the manner of the language; those of an
    easy-to-read edition and of a letter are not.
    """
    numbering = Numbering()
    words = forms(document.language)
    numbered = document.profile is Profile.REPORT
    _number_sections(numbering, document.summary, words if numbered else None, 1)
    _number_sections(numbering, document.body, words if numbered else None, 1)
    for index, annex in enumerate(document.annexes, start=1):
        number = words.annex_title(index, len(document.annexes))
        numbering.entries[annex.id] = Entry(annex.id, 1, number, annex.heading)
        _number_sections(numbering, annex.blocks, words if numbered else None, 2)
    for footnote in footnotes_of(document):
        numbering.footnotes.append(footnote)
        numbering.notes[footnote.id] = len(numbering.footnotes)
    return numbering


def footnotes_of(document: Document) -> Iterable[FootnoteRef]:
    """Yield the footnotes in the order in which they are called; an annex calls its own first."""
    for part in (document.summary, document.body):
        yield from _footnotes(part)
    for annex in document.annexes:
        yield from _footnotes((annex.note, annex.blocks))


def _footnotes(part: object) -> Iterable[FootnoteRef]:
    return (node for _, node in walk(part) if isinstance(node, FootnoteRef))


def _number_sections(numbering: Numbering, blocks: Iterable[object], words: Forms | None, level: int) -> None:
    count = 0
    for section in blocks:
        if not isinstance(section, Section):
            continue
        count += words is not None and section.numbered
        number = words.heading_number(level, count) if words is not None and section.numbered else ""
        numbering.entries[section.id] = Entry(section.id, level, number, section.heading)
        _number_sections(numbering, section.blocks, words, level + 1)
