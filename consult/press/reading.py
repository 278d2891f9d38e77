"""A document as it is read aloud from first to last: every line of words, with its part and its id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.grid import above, placed
from consult.press.languages import forms, tick
from consult.press.masthead import issue_of
from consult.press.model import (
    Address,
    Annex,
    Badges,
    Bars,
    BlockQuote,
    Fields,
    Figure,
    FootnoteRef,
    Listing,
    ListItem,
    Paragraph,
    PictureBlock,
    Question,
    Section,
    Signature,
    SubParagraph,
    Table,
    Text,
    WordsList,
    walk,
)
from consult.press.numbering import number_document
from consult.press.spacing import bound
from consult.press.spoken import Manner, Reader, called, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consult.press.model import Cell, Content, Document


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; ``part`` says what it is, ``marker`` the number it is shown with.

    ``level`` is 1 for the highest headings, parts and items, and for cells after the first column;
    ``header`` holds the words above a cell.
    """

    part: str
    text: str
    marker: str = ""
    id: str = ""
    level: int = 0
    header: str = ""


_WORDS = Manner()


def read(document: Document, manner: Manner = _WORDS) -> list[Line]:
    """Return all lines of a document in reading order, each footnote after what calls it.

    Alternative texts are left out unless the manner asks for them: they stand for pictures and are
    no lines of the document.
    """
    document = bound(document)
    reader = Reader(forms(document.language), number_document(document), manner)
    lines = [*_front(document, reader), *_blocks(document.body, reader)]
    for annex in document.annexes:
        lines += _annex(annex, reader)
    return lines


def _front(document: Document, reader: Reader) -> Iterator[Line]:
    issue = issue_of(document)
    if issue is not None:
        shown = (
            issue.organization,
            issue.symbol,
            issue.assembly,
            *issue.distribution,
            issue.organ,
            *issue.meeting,
        )
        yield from (Line("masthead", text) for text in (*shown, *issue.agenda) if text)
    if document.issuer:
        yield Line("issuer", document.issuer)
    yield Line("title", document.title)
    if document.subtitle:
        yield Line("subtitle", document.subtitle)
    if document.label:
        yield Line("label", reader.words.labels[document.label])
    if document.summary:
        yield Line("heading", reader.words.summary, level=1)
        yield from _blocks(document.summary, reader)
    if document.contents:
        yield Line("heading", reader.words.contents, level=1)
        for entry in reader.numbering.chapters:
            yield Line("contents", entry.heading, entry.number, level=entry.level)


def _annex(annex: Annex, reader: Reader) -> Iterator[Line]:
    entry = reader.numbering.entries[annex.id]
    call = called(annex.note, reader) if annex.note else ""
    yield Line("heading", annex.heading + call, entry.number, annex.id, 1)
    if annex.note:
        yield from _notes((annex.note,), reader)
    yield from _blocks(annex.blocks, reader)


def _blocks(blocks: Iterable[object], reader: Reader) -> Iterator[Line]:
    for block in blocks:
        yield from _block(block, reader)


@singledispatch
def _block(block: object, reader: Reader) -> Iterator[Line]:
    message = f"{type(block).__name__} cannot be read with {reader}"
    raise TypeError(message)


def _line(
    part: str, content: Content, reader: Reader, marker: str = "", name: str = "", level: int = 0
) -> Iterator[Line]:
    yield Line(part, spoken(content, reader), marker, name, level)
    yield from _notes(content, reader)


def _notes(content: Content, reader: Reader) -> Iterator[Line]:
    for _, node in walk(content):
        if isinstance(node, FootnoteRef):
            number = str(reader.numbering.notes[node.id])
            yield Line("note", spoken(node.content, reader), number, node.id)


@_block.register(Paragraph)
def _paragraph(block: Paragraph, reader: Reader) -> Iterator[Line]:
    marker = "" if block.number is None else reader.words.paragraph_number(block.number)
    yield from _line("paragraph", block.content, reader, marker, block.id)
    yield from _parts(block.parts, reader, 1)


def _parts(parts: tuple[SubParagraph, ...], reader: Reader, level: int) -> Iterator[Line]:
    for number, part in enumerate(parts, start=1):
        yield from _line("part", part.content, reader, reader.words.part_marker(level, number), part.id, level)
        yield from _parts(part.parts, reader, level + 1)


@_block.register(Listing)
def _listing(block: Listing, reader: Reader) -> Iterator[Line]:
    for number, item in enumerate(block.items, start=1):
        yield from _item(item, reader, f"{number}." if block.ordered else "•")


