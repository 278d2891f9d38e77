"""Footnotes longer than a page, in large print too: each whole, once, beside its call, and in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consult.press import render_pdf
from consult.press.check.pdf import check_pdf
from consult.press.html.notes import parts_of
from consult.press.html.setting import Medium, setting_for
from consult.press.model import Document, Emphasis, FootnoteRef, Link, Paragraph, Profile, Text, plain, words_of
from tests.press.invented import invent
from tests.press.readback import reading_of
from tests.press.samples import LANGUAGES, TEXTS, letter
from tests.press.tagged import read_pdf


def with_notes(language: str) -> Document:
    """Make a letter with two notes on one line, the first of which is longer than a page, and some after them."""
    words = [*TEXTS[language]["words"], *TEXTS[language]["notes"]]
    long = FootnoteRef((*plain(" ".join(words * 8)), Emphasis(plain(words[0])), Text(" "), *plain(words[1])), "n-1")
    short = [FootnoteRef(plain(words[place % len(words)]), f"n-{place}") for place in range(2, 6)]
    first = Paragraph("p-1", (Text(words[0]), long, short[0], Text(" "), Text(words[1]), short[1]))
    return replace(letter(language), body=(first, Paragraph("p-2", (Text(words[2]), short[2], Text(" "), short[3]))))


def require_all_in_order(document: Document, *, large: bool) -> None:
    content = render_pdf(document, large=large)
    found, wanted = reading_of(document, read_pdf(content))
    assert (found, check_pdf(content)) == (wanted, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_longer_than_a_page_goes_on_over_pages(language: str) -> None:
    require_all_in_order(with_notes(language), large=True)


@pytest.mark.parametrize(("seed", "language"), [(24, "es"), (4, "zh"), (4, "ru"), (9, "fr")])
def test_reports_that_once_lost_notes_or_the_head_of_a_table_are_whole(seed: int, language: str) -> None:
    require_all_in_order(invent(seed, language, Profile.REPORT), large=True)


def test_a_long_note_is_parted_after_sentences_and_nothing_is_lost() -> None:
    setting = setting_for(letter("en"), Medium.PRINT, large=True)
    sentence = "Every word of this sentence has to stay together as well as it can be kept. "
    content = (Text(sentence * 9), Link(plain("x" * 500), "https://example.org/"), Text("y" * 900))
    parts = parts_of(content, setting)
    assert "".join(map(words_of, parts)) == words_of(content)
    assert [len(words_of(part)) for part in parts] == [380, 304, 500, 400, 400, 100]
    assert parts_of(plain(sentence), setting) == [plain(sentence)]
