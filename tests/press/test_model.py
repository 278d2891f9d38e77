"""What the document model refuses, and how it names the place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.press.model import (
    Annex,
    BlockQuote,
    Cell,
    Document,
    Figure,
    FootnoteRef,
    HardWord,
    Link,
    Masthead,
    Metadata,
    ModelError,
    Paragraph,
    Picture,
    Row,
    Section,
    SubParagraph,
    Table,
    Text,
    plain,
    words_of,
)
from tests.press.samples import LANGUAGES, METADATA, SQUARE, easy, letter, report

if TYPE_CHECKING:
    from collections.abc import Callable

LETTER = letter("en")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">%s</svg>'


def whole(*blocks: object) -> Document:
    return replace(LETTER, body=blocks)  # type: ignore[arg-type]  # wrong blocks are part of the tests


REFUSED: list[tuple[Callable[[], object], str, str]] = [
    (lambda: Text(""), "text", "empty text"),
    (lambda: Text("a\x00b"), "text", "character U+0000 at position 1 cannot be printed"),
    (lambda: Text("a\ud800"), "text", "character U+D800 at position 1 cannot be printed"),
    (lambda: Text("a\ufffe"), "text", "character U+FFFE at position 1 cannot be printed"),
    (lambda: Text("a\u202eb"), "text", "a bidirectional mark is left open or closed twice"),
    (lambda: Text("a\u2069b"), "text", "a bidirectional mark is left open or closed twice"),
    (lambda: Paragraph("p-1", ()), "content", "nothing inside"),
    (lambda: Paragraph("p-1", ("words",)), "content[0]", "str is not allowed here"),  # type: ignore[arg-type]
    (
        lambda: Paragraph("1", plain("a")),
        "id",
        "'1' is not an id: a letter, then at most 39 letters, digits, dots or hyphens",
    ),
    (lambda: Paragraph("p", plain("a"), number=0), "number", "0 is not a paragraph number"),
    (
        lambda: Link(plain("a"), "javascript:alert(1)"),
        "href",
        "'javascript:alert(1)' is neither a web or mail address nor a place of this document",
    ),
    (
        lambda: FootnoteRef((FootnoteRef(plain("a"), "n-1"),), "n-2"),
        "content",
        "a footnote inside a footnote",
    ),
    (lambda: BlockQuote((plain("a"),), "en_GB"), "language", "'en_GB' is not a language tag"),
    (
        lambda: SubParagraph(plain("a"), (SubParagraph(plain("b"), (SubParagraph(plain("c")),)),)),
        "parts[0]",
        "deeper than (a) (i)",
    ),
    (
        lambda: Table("t", "c", (Row((Cell(plain("a")),)),), (Row((Cell(),)),)),
        "head[0].cells[0].scope",
        "a header cell without a scope",
    ),
    (
        lambda: Table("t", "c", (Row((Cell(plain("a"), "col"),)),), (Row((Cell(), Cell())),)),
        "rows[0]",
        "2 columns where the table has 1",
    ),
    (
        lambda: Table("t", "c", (Row((Cell(plain("a"), "col"),)),), (Row((Cell(rowspan=2),)),)),
        "rows[0]",
        "a cell spans beyond the last row",
    ),
    (
        lambda: Picture(b"<svg"),
        "svg",
        "not well-formed SVG: Couldn't find end of Start Tag svg line 1, line 1, column 5",
    ),
    (lambda: Picture(SVG % b"<script/>"), "svg", "SVG with script"),
    (lambda: Picture(SVG % b"<text>a</text>"), "svg", "SVG with text"),
    (lambda: Picture(SVG % b'<path onload="x"/>'), "svg", "SVG with the attribute onload"),
    (lambda: Picture(b"<html/>"), "svg", "the root is not svg"),
    (lambda: Figure("f", "c", b"GIF", "image/png", "a"), "image", "not image/png"),
    (lambda: Figure("f", "c", SQUARE, "image/svg+xml", "a", 171), "width", "wider than the page's 170 mm"),
    (
        lambda: Masthead("A", "b", date(2024, 1, 1), ("en",), session=100),
        "session",
        "session 100 has no name",
    ),
    (
        lambda: Masthead("A", "b", date(2024, 1, 1), ("en",), meeting=(date(2024, 1, 2), date(2024, 1, 1))),
        "meeting",
        "ends before it begins",
    ),
    (lambda: Metadata("a", datetime(2024, 1, 1)), "created", "an instant with its zone is expected"),  # noqa: DTZ001
    (lambda: replace(LETTER, language="de"), "language", "'de' is not one of ar, en, es, fr, ru, zh"),
    (lambda: replace(report("en"), masthead=None), "masthead", "a report needs one"),
    (
        lambda: whole(Paragraph("p-1", plain("a")), Paragraph("P.1", plain("b"))),
        "body[1]",
        "the id 'P.1' is used twice",
    ),
    (
        lambda: whole(Paragraph("a", (Link(plain("x"), "#none"),))),
        "body[0].content[0]",
        "'#none' leads nowhere",
    ),
    (
        lambda: whole(Paragraph("a", (HardWord(plain("x"), "w"),))),
        "body[0].content[0]",
        "the word 'w' is not in the words list",
    ),
    (lambda: whole(Paragraph("a", plain("x"), number=2)), "body[0]", "number 2 where 1 is next"),
    (
        lambda: replace(LETTER, summary=(Paragraph("s", plain("x"), number=1),)),
        "summary[0]",
        "number 1 in the summary, whose paragraphs have none",
    ),
]


@pytest.mark.parametrize(("make", "place", "reason"), REFUSED)
def test_a_refusal_names_place_and_reason(make: Callable[[], object], place: str, reason: str) -> None:
    with pytest.raises(ModelError) as refused:
        make()
    assert (refused.value.place, refused.value.reason) == (place, reason)


def test_six_levels_of_headings_are_too_many() -> None:
    section = Section("s-6", "h", (Paragraph("p", plain("x")),))
    for level in range(5, 1, -1):
        section = Section(f"s-{level}", "h", (section,))
    with pytest.raises(ModelError, match="6 levels of headings"):
        Section("s-1", "h", (section,))


def test_numbers_begin_anew_in_each_annex() -> None:
    annexes = tuple(Annex(f"a-{n}", "h", (Paragraph(f"p-{n}", plain("x"), number=1),)) for n in (1, 2))
    document = replace(LETTER, body=(Paragraph("p", plain("x"), number=1),), annexes=annexes)
    assert [annex.blocks[0].number for annex in document.annexes] == [1, 1]  # type: ignore[union-attr]


def test_cells_may_span_rows_and_columns() -> None:
    head = (Row((Cell(plain("a"), "col", rowspan=2), Cell(plain("b"), "colgroup", colspan=2))),)
    second = Row((Cell(plain("c"), "col"), Cell(plain("d"), "col")))
    table = Table("t", "c", (*head, second), (Row((Cell(), Cell(), Cell())),))
    assert table.width == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_direction_follows_from_the_language(language: str) -> None:
    assert easy(language).direction == ("rtl" if language == "ar" else "ltr")


@given(st.text(alphabet=st.characters(categories=("L", "M", "N", "P", "S", "Zs")), min_size=1))
def test_printable_text_is_kept_as_it_is(words: str) -> None:
    assert words_of(plain(words)) == words


def test_metadata_of_the_samples_is_dated() -> None:
    assert METADATA.created.isoformat() == "2024-07-12T09:30:00+00:00"
