"""Hostile words: each rendition carries all of them, or the place is named; never a crash, never silent loss."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from consult.press import ModelError, PressError, render_docx, render_html, render_pdf
from consult.press.model import (
    Cell,
    Document,
    FootnoteRef,
    HardWord,
    HardWordEntry,
    Link,
    Listing,
    ListItem,
    Paragraph,
    Picture,
    PictureBlock,
    Quote,
    Row,
    Section,
    Statement,
    Table,
    Text,
    WordsList,
    plain,
)
from consult.press.reading import read
from tests.press.samples import SQUARE, easy, letter

if TYPE_CHECKING:
    from collections.abc import Callable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SCRIPTS = re.findall(
    "[A-Z]+",
    "LATIN GREEK CYRILLIC ARMENIAN HEBREW ARABIC SYRIAC THAANA NKO SAMARITAN MANDAIC DEVANAGARI BENGALI GURMUKHI "
    "GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA THAI LAO TIBETAN MYANMAR GEORGIAN HANGUL ETHIOPIC CHEROKEE "
    "OGHAM RUNIC TAGALOG HANUNOO BUHID TAGBANWA KHMER MONGOLIAN LIMBU BUGINESE BALINESE SUNDANESE BATAK LEPCHA "
    "TIFINAGH COPTIC GLAGOLITIC HIRAGANA KATAKANA BOPOMOFO LISU VAI BAMUM JAVANESE CHAM",
)


def letters_of(script: str) -> str:
    """Return some letters of a script."""
    points = (chr(code) for code in range(0x20, 0x1F000) if not 0xD800 <= code < 0xE000)
    found = [one for one in points if unicodedata.name(one, "").startswith(f"{script} ") and one.isalpha()]
    return "".join(found[:12])


CORPUS = {
    "an override left open": "before \u202eafter",
    "an override closed": "before \u202eturned\u202c after (1)",
    "isolates across": "\u2067one \u2066two\u2069 three\u2069 مرحبا 42",
    "isolates crossed": "\u2067one \u202atwo\u2069 three\u202c",
    "nothing to be seen": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
    "only nothing to be seen": "\u200b\u200d",
    "a face": "a \N{GRINNING FACE} b",
    "a family": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}",
    "a null": "a\x00b",
    "controls": "a\x1b[31mb\x07\x08",
    "lines and paragraphs": "a\u2028b\u2029c\nd\re\tf\x0bg\x85h",
    "half a character": "a\ud800b",
    "no character": "a\ufffeb\U0010ffff",
    "a private one": "a\ue000b",
    "marks piled up": "Z" + "\u0301\u0327\u0489" * 40 + "algo",
    "marks alone": "\u0301\u0301 \u0650\u0650",
    "entities": "&lt;b&gt; &amp; &#0; ]]> <script>alert(1)</script> <!-- -->",
    "braces of counters": "{page} {pages} %(name)s {0} \\0041 \" ' `",
    "quotation marks left open": "“‘«„ one ]]] ((( two",
    "a long word": "w" * 3000,
    "a long word of Arabic": "م" * 1500,
    "long without spaces": "字" * 2000,
    "many spaces": "a" + " " * 500 + "b",
    "fixed spaces": "a" + "\u00a0" * 200 + "b",
    "figures of many scripts": "١٢٣ ۴۵۶ १२३ ①②③ Ⅷ ½ ²",
    "right to left in left to right": "The word שלום and مرحبا, (42/30) — 3.5%!",
    **{script: letters_of(script) for script in SCRIPTS},
}


def hostile_report(words: str) -> Document:
    """Make a letter with the words wherever words may stand in the standard edition."""
    table = Table(
        "t-1",
        words,
        (Row((Cell(plain(words), "col"), Cell(plain("b"), "col"))),),
        (Row((Cell(plain(words), "row"), Cell())),),
    )
    note = FootnoteRef((Text(words), Text(" "), Link(plain(words), "https://example.org/")), "n-1")
    blocks = (Paragraph("p-1", (Text(words), note)), Listing((ListItem((Quote(plain(words), "ar"),)),)), table)
    return replace(letter("en"), title=words, body=(Section("s-1", words, blocks),))


def hostile_easy(words: str) -> Document:
    """Make an easy-to-read edition with the words in its statements, its words list and beside a picture."""
    made = easy("en")
    picture = PictureBlock((Statement((HardWord(plain(words), "w-1"), Text(words)), "st-1"),), Picture(SQUARE, words))
    listed = WordsList((HardWordEntry("w-1", words, (Statement(plain(words), "st-2"),)),))
    return replace(made, title=words, subtitle=words, body=(Section("s-1", words, (picture, listed), numbered=False),))


EDITIONS = (hostile_report, hostile_easy)


def require_all_or_refused(words: str, edition: Callable[[str], Document]) -> None:
    """Fail unless every rendition has all of the words or is refused with the place."""
    try:
        document = edition(words)
    except ModelError as error:
        require_place(error)
        return
    wanted = [shown(line.text) for line in read(document)]
    for lines in (lines_of_html(document), lines_of_docx(document)):
        assert [line for line in wanted if line not in lines] == []
    try:
        assert render_pdf(document).startswith(b"%PDF-1.7")  # the writer holds every word against what it drew
    except PressError as error:
        require_place(error)


def require_place(error: ModelError | PressError) -> None:
    assert error.place


def shown(words: str) -> str:
    """Return words without spaces and without the marks of direction that Word is given."""
    return re.sub("[\\s\u200e\u200f]+", "", words)


def lines_of_html(document: Document) -> str:
    return shown("".join(html.fromstring(render_html(document).decode()).itertext()))


def lines_of_docx(document: Document) -> str:
    found = []
    with ZipFile(BytesIO(render_docx(document))) as archive:
        for part in ("document", "footnotes"):
            root = etree.fromstring(archive.read(f"word/{part}.xml"))
            found += [node.text or "" for node in root.iter(f"{W}t")]
    return shown("".join(found))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", CORPUS)
def test_hostile_words_come_out_whole_or_are_refused(name: str, edition: Callable[[str], Document]) -> None:
    require_all_or_refused(CORPUS[name], edition)


def test_fifty_scripts_are_tried() -> None:
    assert len([name for name in SCRIPTS if len(CORPUS[name]) > 1]) >= 50


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_words_come_out_whole_or_are_refused(words: str) -> None:
    for edition in EDITIONS:
        require_all_or_refused(words, edition)
