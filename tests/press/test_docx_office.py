"""Word files as LibreOffice understands them: the same numbers, notes, headings, headers and words for pictures."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest

from consult.press import render_docx
from consult.press.model import (
    CrossReference,
    Document,
    FootnoteRef,
    Paragraph,
    Profile,
    Section,
    SubParagraph,
    Text,
    plain,
)
from consult.press.numbering import number_document
from consult.press.reading import Line, read
from tests.press.samples import LANGUAGES, METADATA, TEXTS, easy, masthead, report
from tests.press.tracked import W, part

if TYPE_CHECKING:
    from pathlib import Path

BARS = "CONSULT_BARS" in os.environ
MAKERS = {"report": report, "easy": easy}
EVERY = [(name, language) for language in (LANGUAGES if BARS else ("ar", "en")) for name in MAKERS]
START = 40  # letters of a line before the first call of a note
TARGETS = ("p-2", "part-1", "part-2", "inner-1", "note-2")


def converted(folder: Path, kind: str) -> None:
    """Open every Word file of a folder in LibreOffice and save it again; what needs repair does not open."""
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice is needed to check what Word files print"
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    files = [str(file) for file in sorted(folder.glob("*.docx"))]
    saved = folder.parent / f"{folder.name}-saved"
    command = [office, "--headless", profile, "--convert-to", kind, "--outdir", str(saved), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)  # noqa: S603  # our own files


def referring(language: str) -> Document:
    """Make a report that refers to a paragraph, its parts, a part of a part and a footnote."""
    inner = (SubParagraph(plain("A"), id="inner-1"), SubParagraph(plain("B"), id="inner-2"))
    parts = (SubParagraph(plain("C"), id="part-1"), SubParagraph(plain("D"), inner, id="part-2"))
    notes = (Text("E"), FootnoteRef(plain("F"), "note-1"), Text("G"), FootnoteRef(plain("H"), "note-2"))
    references = [content for name in TARGETS for content in (CrossReference(name), Text("; "))]
    body = (
        Paragraph("p-1", plain("I"), 1),
        Paragraph("p-2", notes, 2, parts),
        Paragraph("p-3", (Text("See "), *references), 3),
    )
    return Document(
        language,
        Profile.REPORT,
        TEXTS[language]["title"],
        METADATA,
        (Section("s-1", TEXTS[language]["headings"][0], body),),
        masthead=masthead(TEXTS[language]),
    )


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Save reports, easy editions and references again, as text and as Word files."""
    folder = tmp_path_factory.mktemp("office") / "files"
    folder.mkdir()
    for name, language in EVERY:
        (folder / f"{name}-{language}.docx").write_bytes(render_docx(MAKERS[name](language)))
    for language in LANGUAGES:
        (folder / f"referring-{language}.docx").write_bytes(unfilled(render_docx(referring(language))))
    converted(folder, "txt:Text")
    converted(folder, "docx:MS Word 2007 XML")
    return folder.parent / "files-saved"


def squeezed(words: str) -> str:
    """Return words without spaces; LibreOffice writes the first abjad letter without its hamza, Word with it."""
    return "".join(re.sub("[\u200e\u200f]", "", words).split()).replace("أ", "ا")


def notes_of(content: bytes) -> list[str]:
    """Return the words of every note; a file without notes has no part for them."""
    with ZipFile(BytesIO(content)) as archive:
        if "word/footnotes.xml" not in archive.namelist():
            return []
    notes = [
        squeezed("".join(words.text or "" for words in node.iter(f"{W}t")))
        for node in part(content, "footnotes").iter(f"{W}footnote")
    ]
    return [note for note in notes if note]


def unfilled(content: bytes) -> bytes:
    """Return the file with a question mark in place of what every reference to a paragraph shows."""
    shown = re.compile(
        rb'( REF [^<]*</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>.*?<w:t [^>]*>)[^<]*'
    )
    made = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(made, "w") as target:
        for name in archive.namelist():
            target.writestr(name, shown.sub(rb"\1?", archive.read(name)))
    return made.getvalue()


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_libreoffice_numbers_every_line_alike(saved: Path, name: str, language: str) -> None:
    printed, place = squeezed((saved / f"{name}-{language}.txt").read_text("utf-8-sig")), 0
    for line in read(MAKERS[name](language)):
        if line.part in ("paragraph", "part", "heading", "item", "caption", "statement"):
            wanted = squeezed(f"{line.marker}{line.text}")[:START]
            place = printed.find(wanted, place)
            assert place >= 0, wanted
            place += len(wanted)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_libreoffice_keeps_notes_and_headings(saved: Path, name: str, language: str) -> None:
    content = (saved / f"{name}-{language}.docx").read_bytes()
    lines = read(MAKERS[name](language))
    assert notes_of(content) == [squeezed(line.text) for line in lines if line.part == "note"]
    opened = docx.Document(str(saved / f"{name}-{language}.docx"))
    assert opened.core_properties.title == MAKERS[name](language).title
    headings = [
        squeezed(line.text) for line in opened.paragraphs if str(line.style and line.style.name).startswith("_ H")
    ]
    assert headings == [
        squeezed(_heading(line)) for line in lines if line.part in ("title", "heading") and _chapter(line)
    ]


def _heading(line: Line) -> str:
    return f"{line.marker}{line.text}"


def _chapter(line: Line) -> bool:
    """Tell whether this is the title or a heading of the text, not of the summary or the contents."""
    return line.part == "title" or bool(line.id)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_libreoffice_keeps_header_rows_and_words_for_pictures(saved: Path, name: str, language: str) -> None:
    before = part(render_docx(MAKERS[name](language)), "document")
    after = part((saved / f"{name}-{language}.docx").read_bytes(), "document")
    for tag in ("tblHeader", "bidiVisual", "cantSplit"):
        assert len(list(after.iter(f"{W}{tag}"))) == len(list(before.iter(f"{W}{tag}"))), tag
    alternatives = [[node.get("descr") or "" for node in root.iter("{*}docPr")] for root in (before, after)]
    assert alternatives[1] == alternatives[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_works_out_the_same_references(saved: Path, language: str) -> None:
    """The fields of paragraphs held a question mark, so what is printed is what LibreOffice worked out."""
    numbering = number_document(referring(language))
    shown = "".join(f"{numbering.targets[name].shown}; " for name in TARGETS)
    printed = (saved / f"referring-{language}.txt").read_text("utf-8-sig")
    [line] = [line for line in printed.splitlines() if "See " in line]
    assert line.partition("See ")[2].strip() == shown.strip()