def _item(item: ListItem, reader: Reader, marker: str) -> Iterator[Line]:
    yield from _line("item", item.content, reader, marker, level=1)
    for inner in item.items:
        yield from _line("item", inner.content, reader, "•", level=2)


@_block.register(BlockQuote)
def _block_quote(block: BlockQuote, reader: Reader) -> Iterator[Line]:
    for content in block.paragraphs:
        yield from _line("quote", content, reader)
    if block.attribution:
        yield from _line("attribution", (Text("— "), *block.attribution), reader)


def _caption(block: Table | Bars | Figure, reader: Reader) -> Line:
    return Line("caption", block.caption, reader.numbering.captions.get(block.id, ""), block.id)


@_block.register(Table)
def _table(block: Table, reader: Reader) -> Iterator[Line]:
    yield _caption(block, reader)
    for cell in (cell for row in block.head for cell in row.cells if cell.content):
        yield from _line("column", cell.content, reader)
    columns = [_headers(cells, reader) for cells in above(block.head, block.width)]
    for row in placed(block.rows, block.width):
        for start, cell in row:
            if cell.content:
                header = " / ".join(columns[start : start + cell.colspan]) if cell.colspan < block.width else ""
                yield Line("cell", spoken(cell.content, reader), level=min(start, 1), header=header)
                yield from _notes(cell.content, reader)


def _headers(cells: list[Cell], reader: Reader) -> str:
    """Return the words of the headers above a column, from the top; notes are called where they stand first."""
    uncalled = replace(reader, manner=replace(reader.manner, call=""))
    return " \N{EN DASH} ".join(spoken(cell.content, uncalled) for cell in cells if cell.content)


@_block.register(Bars)
def _bars(block: Bars, reader: Reader) -> Iterator[Line]:
    yield _caption(block, reader)
    yield Line("column", block.category)
    yield Line("column", block.measure)
    for bar in block.bars:
        yield Line("cell", bar.label, header=block.category)
        yield Line("cell", bar.shown, level=1, header=block.measure)


@_block.register(Figure)
def _figure(block: Figure, reader: Reader) -> Iterator[Line]:
    yield _caption(block, reader)
    yield from _alternative(block.alt, reader)


def _alternative(words: str, reader: Reader) -> Iterator[Line]:
    if words and reader.manner.alternatives:
        yield Line("alternative", words)


@_block.register(PictureBlock)
def _picture_block(block: PictureBlock, reader: Reader) -> Iterator[Line]:
    if block.picture:
        yield from _alternative(block.picture.alt, reader)
    for statement in block.statements:
        yield from _line("statement", statement.content, reader, name=statement.id)


@_block.register(WordsList)
def _words_list(block: WordsList, reader: Reader) -> Iterator[Line]:
    for entry in block.entries:
        yield Line("term", entry.term, id=entry.id)
        for statement in entry.explanation:
            yield from _line("statement", statement.content, reader, name=statement.id)


@_block.register(Section)
def _section(block: Section, reader: Reader) -> Iterator[Line]:
    entry = reader.numbering.entries[block.id]
    yield Line("heading", block.heading, entry.number, block.id, entry.level)
    yield from _blocks(block.blocks, reader)


@_block.register(Address)
def _address(block: Address, reader: Reader) -> Iterator[Line]:
    del reader
    yield from (Line("address", line) for line in block.lines)


@_block.register(Signature)
def _signature(block: Signature, reader: Reader) -> Iterator[Line]:
    del reader
    yield from (Line("signature", line) for line in (block.name, block.function) if line)


@_block.register(Fields)
def _fields(block: Fields, reader: Reader) -> Iterator[Line]:
    for one in block.fields:
        yield Line("field", one.label, id=one.id)
        for line in one.lines:
            yield from _line("value", line, reader)


@_block.register(Badges)
def _badges(block: Badges, reader: Reader) -> Iterator[Line]:
    del reader
    for badge in block.badges:
        yield from (Line("badge", line) for line in (badge.name, badge.affiliation, badge.role) if line)


@_block.register(Question)
def _question(block: Question, reader: Reader) -> Iterator[Line]:
    marker = "" if block.number is None else reader.words.paragraph_number(block.number)
    yield from _line("question", block.content, reader, marker, block.id)
    if block.help:
        yield from _line("help", block.help, reader)
    if block.choices:
        yield Line("help", reader.words.some_of if block.several else reader.words.one_of)
    for choice in block.choices:
        yield from _line("choice", choice.content, reader, tick(several=block.several))
    if block.lines:
        yield Line("answer", reader.words.answer)
