"""Forms in Word: filled in, sent back and read, also after other programs had them."""

from __future__ import annotations

import copy
import shutil
import subprocess
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from consult.press import PressError, read_filled, render_docx
from consult.press.docx import Beside
from consult.press.model import Choice, Document, Named, Profile, Question, Text
from tests.press.samples import LANGUAGES, METADATA, TEXTS
from tests.press.test_docx import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WORDS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1).filter(str.strip)


def form(language: str) -> Document:
    text = TEXTS[language]
    yes, no = (Choice((Text(item),), code) for item, code in zip(text["items"][:2], ("yes", "no"), strict=True))
    return Document(
        language=language,
        profile=Profile.QUESTIONNAIRE,
        title=text["title"],
        metadata=METADATA,
        body=(
            Question("body", (Text(text["words"][0]),), 1, help=(Text(text["see"]),), lines=4),
            Question("kinds", (Text(text["words"][1]),), 2, choices=(yes, no), several=True),
            Question("state", (Text(text["words"][2]),), 3, menu=(Named("a", "Avaria"), Named("b", "Brum")), lines=1),
            Question("steps", (Text(text["words"][3]),), 4, columns=(Named("what", "A"), Named("when", "B")), lines=2),
        ),
    )


@cache
def blank(language: str) -> bytes:
    return render_docx(form(language), fillable=True)


def main_part(content: bytes) -> etree._Element:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def place(root: etree._Element, tag: str) -> etree._Element:
    return next(one.getparent().getparent() for one in root.iter(f"{W}tag") if one.get(f"{W}val") == tag)


def write(root: etree._Element, tag: str, *lines: str) -> None:
    """Type into a place as Word does: the hint goes, each line becomes a paragraph."""
    control = place(root, tag)
    for hint in control.iter(f"{W}showingPlcHdr"):
        hint.getparent().remove(hint)
    content = control.find(f"{W}sdtContent")
    content[:] = [_line(words) for words in lines]


def _line(words: str) -> etree._Element:
    line = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(line, f"{W}r"), f"{W}t").text = words
    return line


def tick(root: etree._Element, tag: str) -> None:
    control = place(root, tag)
    next(control.iter(f"{W14}checked")).set(f"{W14}val", "1")
    next(control.iter(f"{W}t")).text = "\u2612"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_form_says_nothing(language: str) -> None:
    filled = read_filled(main_part(blank(language)), main_part(blank(language)))
    assert (filled.texts, filled.ticked, filled.chosen, filled.rows, filled.beside) == ({}, {}, {}, {}, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_answer_is_read_back(language: str) -> None:
    root = main_part(blank(language))
    write(root, "answer/body", "First.", "Second.")
    tick(root, "tick/kinds/no")
    write(root, "menu/state", "Brum")
    write(root, "cell/steps/2/what", "Train")
    write(root, "cell/steps/2/when", "2027")
    filled = read_filled(root, main_part(blank(language)))
    assert filled.texts == {"body": ("First.", "Second.")}
    assert filled.ticked == {"kinds": ("no",)}
    assert filled.chosen == {"state": "b"}
    assert filled.rows == {"steps": [{"what": "Train", "when": "2027"}]}
    assert filled.beside == []


@given(lines=st.lists(WORDS, min_size=1, max_size=4))
def test_whatever_is_typed_comes_back(lines: list[str]) -> None:
    root = main_part(blank("en"))
    write(root, "answer/body", *lines)
    assert read_filled(root, main_part(blank("en"))).texts == {"body": tuple(" ".join(one.split()) for one in lines)}


def test_signs_that_somebody_types_into_an_answer_stay() -> None:
    root = main_part(blank("en"))
    write(root, "answer/body", "\u2713 Done since 2024", "\u2717")
    assert read_filled(root, main_part(blank("en"))).texts == {"body": ("\u2713 Done since 2024", "\u2717")}


def test_words_beside_the_places_are_told_with_their_question() -> None:
    root = main_part(blank("en"))
    root[0].insert(0, _line("Dear office"))
    frames = list(root.iter(f"{W}tbl"))
    frames[0].addnext(_line("More on this"))
    filled = read_filled(root, main_part(blank("en")))
    assert (filled.beside, filled.texts) == ([Beside("", "Dear office"), Beside("body", "More on this")], {})


def test_words_that_the_form_also_says_are_not_passed_over() -> None:
    root, said = main_part(blank("en")), TEXTS["en"]["items"][0]
    next(root.iter(f"{W}tbl")).addnext(_line(said))
    filled = read_filled(root, main_part(blank("en")))
    assert [beside.words for beside in filled.beside] == [said]


def test_a_program_that_drops_the_places_and_keeps_the_frames() -> None:
    root = main_part(blank("en"))
    write(root, "answer/body", "Kept in its frame.")
    for control in list(root.iter(f"{W}sdt")):
        for line in reversed(control.find(f"{W}sdtContent")):
            control.addnext(line)
        control.getparent().remove(control)
    filled = read_filled(root, main_part(blank("en")))
    assert filled.texts == {"body": ("Kept in its frame.",)}
    assert [beside.question for beside in filled.beside if beside.words not in "\u2610"] == []


def test_an_entry_that_the_list_has_not_is_told() -> None:
    root = main_part(blank("en"))
    write(root, "menu/state", "Atlantis")
    filled = read_filled(root, main_part(blank("en")))
    assert (filled.chosen, filled.beside) == ({}, [Beside("state", "Atlantis")])


def test_questions_in_another_order_are_read_the_same() -> None:
    root = main_part(blank("en"))
    write(root, "answer/body", "Mine")
    body = root[0]
    body[:] = [*body[len(body) // 2 : -1], *body[: len(body) // 2], body[-1]]
    assert read_filled(root, main_part(blank("en"))).texts == {"body": ("Mine",)}


def test_codes_too_long_for_word_are_refused() -> None:
    one = Question("q" * 40, (Text("Which?"),), 1, choices=(Choice((Text("Yes"),), "y" * 40),))
    document = Document("en", Profile.QUESTIONNAIRE, "Form", METADATA, (one,))
    with pytest.raises(PressError) as refused:
        render_docx(document, fillable=True)
    assert refused.value.place == "q" * 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_is_valid_for_who_does_not_know_the_newer_parts(language: str) -> None:
    root = copy.deepcopy(main_part(blank(language)))
    ignorable = root.attrib.pop("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable")
    for newer in list(root.iter(f"{W14}checkbox")):
        newer.getparent().remove(newer)
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    assert (ignorable, schema.validate(root), list(schema.error_log)) == ("w14", True, [])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_libreoffice_keeps_what_was_written(language: str, tmp_path: Path) -> None:
    root = main_part(blank(language))
    write(root, "answer/body", "Through another office.")
    tick(root, "tick/kinds/yes")
    sent = tmp_path / "form.docx"
    with ZipFile(BytesIO(blank(language))) as archive, ZipFile(sent, "w") as copied:
        for name in archive.namelist():
            copied.writestr(name, etree.tostring(root) if name == "word/document.xml" else archive.read(name))
    office = shutil.which("soffice") or "soffice"
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [office, home, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path / "back", sent]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own command
    filled = read_filled(main_part((tmp_path / "back" / "form.docx").read_bytes()), main_part(blank(language)))
    assert (filled.texts, filled.ticked) == ({"body": ("Through another office.",)}, {"kinds": ("yes",)})
