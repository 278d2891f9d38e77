"""Words of Arabic documents as pdfium reads them from the page, where our tags play no part: 95 of 100, in order.

In ``make test`` the samples and one invented report; with CONSULT_BARS=1 25 of these.
"""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.press import render_pdf
from consult.press.model import Document, Paragraph, Profile, Text
from consult.press.reading import read
from tests.press.intricate import MAKERS
from tests.press.invented import invent
from tests.press.readback import JOINER
from tests.press.samples import METADATA

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = range(25 if os.environ.get("CONSULT_BARS") == "1" else 1)
LEAST = 0.95
_WORD = re.compile("[\u0621-\u064a\u064b-\u0652]+")  # letters and vowel signs, not figures


def words_in(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).replace(JOINER, ""))


def share_read_back(document: Document, *, large: bool = False) -> float:
    """Return how many of the words are read back in order; notes, which stand at the feet of pages, for themselves."""
    lines = read(document)
    pages = pypdfium2.PdfDocument(render_pdf(document, large=large))
    found = [word for page in pages for word in words_in(page.get_textpage().get_text_range())]
    text, notes = (
        [word for line in lines if (line.part == "note") is is_note for word in words_in(line.text)]
        for is_note in (False, True)
    )
    return (in_order(text, found) + in_order(notes, found)) / (len(text) + len(notes))


def in_order(wanted: list[str], found: list[str]) -> int:
    """Count the words wanted that are found one after the other: the longest common subsequence.

    Each bit stands for a word found; rows of the usual table are added as whole numbers (Hyyrö, 2004).
    """
    places: dict[str, int] = {}
    for place, word in enumerate(found):
        places[word] = places.get(word, 0) | 1 << place
    every = (1 << len(found)) - 1
    free = every
    for word in wanted:
        met = free & places.get(word, 0)
        free = ((free + met) | (free - met)) & every
    return len(found) - free.bit_count()


@pytest.mark.parametrize("name", MAKERS)
def test_words_of_a_sample_are_read_back(name: str) -> None:
    assert share_read_back(MAKERS[name]("ar")) >= LEAST


@pytest.mark.parametrize("seed", SEEDS)
def test_words_of_an_invented_report_are_read_back(seed: int) -> None:
    assert share_read_back(invent(seed, "ar", Profile.REPORT), large=seed % 5 == 4) >= LEAST


def test_words_with_vowel_signs_are_read_back_whole() -> None:
    words = "يُقدَّم عملاً تُعرف ودُعيت ثانياً مُحدَّدة"
    document = Document("ar", Profile.EASY, "عنوان", METADATA, (Paragraph("p", (Text(words),)),))
    assert share_read_back(document) == 1


def test_words_in_another_order_are_missed() -> None:
    wanted = words_in("حقوق الإنسان للجميع")
    assert [in_order(wanted, found) for found in (wanted, wanted[::-1], wanted[1:], [*wanted, *wanted])] == [3, 1, 2, 3]


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=6))
def test_words_in_order_are_counted_as_trying_all_of_them_would(wanted: list[str], found: list[str]) -> None:
    chosen = (pick for size in range(len(wanted) + 1) for pick in combinations(wanted, size))
    longest = max(len(pick) for pick in chosen if stands_in(pick, iter(found)))
    assert in_order(wanted, found) == longest


def stands_in(some: tuple[str, ...], all_of_them: Iterator[str]) -> bool:
    return all(one in all_of_them for one in some)


def test_words_turned_round_would_be_missed() -> None:
    wanted = words_in("حقوق الإنسان للجميع")
    assert in_order(wanted, [word[::-1] for word in wanted]) == 0
