"""Which kind a file is of is told from what is in it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from consult.press import render_docx, render_html
from consult.press.check.finding import CannotBeChecked
from consult.press.check.kinds import checker_for, kind_of
from tests.press.samples import letter


def archive(**members: str) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for called, words in members.items():
            packed.writestr(called.replace("__", "."), words)
    return written.getvalue()


KINDS = [
    (b"%PDF-1.7\n", "PDF"),
    (b"\n\n%PDF-1.4\n", "PDF"),
    (archive(mimetype="application/epub+zip"), "EPUB"),
    (archive(mimetype="application/vnd.oasis.opendocument.text"), None),
    (archive(words="words"), None),
    (archive(words="words")[:30], None),
    (b"PK\x03\x04 and nothing else", None),
    (b"<!DOCTYPE html><html lang='en'>", "HTML"),
    (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- words -->\n<HTML>", "HTML"),
    (b"<svg>", None),
    (b"", None),
]


@pytest.mark.parametrize(("content", "kind"), KINDS, ids=range(len(KINDS)))
def test_the_kind_is_told_from_the_content(content: bytes, kind: str | None) -> None:
    assert kind_of(content) == kind


def test_our_own_files_are_recognized() -> None:
    document = letter("en")
    assert (kind_of(render_docx(document)), kind_of(render_html(document))) == ("DOCX", "HTML")


def test_a_pdf_has_a_checker() -> None:
    assert checker_for(b"%PDF-1.7").against == "PDF/UA-1 (ISO 14289-1)"


def test_another_kind_is_refused_in_words() -> None:
    with pytest.raises(CannotBeChecked) as refused:
        checker_for(b"words")
    assert refused.value.told() == "This is not a PDF, EPUB, Word (.docx) or HTML file."
