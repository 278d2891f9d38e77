"""The Word rendition: read back by another library, by the schema and by LibreOffice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from lxml import etree

from consult.press import render_docx
from consult.press.model import Document, Profile, WordsList, walk
from consult.press.reading import read
from tests.press.samples import LANGUAGES, easy, letter, questionnaire, report

MAKERS = {"report": report, "easy": easy, "letter": letter, "questionnaire": questionnaire}
EVERY = [(name, language) for language in LANGUAGES for name in MAKERS]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SCHEMA = Path(os.environ.get("CONSULT_CORPUS", "../shared/data")).parent / "schemas" / "ooxml" / "wml.xsd"


@cache
def written(name: str, language: str) -> bytes:
    return render_docx(MAKERS[name](language))


def part(name: str, language: str, which: str) -> etree._Element:
    with ZipFile(BytesIO(written(name, language))) as archive:
        return etree.fromstring(archive.read(f"word/{which}.xml"))


def words_of(element: etree._Element) -> str:
    words = "".join(node.text or "" for node in element.iter(f"{W}t"))
    return re.sub("[\u200e\u200f]", "", " ".join(words.split()))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_another_library_opens_it(name: str, language: str) -> None:
    document = MAKERS[name](language)
    opened: Any = docx.Document(BytesIO(written(name, language)))
    tags = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA"}
    assert (opened.core_properties.title, opened.core_properties.language) == (document.title, tags[language])
    titles = [line.text for line in opened.paragraphs if line.style.name == "_ H __M_G"]
    assert titles == [document.title]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_line_is_there_in_order(name: str, language: str) -> None:
    lines = [line for line in read(MAKERS[name](language)) if line.part not in ("masthead", "note", "contents")]
    shown = [words_of(line) for line in part(name, language, "document").iter(f"{W}p")]
    left = iter([line for line in shown if line])
    for line in lines:
        wanted = " ".join(line.text.split())
        assert any(wanted in found for found in left), wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_footnotes_are_real(language: str) -> None:
    notes = [words_of(note) for note in part("report", language, "footnotes").iter(f"{W}footnote")][2:]
    assert notes == [" ".join(line.text.split()) for line in read(report(language)) if line.part == "note"]
    calls = [call.get(f"{W}id") for call in part("report", language, "document").iter(f"{W}footnoteReference")]
    assert calls == ["1", "2", "3"]


def test_headings_have_the_official_styles_with_outline_levels() -> None:
    styles = part("report", "en", "styles")
    levels = {
        style.find(f"{W}name").get(f"{W}val"): style.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val")  # type: ignore[union-attr]
        for style in styles.iter(f"{W}style")
        if style.find(f"{W}pPr/{W}outlineLvl") is not None
    }
    assert levels == {
        "_ H __M_G": "0",
        "_ H _Ch_G": "1",
        "_ H_1_G": "2",
        "_ H_2/3_G": "3",
        "_ H_4_G": "5",
        "_ Summary Head_G": "1",
    }


def test_arabic_runs_from_right_to_left_everywhere() -> None:
    document = part("report", "ar", "document")
    tables = list(document.iter(f"{W}tbl"))
    assert [table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables] == [True] * len(tables)
    assert part("report", "ar", "styles").find(f".//{W}style[@{W}styleId='Normal']/{W}pPr/{W}bidi") is not None
    assert document.find(f".//{W}sectPr/{W}bidi") is not None
    arabic = [run for run in document.iter(f"{W}r") if re.search("[\u0621-\u064a]", words_of(run))]
    assert [run.find(f"{W}rPr/{W}rtl") is not None for run in arabic] == [True] * len(arabic)


def test_header_rows_repeat_and_rows_stay_whole() -> None:
    rows = [row for table in part("report", "en", "document").iter(f"{W}tbl") for row in table.iter(f"{W}tr")]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    assert heads == [True, False, False, False, True, False, False, False]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True] * len(rows)


def test_images_have_their_words() -> None:
    document = part("easy", "en", "document")
    described = [node.get("descr") for node in document.iter() if str(node.tag).endswith("}docPr")]
    assert described == ["", "A person"]


def profiled(language: str, profile: Profile) -> Document:
    return replace(questionnaire(language), profile=profile)


def every_kind(language: str) -> list[bytes]:
    """Write every profile, in letters of the usual size and large."""
    documents = [maker(language) for maker in MAKERS.values()]
    documents += [profiled(language, profile) for profile in Profile if profile is not Profile.REPORT]
    return [render_docx(document, large=large) for document in documents for large in (False, True)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.skipif(not SCHEMA.exists(), reason="not checked: no ECMA-376 schema beside the corpus (until 2027-12-31)")
def test_the_parts_are_valid(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCHEMA.parent)
    schema = etree.XMLSchema(etree.parse(SCHEMA.name))
    for content in every_kind(language):
        with ZipFile(BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(r"word/[a-z-]+\.xml", name)]
            assert {"document", "styles", "numbering", "footnotes", "settings"} <= {name[5:-4] for name in names}
            for name in names:
                schema.assertValid(etree.fromstring(archive.read(name)))


def styles_of(content: bytes) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/styles.xml"))
    return {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_large_print_is_below_eighteen_points(language: str) -> None:
    for maker in MAKERS.values():
        content = render_docx(maker(language), large=True)
        sizes = [int(size.get(f"{W}val", "")) for style in styles_of(content).values() for size in style.iter(f"{W}sz")]
        with ZipFile(BytesIO(content)) as archive:
            parts = [
                name
                for name in archive.namelist()
                if re.fullmatch(r"word/(document|footnotes|header.*|footer.*)\.xml", name)
            ]
            roots = [etree.fromstring(archive.read(name)) for name in parts]
        sizes += [int(size.get(f"{W}val", "")) for root in roots for size in root.iter(f"{W}sz")]
        assert min(sizes) >= 36


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_docx(easy("ar")) == render_docx(easy("ar"))
    with ZipFile(BytesIO(written("easy", "ar"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print the reports of all languages with LibreOffice, in one go."""
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice is needed to check what Word files print"
    folder = tmp_path_factory.mktemp("office")
    for language in LANGUAGES:
        (folder / f"{language}.docx").write_bytes(written("report", language))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{language}.docx") for language in LANGUAGES]
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)  # noqa: S603  # our own files
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_prints_the_same_numbers(converted: Path, language: str) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(converted / f"{language}.pdf")]
    shown = "".join("".join(pages).split())
    paragraphs = [line for line in read(report(language)) if line.part == "paragraph" and line.marker]
    for line in paragraphs:
        marker, first = line.marker.replace(" ", ""), "".join(line.text.split()[0])
        if language == "ar":  # the page reads from right to left, and so does pdfium's idea of it
            assert marker in shown or marker[::-1] in shown, line.marker
        else:
            assert f"{marker}{first}" in shown, line.marker


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_s_line_is_as_high_as_the_picture(language: str) -> None:
    drawn = part("easy", language, "document").iter(f"{W}drawing")
    lines = [next(one.iterancestors(f"{W}p")).find(f"{W}pPr/{W}spacing") for one in drawn]
    in_rows = [line for line in lines if line is not None and line.getparent().find(f"{W}ind") is None]
    assert {(line.get(f"{W}line"), line.get(f"{W}lineRule")) for line in in_rows} == {("240", "auto")}


def test_the_contents_of_an_easy_edition_stand_close() -> None:
    styles = part("easy", "en", "styles").iter(f"{W}style")
    after = {one.get(f"{W}styleId"): one.find(f"{W}pPr/{W}spacing") for one in styles}
    assert [after[name].get(f"{W}after") for name in ("TOC1", "TOC2", "StatementE")] == ["0", "0", "160"]
    size = part("easy", "en", "styles").find(f"{W}style[@{W}styleId='ContentsHeadG']/{W}rPr/{W}sz")
    assert size.get(f"{W}val") == "36"  # above lines of 16 points


def test_the_lines_of_a_hard_word_stay_together() -> None:
    (entry,) = [one.entries[0] for _place, one in walk(easy("en").body) if isinstance(one, WordsList)]
    found = [one for one in part("easy", "en", "document").iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle") is not None]
    styles = [one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in found]
    first = styles.index("WordE") + 1
    lines = found[first : first + len(entry.explanation)]
    kept = [one.find(f"{W}pPr/{W}keepNext") is not None for one in lines]
    assert (len(kept) > 1, kept) == (True, [True] * (len(kept) - 1) + [False])
