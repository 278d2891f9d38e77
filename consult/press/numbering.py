"""The numbers a document's own order gives: headings, footnotes, tables and annexes, alike in every rendition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from consult.press.languages import forms
from consult.press.model import Bars, Figure, FootnoteRef, Paragraph, Profile, Question, Section, Table, walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consult.press.languages import Forms
    from consult.press.model import Document, SubParagraph

_LETTERED = 4


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


@dataclass(frozen=True, slots=True)
class Target:
    """What a cross-reference shows of a place, ``II.A``, and the place's full name, ``Section II.A``."""

    shown: str
    name: str


@dataclass(slots=True)
class Numbering:
    """What is numbered in a document, by id; ``captions`` holds ``Table 2`` where there are several."""

    notes: dict[str, int] = field(default_factory=dict)
    footnotes: list[FootnoteRef] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)

    @property
    def chapters(self) -> list[Entry]:
        """Return what a table of contents lists: chapters, and headings below them that have a number."""
        second = 2
        return [entry for entry in self.entries.values() if entry.level < second + bool(entry.number)]


def number_document(document: Document) -> Numbering:
    """Give numbers to headings, annexes, tables, figures and footnotes in reading order.

    Headings of a report are numbered I. A. 1. (a) (i) in the manner of the language; those of the
    other profiles are not. A single table or figure has no number, as in documents of the Council.
    """
    numbering = Numbering()
    words = forms(document.language)
    numbered = words if document.profile is Profile.REPORT else None
    for part in (document.summary, document.body):
        _number_sections(numbering, part, numbered, ())
    for index, annex in enumerate(document.annexes, start=1):
        number = words.annex_title(index, len(document.annexes))
        numbering.entries[annex.id] = Entry(annex.id, 1, number, annex.heading)
        numbering.targets[annex.id] = Target(number, number)
        _number_sections(numbering, annex.blocks, numbered, ("",))
    for footnote in footnotes_of(document):
        numbering.footnotes.append(footnote)
        number = str(len(numbering.footnotes))
        numbering.notes[footnote.id] = len(numbering.footnotes)
        numbering.targets[footnote.id] = Target(number, words.note.format(number=number))
    _number_captions(numbering, document, words)
    _name_paragraphs(numbering, document, words)
    return numbering


def footnotes_of(document: Document) -> Iterable[FootnoteRef]:
    """Yield the footnotes in the order in which they are called; an annex calls its own first."""
    for part in (document.summary, document.body):
        yield from _footnotes(part)
    for annex in document.annexes:
        yield from _footnotes((annex.note, annex.blocks))


def _footnotes(part: object) -> Iterable[FootnoteRef]:
    return (node for _, node in walk(part) if isinstance(node, FootnoteRef))


def _number_sections(
    numbering: Numbering, blocks: Iterable[object], words: Forms | None, above: tuple[str, ...]
) -> None:
    """Give numbers to the sections among the blocks; ``above`` holds those of the sections around them."""
    count, level = 0, len(above) + 1
    for section in blocks:
        if not isinstance(section, Section):
            continue
        count += words is not None and section.numbered
        number = words.heading_number(level, count) if words is not None and section.numbered else ""
        numbering.entries[section.id] = Entry(section.id, level, number, section.heading)
        path = (*above, number)
        numbering.targets[section.id] = _section_target(path, words, section.heading)
        _number_sections(numbering, section.blocks, words, path)


def _section_target(path: tuple[str, ...], words: Forms | None, heading: str) -> Target:
    if words is None or not path[-1]:
        return Target(heading, heading)
    upper = words.section_joint.join(number.rstrip(".-") for number in path[: _LETTERED - 1] if number)
    shown = words.part_joint.join(number for number in (upper, *path[_LETTERED - 1 :]) if number)
    return Target(shown, words.section_name.format(number=shown))


def _number_captions(numbering: Numbering, document: Document, words: Forms) -> None:
    """Count tables apart from charts and figures, which count together."""
    for kinds, form in (((Table,), words.table), ((Bars, Figure), words.figure)):
        found = [node for _, node in walk(document) if isinstance(node, kinds)]
        for index, node in enumerate(found, start=1):
            name = form.format(number=index)
            numbering.targets[node.id] = Target(str(index), name)
            if len(found) > 1:
                numbering.captions[node.id] = name


def _name_paragraphs(numbering: Numbering, document: Document, words: Forms) -> None:
    for _, node in walk(document):
        if not isinstance(node, (Paragraph, Question)):
            continue
        shown = "" if node.number is None else str(node.number)
        if shown:
            numbering.targets[node.id] = Target(shown, words.paragraph_name.format(number=shown))
        if isinstance(node, Paragraph):
            _name_parts(numbering, node.parts, words, shown, 1)


def _name_parts(numbering: Numbering, parts: tuple[SubParagraph, ...], words: Forms, above: str, level: int) -> None:
    for index, part in enumerate(parts, start=1):
        shown = words.part_joint.join(filter(None, (above, words.part_marker(level, index))))
        if part.id:
            numbering.targets[part.id] = Target(shown, words.paragraph_name.format(number=shown))
        _name_parts(numbering, part.parts, words, shown, level + 1)
