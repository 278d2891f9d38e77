"""A document of what the samples leave out: spanning cells, deep sections, nested lists, photographs."""

from __future__ import annotations

import zlib
from struct import pack
from typing import TYPE_CHECKING, Any

from consult.press.model import (
    Annex,
    Bar,
    Bars,
    BlockQuote,
    Cell,
    CrossReference,
    Document,
    Emphasis,
    Figure,
    FootnoteRef,
    Foreign,
    Link,
    Listing,
    ListItem,
    Paragraph,
    Profile,
    Quote,
    Row,
    Section,
    Strong,
    SubParagraph,
    Table,
    Text,
    plain,
)
from tests.press.samples import METADATA, SQUARE, TEXTS, easy, letter, masthead, questionnaire, report

if TYPE_CHECKING:
    from collections.abc import Callable


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


PHOTOGRAPH = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\x40\x80\0\x80\x40"))
    + _chunk(b"IEND", b"")
)


def intricate(language: str) -> Document:
    """Make a report of two annexes, with a note in a header cell and a quotation inside a quotation."""
    text = TEXTS[language]
    return Document(
        language=language,
        profile=Profile.REPORT,
        title=text["title"],
        metadata=METADATA,
        masthead=masthead(text),
        summary=(Listing((ListItem(plain(text["words"][4])),)),),
        body=(Paragraph("i-0", plain(text["words"][1])), _deep(text), _plain(text)),
        annexes=(
            Annex("i-annex-1", text["annex"], (Paragraph("i-8", plain(text["words"][0]), number=1),)),
            Annex("i-annex-2", text["headings"][0], (_bars(text),), FootnoteRef(plain(text["notes"][2]), "i-n-3")),
        ),
    )


def _deep(text: dict[str, Any]) -> Section:
    words, items = text["words"], text["items"]
    inner = Section("i-s-5", items[0], (Paragraph("i-1", _mixed(words), number=1),))
    for level in (4, 3, 2):
        inner = Section(f"i-s-{level}", items[level % len(items)], (inner,))
    parts = (SubParagraph(plain(items[0]), (SubParagraph(plain(items[1]), id="i-2-a-i"),), "i-2-a"),)
    second = Paragraph("i-2", (Text(words[1]), Text(" "), CrossReference("i-2-a-i")), number=2, parts=parts)
    return Section("i-s-1", words[4], (inner, second, _table(words)))


def _mixed(words: list[str]) -> tuple[Text | Emphasis | Foreign | Quote | Link | FootnoteRef, ...]:
    quoted = Quote((Text(words[4]), Text(" "), Quote(plain("Nothing about us"), "en")))
    linked = Link((Strong(plain(words[4])), Text(".")), "https://example.org/a_b?c=d&e=f")
    note = FootnoteRef((Emphasis(plain(words[4])), Text(" & <"), CrossReference("i-t")), "i-n-1")
    return (Text(words[2]), note, Text(" "), quoted, Text(" "), linked, Text(" "), Foreign(plain("Aotearoa"), "mi"))


def _table(words: list[str]) -> Table:
    note = FootnoteRef(plain(words[1]), "i-n-2")
    head = (
        Row((Cell(scope="", rowspan=2), Cell((Text("2023"), note), "colgroup", colspan=2), Cell(plain("2024"), "col"))),
        Row((Cell(plain("A"), "col"), Cell(plain("B"), "col"), Cell(plain("C"), "col"))),
    )
    rows = (
        Row((Cell(plain(words[4]), "rowgroup", colspan=4),)),
        Row((Cell(plain("X"), "row", rowspan=2), Cell(plain("11")), Cell(plain("12"), rowspan=2), Cell(plain("13")))),
        Row((Cell(plain("21")), Cell(plain("23")))),
        Row((Cell(plain("Y"), "row"), Cell(plain("31"), colspan=2), Cell())),
    )
    return Table("i-t", words[4], head, rows)


def _plain(text: dict[str, Any]) -> Section:
    words, items = text["words"], text["items"]
    listing = Listing(
        (ListItem(plain(items[0]), (ListItem(plain(items[1])),)), ListItem(plain(items[2]))), ordered=True
    )
    quote = BlockQuote((plain("Rien sur nous"), plain("sans nous")), "fr")
    figure = Figure("i-f", items[0], PHOTOGRAPH, "image/png", items[1])
    drawing = Figure("i-g", items[1], SQUARE, "image/svg+xml", items[2], 40)
    return Section("i-s-6", words[4], (listing, quote, figure, drawing), numbered=False)


def _bars(text: dict[str, Any]) -> Bars:
    return Bars("i-b", text["chart"], "A", "B", (Bar("C", 0, "0"), Bar("D", 3, "3")))


MAKERS: dict[str, Callable[[str], Document]] = {
    "report": report,
    "easy": easy,
    "letter": letter,
    "questionnaire": questionnaire,
    "intricate": intricate,
}
