"""What the PDF writer refuses to print, and what it never fetches."""

from __future__ import annotations

import logging
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from consult.press import PressError, render_pdf, unprintable
from consult.press.model import Cell, FootnoteRef, Paragraph, Row, Section, Table, Text, plain
from consult.press.pdf.engine import complaints_raised, furniture
from tests.press.samples import LANGUAGES, easy, letter, report
from tests.press.tagged import lines_of, read_pdf

if TYPE_CHECKING:
    from pathlib import Path


def test_a_letter_no_font_has_is_refused_with_its_place() -> None:
    document = replace(letter("en"), body=(Paragraph("p-1", plain("Thai: \N{THAI CHARACTER KO KAI}")),))
    with pytest.raises(PressError) as refused:
        render_pdf(document)
    assert (refused.value.place, refused.value.reason) == ("body[0].content[0]", "no font has U+0E01")


def test_unprintable_names_each_character_once() -> None:
    assert (
        unprintable("a\N{THAI CHARACTER KO KAI}b\N{THAI CHARACTER KO KAI}\N{SNOWMAN}")
        == "\N{THAI CHARACTER KO KAI}\N{SNOWMAN}"
    )


@pytest.mark.parametrize(
    "text", ["żółw", "Ђорђе", "Ελλάδα", "سلام", "人权", "\N{SUPERSCRIPT TWO}\N{EURO SIGN}\N{NUMERO SIGN}"]
)
def test_our_scripts_can_be_printed(text: str) -> None:
    assert unprintable(text) == ""


def test_missing_fonts_say_which_build_step_to_run(tmp_path: Path) -> None:
    with pytest.raises(PressError, match="run the build step build_fonts"):
        render_pdf(letter("en"), fonts=tmp_path)


def test_a_warning_of_the_engine_is_an_error() -> None:
    with pytest.raises(PressError, match="engine: image lost"), complaints_raised():
        logging.getLogger("weasyprint").warning("image %s", "lost")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_easy_page_says_how_many_there_are(language: str) -> None:
    rule = furniture(easy(language))
    assert rule.count("counter(page)") == rule.count("counter(pages)") == 1
    assert furniture(report(language)) == ""


def long_table(rows: int) -> Table:
    head = Row((Cell(plain("State"), "col"), Cell(plain("Sessions"), "col", numeric=True)))
    body = tuple(Row((Cell(plain(f"Country {n}"), "row"), Cell(plain(str(n)), numeric=True))) for n in range(rows))
    return Table("t-long", "A table over several pages", (head,), body)


def noted(number: int) -> Paragraph:
    note = FootnoteRef(
        plain(f"Submission {number}, paragraph 4, and what was said in the room that day."), f"n-x{number}"
    )
    words = f"Paragraph {number} says at some length what participants had in mind when they met. " * 4
    return Paragraph(f"p-x{number}", (Text(words), note, Text(" And it goes on.")), number=number)


def test_a_table_over_pages_is_one_table_whose_head_is_read_once() -> None:
    document = replace(report("en", contents=False), body=(Section("s-1", "States", (long_table(120),)),))
    pdf = read_pdf(render_pdf(document))
    table = pdf.root.all("Table")[0]
    assert len(table.all("TR")) == 121
    assert [cell.text.strip() for cell in table.all("TH")][:3] == ["State", "Sessions", "Country 0"]
    assert pdf.untagged == []


def test_footnotes_over_many_pages_stand_beside_their_calls_and_pages_are_full() -> None:
    paragraphs = tuple(noted(number) for number in range(1, 61))
    document = replace(report("en", contents=False), body=(Section("s-1", "Long", paragraphs),), annexes=())
    content = render_pdf(document)
    lines = lines_of(read_pdf(content).root)
    calls = [index for index, line in enumerate(lines) if line.startswith("Submission ")]
    assert [lines[index - 1] for index in calls] == [str(number) for number in range(1, 61)]
    assert [lines[index - 2].startswith(f"{number}. Paragraph {number} ") for number, index in enumerate(calls, 1)] == [
        True
    ] * 60
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) <= 15


def test_the_number_of_a_note_never_begins_a_line() -> None:
    """Of paragraphs one character longer than the next, some fill their last line to the edge."""
    paragraphs = tuple(
        Paragraph(f"p{size}", (*plain("会" * size + "。"), FootnoteRef(plain("注"), f"n{size}")))
        for size in range(24, 44)
    )
    document = replace(report("zh", contents=False), summary=(), body=paragraphs, annexes=())
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(render_pdf(document))]
    lines = [line.strip("\u2060 ") for text in pages for line in text.splitlines()]
    assert len(pages) <= 2
    assert [line for line in lines if line.isdigit() and 2 < int(line) <= len(paragraphs)] == []
