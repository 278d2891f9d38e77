"""Texts taken away as one Word file: all of them there, one at a time in memory."""

import gc
import io
import weakref
from collections.abc import Iterator

from docx import Document

from consult.adapters.volumes import Chapter, word_pieces

TEXTS = [("Question 1", "Two lines\nof words", "en"), ("Question 2", "أمينة", "ar")]


def chapters(number: int) -> Iterator[Chapter]:
    for one in range(number):
        yield Chapter(f"R-{one}", "ngo, en", [(heading, words, language) for heading, words, language in TEXTS])


def test_the_note_stands_first_and_all_chapters_follow() -> None:
    told: list[str] = []
    written = b"".join(word_pieces("All of them", chapters(2), note=lambda: f"note {len(told)}", language="en"))
    document = Document(io.BytesIO(written))
    one = ["ngo, en", "Question 1", "Two lines", "of words", "Question 2", "أمينة"]
    assert [line.text for line in document.paragraphs] == ["All of them", "note 0", "R-0", *one, "R-1", *one]
    assert (document.core_properties.title, document.core_properties.language) == ("All of them", "en")
    assert [line.style.name for line in document.paragraphs[:4]] == ["Title", "Normal", "Heading 1", "Normal"]


def test_words_carry_their_language_and_direction() -> None:
    document = Document(io.BytesIO(b"".join(word_pieces("T", chapters(1), note=str, language="en"))))
    latin, arabic = (document.element.body[place].xml for place in (5, 8))
    assert ('<w:lang w:val="en"/>' in latin, "<w:bidi/>" in latin) == (True, False)
    assert ('<w:lang w:bidi="ar"/>' in arabic, "<w:bidi/>" in arabic, "<w:rtl/>" in arabic) == (True, True, True)


def test_an_arabic_volume_runs_from_right_to_left_in_all_that_is_ours() -> None:
    document = Document(io.BytesIO(b"".join(word_pieces("كل", chapters(1), note=lambda: "ملاحظة", language="ar"))))
    ours = [document.element.body[place].xml for place in (0, 1, 2, 3, 4, 7)]
    assert [("<w:bidi/>" in line, '<w:lang w:bidi="ar"/>' in line) for line in ours] == [(True, True)] * 6


def test_chinese_is_marked_as_an_east_asian_language() -> None:
    document = Document(io.BytesIO(b"".join(word_pieces("全部", chapters(0), note=str, language="zh"))))
    assert '<w:lang w:eastAsia="zh"/>' in document.element.body[0].xml


def test_no_more_than_two_chapters_are_held_at_once() -> None:
    alive: weakref.WeakSet[Watched] = weakref.WeakSet()
    most: list[int] = []

    def watched() -> Iterator[Chapter]:
        for one in range(300):
            text = Watched("words " * 100)
            alive.add(text)
            most.append(len(alive))
            yield Chapter(f"R-{one}", "", [("Question", text, "en")])

    gc.collect()
    b"".join(word_pieces("T", watched(), note=str, language="en"))
    assert (len(most), max(most) <= 3) == (300, True)


class Watched(str):
    """Words that can be watched."""

    __slots__ = ("__weakref__",)
