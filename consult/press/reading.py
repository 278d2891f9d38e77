"""A document as it is read aloud from first to last: every line of words, with its part and its id."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from consult.press.languages import Forms, forms, tick
from consult.press.masthead import issue_of
from consult.press.model import (
    Address,
    Annex,
    Badges,
    Bars,
    BlockQuote,
    CrossReference,
    Fields,
    Figure,
    FootnoteRef,
    Listing,
    ListItem,
    Paragraph,
    PictureBlock,
    Question,
    Quote,
    Section,
    Signature,
    SubParagraph,
    Table,
    Text,
    WordsList,
    inside,
    walk,
)
from consult.press.numbering import Numbering, number_document
from consult.press.spacing import bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consult.press.model import Content, Document, Inline


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; ``part`` says what it is, ``marker`` the number it is shown with."""

    part: str
    text: str
    marker: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the words of the language, and the numbers of this document."""

    words: Forms
    numbering: Numbering


def read(document: Document) -> list[Line]:
    """Return all lines of a document in reading order, each footnote after what calls it.

    Alternative texts are left out: they stand for pictures and are no lines of the document.
    """
    document = bound(document)
    reader = Reader(forms(document.language), number_document(document))
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
        yield Line("heading", reader.words.summary)
        yield from _blocks(document.summary, reader)
    if document.contents:
        yield Line("heading", reader.words.contents)
        for entry in reader.numbering.chapters:
            yield Line("contents", entry.heading, entry.number)


def _annex(annex: Annex, reader: Reader) -> Iterator[Line]:
    entry = reader.numbering.entries[annex.id]
    yield Line("heading", annex.heading, entry.number, annex.id)
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


def _line(part: str, content: Content, reader: Reader, marker: str = "", name: str = "") -> Iterator[Line]:
    yield Line(part, spoken(content, reader), marker, name)
    yield from _notes(content, reader)


def _notes(content: Content, reader: Reader) -> Iterator[Line]:
    for _, node in walk(content):
        if isinstance(node, FootnoteRef):
            number = str(reader.numbering.notes[node.id])
            yield Line("note", spoken(node.content, reader), number, node.id)


def spoken(content: Content, reader: Reader, quoting: int = 0) -> str:
    """Return words with their quotation marks and the numbers referred to, without footnotes."""
    return "".join(_said(run, reader, quoting) for run in content)


def _said(run: Inline, reader: Reader, quoting: int) -> str:
    if isinstance(run, Text):
        return run.text
    if isinstance(run, CrossReference):
        return reader.numbering.targets[run.target].shown
    if isinstance(run, Quote):
        opening, closing = reader.words.quotes[quoting % len(reader.words.quotes)]
        return f"{opening}{spoken(run.content, reader, quoting + 1)}{closing}"
    return "" if isinstance(run, FootnoteRef) else spoken(inside(run), reader, quoting)


@_block.register(Paragraph)
def _paragraph(block: Paragraph, reader: Reader) -> Iterator[Line]:
    marker = "" if block.number is None else reader.words.paragraph_number(block.number)
    yield from _line("paragraph", block.content, reader, marker, block.id)
    yield from _parts(block.parts, reader, 1)


def _parts(parts: tuple[SubParagraph, ...], reader: Reader, level: int) -> Iterator[Line]:
    for number, part in enumerate(parts, start=1):
        yield from _line("part", part.content, reader, reader.words.part_marker(level, number), part.id)
        yield from _parts(part.parts, reader, level + 1)


@_block.register(Listing)
def _listing(block: Listing, reader: Reader) -> Iterator[Line]:
    for number, item in enumerate(block.items, start=1):
        yield from _item(item, reader, f"{number}." if block.ordered else "•")


def _item(item: ListItem, reader: Reader, marker: str) -> Iterator[Line]:
    yield from _line("item", item.content, reader, marker)
    for inner in item.items:
        yield from _item(inner, reader, "•")


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
    for row in (*block.head, *block.rows):
        for cell in row.cells:
            if cell.content:
                yield from _line("cell", cell.content, reader)


@_block.register(Bars)
def _bars(block: Bars, reader: Reader) -> Iterator[Line]:
    yield _caption(block, reader)
    yield Line("cell", block.category)
    yield Line("cell", block.measure)
    for bar in block.bars:
        yield Line("cell", bar.label)
        yield Line("cell", bar.shown)


@_block.register(Figure)
def _figure(block: Figure, reader: Reader) -> Iterator[Line]:
    yield _caption(block, reader)


@_block.register(PictureBlock)
def _picture_block(block: PictureBlock, reader: Reader) -> Iterator[Line]:
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
    yield Line("heading", block.heading, entry.number, block.id)
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
