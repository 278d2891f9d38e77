"""The braille rendition: every word once and in order, pages of one size, nothing but braille letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pytest

from consult.press import PressError, render_braille
from consult.press.braille.cells import _LETTERS, TABLES, letters, words_of
from consult.press.braille.louis import braille_version, is_installed, louis, open_library
from consult.press.languages import forms
from consult.press.model import Document, Paragraph, Profile, Section, plain
from consult.press.text.arranged import arranged, columns_of
from tests.press.intricate import MAKERS
from tests.press.samples import LANGUAGES, METADATA, TEXTS, report

if TYPE_CHECKING:
    from consult.press.reading import Line

EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]


@cache
def pages(name: str, language: str) -> list[list[str]]:
    """Return the lines of each page."""
    return pages_of(MAKERS[name](language))


def pages_of(document: Document) -> list[list[str]]:
    written = render_braille(document).decode("ascii")
    return [page.split("\r\n") for page in written.split("\f")]


def cells_of(text: str) -> str:
    return "".join(chr(0x2800 + _LETTERS.index(letter)) for letter in text)


def brf(text: str, language: str) -> str:
    """Return the letters of a text without blanks."""
    return letters("".join(word.cells for word in words_of(text, TABLES[language])))


def said(line: Line, language: str) -> str:
    if line.part == "cell" and line.header:
        return forms(language).labelled.format(label=line.header, value=line.text)
    if line.part == "alternative":
        return f"[{line.text}]"
    return f"[{line.marker}] {line.text}" if line.part == "note" else f"{line.marker} {line.text}".strip()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_line_stands_once_and_in_order(name: str, language: str) -> None:
    lines = [forms(language).braille]
    for group in arranged(MAKERS[name](language)):
        lines += [columns_of(group)] + [said(line, language) for line in group if line.part != "column"]
    wanted = "".join(brf(line, language) for line in lines)
    shown = "".join("".join(page[:24]) for page in pages(name, language))
    assert shown.replace(" ", "") == wanted


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_pages_have_one_size_and_their_numbers(name: str, language: str) -> None:
    for number, page in enumerate(pages(name, language), start=1):
        assert (len(page), page[25], max(map(len, page)) <= 40) == (26, "", True)
        assert page[24] == brf(str(number), language).rjust(40)
        assert [line for line in page[:24] if line != line.rstrip()] == []
    assert set("".join("".join(page) for page in pages(name, language))) <= set(_LETTERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_says_who_transcribed_it(language: str) -> None:
    first = "".join(pages("letter", language)[0]).replace(" ", "")
    assert first.startswith(brf(forms(language).braille, language))


def paragraphs_in(lines: list[str]) -> list[str]:
    """Return the lines that begin in the third cell, with those after them that begin in the first."""
    found: list[str] = []
    within = False
    for line in lines:
        begins = re.match(r"  \S", line) is not None
        within = begins or (within and re.match(r"\S", line) is not None)
        if begins:
            found.append(line.strip())
        elif within:
            found[-1] += f" {line}"
    return found


def test_english_paragraphs_translate_back() -> None:
    texts = [
        *TEXTS["en"]["words"],
        "“Nothing about us without us”, said Ms. Benítez (Paraguay): it was 50% & more — see paragraphs 12 and 42/30.",
    ]
    body = tuple(Paragraph(f"p-{number}", plain(text), number=number) for number, text in enumerate(texts, start=1))
    document = Document("en", Profile.PROGRAMME, "Programme", METADATA, body)
    lines = [line for page in pages_of(document) for line in page[:24]]
    back = [louis().back(TABLES["en"], cells_of(found)) for found in paragraphs_in(lines)]
    plainly = [text.translate({0x201C: '"', 0x201D: '"'}) for text in texts]
    assert back == [f"{number}. {text}" for number, text in enumerate(plainly, start=1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_passed_over(language: str) -> None:
    for character in "Aé«»“”‘’–—…•□○§ãñЖщшعّ参〇\U0001f600|<>[]+":
        shown = brf(character, language)
        assert shown != "", unicodedata.name(character)
    assert brf("\U0001f600", language) == brf("U+1F600", "en")
    assert brf("e\u0301", language) == brf("\u00e9", language)
    assert brf("a\u200e\u202b\u202cb", language) == brf("ab", language)


def test_blanks_of_the_text_stay() -> None:
    words = words_of("参 与 ab 情况", TABLES["zh"])
    assert [word.spaced for word in words] == [False, True, True, True]
    assert [word.spaced for word in words_of("议提", TABLES["zh"])] == [False, False]


def test_a_heading_is_centred_or_indented_by_its_level() -> None:
    lines = [line for page in pages("report", "en") for line in page]
    first = next(line for line in lines if ",9TRODUC;N" in line and ",I4" in line and line.startswith("   "))
    indent = len(first) - len(first.lstrip())
    assert indent == (40 - len(first.strip())) // 2
    second = next(line for line in lines if ',A4 ,"PICIPA;N' in line and line.startswith("    "))
    assert second == '    ,A4 ,"PICIPA;N'


@pytest.mark.parametrize("lines", range(1, 25))
def test_no_heading_ends_a_page(lines: int) -> None:
    filled = Paragraph("p-1", plain("word " * 8 * lines))
    inner = Section("s-2", "zebra", (Paragraph("p-2", plain("end")),), numbered=False)
    body = (filled, Section("s-1", "zebra", (inner,), numbered=False))
    for page in pages_of(Document("en", Profile.PROGRAMME, "T", METADATA, body)):
        shown = [line.strip() for line in page[:24] if line]
        assert shown[-1] != brf("zebra", "en")
        assert page[0] != ""


def test_a_long_word_is_cut_and_stays_whole() -> None:
    document = Document("en", Profile.PROGRAMME, "T", METADATA, (Paragraph("p", plain("x1y" * 2000)),))
    shown = "".join("".join(page[:24]) for page in pages_of(document)).replace(" ", "")
    assert shown.endswith(brf("x1y" * 2000, "en"))


def test_another_table_can_be_asked_for_and_a_wrong_one_is_refused() -> None:
    contracted = render_braille(report("fr"), table="fr-bfu-g2.ctb")
    assert len(contracted) < len(render_braille(report("fr")))
    with pytest.raises(PressError) as caught:
        render_braille(report("fr"), table="none.ctb")
    assert (caught.value.place, caught.value.reason) == (
        "braille",
        "liblouis does not translate with the table none.ctb",
    )


def test_whether_the_library_is_there_and_of_which_version_can_be_asked() -> None:
    assert (is_installed(), is_installed(("no-library.so",)), is_installed(table="none.ctb")) == (True, False, False)
    assert (braille_version(("no-library.so",)), braille_version()[:1]) == ("", "3")


def test_without_the_library_it_says_so() -> None:
    with pytest.raises(PressError) as caught:
        open_library(("libnone.so.0",))
    assert caught.value.reason == "liblouis is not installed, so that no braille can be made"


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_braille(report("ar")) == render_braille(report("ar"))
