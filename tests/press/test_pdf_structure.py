"""What a screen reader finds in our PDFs: everything once, in order, with its language."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pypdfium2.raw import FPDFText_GetFontSize, FPDFText_GetUnicode

from consult.press import render_pdf
from consult.press.model import Document, HardWordEntry, Profile, Section, Statement, WordsList, plain
from consult.press.reading import read
from tests.press.readback import JOINER, reading_of
from tests.press.samples import LANGUAGES, METADATA, easy, letter, questionnaire, report
from tests.press.tagged import Pdf, read_pdf

MAKERS = {"report": report, "easy": easy, "letter": letter, "questionnaire": questionnaire, "large": report}
EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]


@cache
def printed(name: str, language: str) -> tuple[Document, bytes]:
    document = MAKERS[name](language)
    return document, render_pdf(document, large=name == "large")


@cache
def back(name: str, language: str) -> Pdf:
    return read_pdf(printed(name, language)[1])


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_the_tree_reads_as_the_document_does(name: str, language: str) -> None:
    found, wanted = reading_of(printed(name, language)[0], back(name, language))
    assert found == wanted


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_piece_is_named_once_and_nothing_is_untagged(name: str, language: str) -> None:
    pdf = back(name, language)
    assert len(pdf.named) == len(set(pdf.named))
    assert set(pdf.named) == pdf.drawn
    assert pdf.untagged == []


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_page_shows_something(name: str, language: str) -> None:
    for page in pypdfium2.PdfDocument(printed(name, language)[1]):
        darkest = page.render(scale=0.5).to_pil().convert("L").getextrema()[0]
        assert darkest < 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_of_a_report(language: str) -> None:
    root = back("report", language).root
    counts = {role: len(root.all(role)) for role in ("H1", "Table", "Note", "Reference", "TOC", "TOCI", "Figure")}
    assert counts == {"H1": 1, "Table": 2, "Note": 3, "Reference": 3, "TOC": 1, "TOCI": 6, "Figure": 1}


def test_header_cells_have_their_scope() -> None:
    table = back("report", "en").root.all("Table")[0]
    scopes = [str(cell.attributes["/Scope"]) for cell in table.all("TH")]
    assert scopes == ["/Column"] * 5 + ["/Row"] * 3


def test_lettered_lists_say_how_they_are_numbered() -> None:
    lists = back("report", "en").root.all("L")
    numberings = [str(one.attributes["/ListNumbering"]) for one in lists]
    assert numberings == ["/Disc", "/LowerAlpha", "/LowerRoman", "/Disc", "/Disc", "/Disc"]


def test_words_in_another_language_say_so() -> None:
    quote = back("report", "en").root.all("BlockQuote")[0]
    assert quote.language == "fr"
    assert [one.language for one in back("report", "ar").root.all("Quote")] == ["en", "en"]


def test_figures_have_words_and_a_place_on_the_page() -> None:
    figure = back("report", "en").root.all("Figure")[0]
    assert (
        str(figure.attributes["/Alt"])
        == "Bar chart. States: 64 submissions. National human rights institutions: 32. Civil society: 48."
    )
    left, bottom, right, top = (float(edge) for edge in figure.attributes["/BBox"])
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_a_picture_without_words_is_decoration() -> None:
    assert len(back("easy", "en").root.all("Figure")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_file_says_of_itself(language: str) -> None:
    document, content = printed("report", language)
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == f"{document.title} \N{EN DASH} A/HRC/57/TEST"
        assert str(pdf.Root.Lang) == language
        preferences = pdf.Root.ViewerPreferences
        assert bool(preferences.DisplayDocTitle) is True
        assert str(preferences.get("/Direction", "/L2R")) == ("/R2L" if language == "ar" else "/L2R")


def test_link_areas_speak_the_link_s_words() -> None:
    with pikepdf.open(BytesIO(printed("easy", "en")[1])) as pdf:
        spoken = [str(area.Contents) for page in pdf.pages for area in page.obj.get("/Annots", [])]
    assert spoken == ["national mechanism"]


@pytest.mark.parametrize("name", ["report", "easy"])
def test_arabic_words_are_read_back_in_order(name: str) -> None:
    document, content = printed(name, "ar")
    lines = [line.text for line in read(document) if line.part not in ("contents", "note")]
    wanted = re.findall(r"[\u0621-\u0652]+", " ".join(lines))
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    found = re.findall(r"[\u0621-\u0652]+", " ".join(pages).replace(JOINER, ""))
    assert matched_in_order(wanted, found) / len(wanted) >= 0.95


def matched_in_order(wanted: list[str], found: list[str]) -> int:
    lengths = [0] * (len(found) + 1)
    for word in wanted:
        before = 0
        for index, other in enumerate(found, start=1):
            kept = lengths[index]
            lengths[index] = before + 1 if word == other else max(lengths[index], lengths[index - 1])
            before = kept
    return lengths[-1]


def sizes_of_letters(content: bytes) -> set[float]:
    """In points; the engine draws in pixels of three quarters of a point."""
    sizes = set()
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        letters = (n for n in range(text.count_chars()) if chr(FPDFText_GetUnicode(text, n)).isalpha())
        sizes |= {round(FPDFText_GetFontSize(text, n) * 0.75, 1) for n in letters}
    return sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_of_large_print_is_smaller_than_18_points(language: str) -> None:
    """The organ and the subtitle of an Arabic report were set in 14 and 15 points."""
    assert min(sizes_of_letters(printed("large", language)[1])) >= 18


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    document, content = printed(name, "ar")
    assert render_pdf(document, large=name == "large") == content


def test_only_our_fonts_are_inside_and_all_are_embedded() -> None:
    with pikepdf.open(BytesIO(printed("report", "zh")[1])) as pdf:
        fonts = [found for page in pdf.pages for found in page.obj.Resources.Font.values()]
        names = {str(font.BaseFont).partition("+")[2] for font in fonts}
        assert {name.split("-")[0] for name in names} == {"Press"}
        assert all(
            "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            or "/FontFile3" in font.DescendantFonts[0].FontDescriptor
            for font in fonts
        )


def test_what_a_hard_word_means_stands_on_one_page() -> None:
    entries = tuple(
        HardWordEntry(
            f"word-{number}", f"Word {number}", tuple(Statement(plain(f"Line {number}.{n}")) for n in range(5))
        )
        for number in range(12)
    )
    body = (Section("words-list", "Hard words", (WordsList(entries),), numbered=False),)
    document = Document(language="en", profile=Profile.EASY, title="Words", metadata=METADATA, body=body)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(render_pdf(document))]
    split = [n for n in range(12) if not any(f"Word {n}" in page and f"Line {n}.4" in page for page in pages)]
    assert (len(pages) > 2, split) == (True, [])
