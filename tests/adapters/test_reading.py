"""Uploads are read in a child process that trusts nothing: good ones give their text, hostile ones a code."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from consult.adapters.reading import ChildReader
from consult.adapters.reading.pdf import joined
from tests.factories import uploads
from tests.factories.uploads import SAYS

READER = ChildReader()
LOCKED = """
import os, socket
from consult.adapters import confining
from consult.adapters.reading import kinds
kinds.get_ready()
confining.lock_up(20)
for act in (socket.socket, lambda: open("/etc/hostname"), lambda: bytearray(2 << 30)):
    try:
        act()
    except (OSError, MemoryError) as problem:
        print(type(problem).__name__)
"""


def problem(content: bytes, ending: str = "docx", language: str = "en") -> str | None:
    return READER.read(content, ending=ending, language=language).problem


@pytest.mark.parametrize(
    ("content", "ending", "expected"),
    [
        (uploads.a_docx(SAYS, "", "عربي"), "docx", (SAYS, "عربي")),
        (uploads.an_odt(SAYS, "Второй"), "odt", (SAYS, "Второй")),
        (uploads.a_pdf(), "pdf", (SAYS,)),
        (f"{SAYS}\r\n\r\nEnd.".encode(), "txt", (SAYS, "End.")),
        (SAYS.encode("utf-16"), "txt", (SAYS,)),
        (uploads.with_relation("hyperlink"), "docx", (SAYS, "Second paragraph.")),
    ],
)
def test_each_kind_gives_its_text(content: bytes, ending: str, expected: tuple[str, ...]) -> None:
    assert READER.read(content, ending=ending, language="en").paragraphs == expected


@pytest.mark.parametrize(
    ("language", "encoding", "words"),
    [
        ("ar", "cp1256", "تتغير نقاط الاتصال كل عام ولا أحد يتذكر ما وعدنا به"),
        ("ru", "cp1251", "Контактные лица меняются каждый год, и никто не помнит обещаний"),
        ("zh", "gb18030", "联络人每年更换没有人记得对条约机构作出的承诺"),
        ("es", "cp1252", "Los enlaces cambian cada año y nadie recuerda qué se prometió"),
    ],
)
def test_old_encodings_are_found_by_the_declared_language(language: str, encoding: str, words: str) -> None:
    assert READER.read(words.encode(encoding), ending="txt", language=language).paragraphs == (words,)


@pytest.mark.parametrize(
    ("make", "ending", "code"),
    [
        (lambda: b" \n\0", "txt", "empty"),
        (uploads.a_bomb, "docx", "too-much"),
        (uploads.a_pdf_bomb, "pdf", "too-much"),
        (uploads.with_macros, "docx", "macros"),
        (uploads.macro_enabled, "docx", "macros"),
        (lambda: uploads.an_odt(entries={"Basic/Standard/Module1.xml": b"<x/>"}), "odt", "macros"),
        (lambda: uploads.with_relation("attachedTemplate"), "docx", "far-parts"),
        (lambda: uploads.with_relation("image"), "docx", "far-parts"),
        (
            lambda: uploads.an_odt(more='<text:p><draw:image xlink:href="https://far.example/p.png"/></text:p>'),
            "odt",
            "far-parts",
        ),
        (uploads.with_doctype, "docx", "cannot-be-read"),
        (uploads.deep, "docx", "cannot-be-read"),
        (uploads.locked_pdf, "pdf", "encrypted"),
        (uploads.locked_docx, "docx", "encrypted"),
        (uploads.locked_zip, "docx", "encrypted"),
        (lambda: uploads.an_odt(manifest="<manifest:encryption-data/>"), "odt", "encrypted"),
        (uploads.pictures_only, "pdf", "pictures-only"),
        (uploads.blank_pages, "pdf", "no-text"),
        (uploads.polyglot, "pdf", "two-in-one"),
        (lambda: b"%PDF-1.7\n" + uploads.a_docx(), "docx", "two-in-one"),
        (lambda: b"GIF89a" + uploads.a_docx(), "docx", "two-in-one"),
        (uploads.a_pdf, "docx", "wrong-ending"),
        (uploads.a_docx, "odt", "wrong-ending"),
        (lambda: uploads.zipped({"xl/workbook.xml": b"<x/>"}), "docx", "wrong-type"),
        (lambda: b"{\\rtf1 Hello}", "txt", "wrong-type"),
        (lambda: b"<!DOCTYPE html><script>1</script>", "txt", "wrong-type"),
        (lambda: b"MZ\x90\x00" + b"\x00" * 60, "txt", "wrong-type"),
        (lambda: b"plain \x00 with a null", "txt", "wrong-type"),
        (lambda: uploads.a_pdf()[:400], "pdf", "cannot-be-read"),
        (uploads.an_empty_docx, "docx", "no-text"),
        (("word " * 200_000).encode, "txt", "too-long"),
    ],
)
def test_each_bad_upload_gets_its_own_code(make: Callable[[], bytes], ending: str, code: str) -> None:
    assert problem(make(), ending) == code


def test_a_few_words_without_a_picture_are_no_scan() -> None:
    assert READER.read(uploads.a_pdf("We agree."), ending="pdf", language="en").paragraphs == ("We agree.",)


def test_a_child_that_takes_too_long_is_ended() -> None:
    assert ChildReader(seconds=0.01).read(b"x", ending="txt", language="en").problem == "too-much"


def test_the_child_can_open_nothing_and_has_little_memory() -> None:
    done = subprocess.run([sys.executable, "-c", LOCKED], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.split() == ["OSError", "OSError", "MemoryError"]


def test_footnotes_come_last_and_deleted_words_not_at_all() -> None:
    note = (
        "Said<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Note.</text:p></text:note-body></text:note> again"
    )
    assert READER.read(uploads.an_odt(note), ending="odt", language="en").paragraphs == ("Said again", "Note.")


def test_lines_of_a_page_become_paragraphs() -> None:
    lines = ["A line that goes on and", "ends here.", "Another one be\ufffe", "gins now", "", "Last"]
    assert joined(lines) == ["A line that goes on and ends here.", "Another one begins now", "Last"]
