"""Words of Arabic documents as pdfium reads them from the page, where our tags play no part: 95 of 100, in order.

In ``make test`` the samples and one invented report; with CONSULT_BARS=1 25 of these.
"""

from __future__ import annotations

import os
import re
import unicodedata
from difflib import SequenceMatcher

import pypdfium2
import pytest

from consult.press import render_pdf
from consult.press.model import Document, Paragraph, Profile, Text
from consult.press.reading import read
from tests.press.intricate import MAKERS
from tests.press.invented import invent
from tests.press.readback import JOINER
from tests.press.samples import METADATA

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
    """Count the words wanted that are found one after the other."""
    return sum(block.size for block in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks())


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


def test_words_turned_round_would_be_missed() -> None:
    wanted = words_in("حقوق الإنسان للجميع")
    assert in_order(wanted, [word[::-1] for word in wanted]) == 0
