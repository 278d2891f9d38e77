"""Words of 100,000 letters are broken into lines soon, wholly, and without a sign that nobody wrote."""

from __future__ import annotations

import hashlib
import inspect
import time
from dataclasses import replace

import pypdfium2
import weasyprint.layout.inline
from weasyprint.text.line_break import split_first_line

from consult.press import render_pdf
from consult.press.model import Cell, FootnoteRef, Paragraph, Row, Section, Table, Text, plain
from consult.press.pdf import lines
from tests.press.readback import reading_of
from tests.press.samples import letter
from tests.press.tagged import read_pdf

SPLIT_FIRST_LINE = "39ad1016863ca34d"
SECONDS = 60.0


def test_what_breaks_lines_has_not_changed_and_ours_takes_its_place() -> None:
    found = hashlib.sha256(inspect.getsource(split_first_line).encode()).hexdigest()[:16]
    lines.install()
    assert (found, weasyprint.layout.inline.split_first_line) == (SPLIT_FIRST_LINE, lines.split_line)


def test_a_word_of_100_000_letters_is_printed_whole_within_a_minute() -> None:
    """Looking at all that is left for each line, the engine took two minutes of processor time."""
    document = replace(letter("en"), body=(Paragraph("p-1", plain("x" * 100_000)),))
    began = time.process_time()
    content = render_pdf(document)
    assert time.process_time() - began < SECONDS
    read = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    assert read.count("x") == 100_000


def test_long_words_in_a_heading_a_note_and_a_cell_are_printed_whole() -> None:
    word = "w" * 4000
    rows = (
        (Row((Cell(plain("a"), "col"), Cell(plain("b"), "col"))),),
        (Row((Cell(plain("c"), "row"), Cell(plain(word)))),),
    )
    note = FootnoteRef(plain(word), "n-1")
    blocks = Paragraph("p-1", (Text("One"), note)), Table("t-1", word, *rows)
    document = replace(letter("en"), body=(Section("s-1", word, blocks),))
    found, wanted = reading_of(document, read_pdf(render_pdf(document)))
    assert ["".join(line.split()) for line in found] == ["".join(line.split()) for line in wanted]
