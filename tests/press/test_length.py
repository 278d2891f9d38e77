"""Words as the United Nations count them."""

# typographic quotation marks are what is tested

from __future__ import annotations

from dataclasses import replace

import pytest

from consult.press import count_words, word_count
from consult.press.model import FootnoteRef, Paragraph, Section, Text
from tests.press.samples import letter


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two", 2),
        ("follow-up \N{EN DASH} and A/HRC/57/99", 3),
        ("l’ordre du jour", 3),
        ("حقوق الإنسان", 2),
        ("人权理事会第42/30号决议", 10),
        ("参与NMIRF。", 3),
    ],
)
def test_words_of_a_text(text: str, count: int) -> None:
    assert count_words(text) == count


def test_headings_and_footnotes_count() -> None:
    note = FootnoteRef((Text("five words in this note"),), "n-1")
    body = (Section("s-1", "Two words", (Paragraph("p-1", (Text("three words here"), note), number=1),)),)
    assert word_count(replace(letter("en"), title="Title", body=body)) == 1 + 2 + 3 + 5
