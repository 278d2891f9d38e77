"""Files from strangers: bombs, entities, locks and damage are refused with a reason, and quickly."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from random import Random
from time import process_time
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from consult.press import PressError, render_docx, render_html
from consult.press.check.docx import check_docx
from consult.press.check.epub import check_epub
from consult.press.check.html import check_html
from tests.press.check.test_docx import DOCUMENT, END, PARTS, STYLES, packed, styled
from tests.press.samples import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from consult.press.check import Finding

LAUGHS = "".join(f'<!ENTITY l{one} "{f"&l{one - 1};" * 10}">' for one in range(1, 10))
BILLION = f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>'


def refusal(content: bytes, check: Callable[[bytes], list[Finding]] = check_docx) -> str:
    with pytest.raises(PressError) as refused:
        check(content)
    return str(refused.value)


def found_or_refused(content: bytes, check: Callable[[bytes], list[Finding]]) -> list[Finding]:
    """Return the findings, or none where the file is refused; any other error fails the test."""
    with suppress(PressError):
        return check(content)
    return []


def test_a_bomb_is_not_unpacked() -> None:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b"\0" * 60_000_000)
    for check in (check_docx, check_epub):
        assert refusal(target.getvalue(), check) == "the whole document: The file holds more than can be checked."


def test_too_many_parts_are_refused() -> None:
    many = PARTS | {f"word/{number}.xml": "" for number in range(5_001)}
    assert refusal(packed(many)) == "the whole document: The file holds more than can be checked."


@pytest.mark.parametrize("opening", [BILLION, OUTSIDE])
def test_entities_are_not_expanded(opening: str) -> None:
    words = "&l9;" if opening is BILLION else "&f;"
    document = opening + PARTS[DOCUMENT].replace("Done.", words)
    assert refusal(packed(PARTS | {DOCUMENT: document})).startswith(f"{DOCUMENT}: ")
    wide = packed({}) + b""
    with ZipFile(target := BytesIO(wide), "a") as archive:
        archive.writestr(DOCUMENT, document.encode("utf-16"))
    assert refusal(target.getvalue()).startswith(f"{DOCUMENT}: ")


def test_a_locked_file_is_told_so() -> None:
    content = bytearray(packed(PARTS))
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = content.find(sign)
        content[start + place] |= 1
    assert refusal(bytes(content)) == "the whole document: The file opens only with a password."


def test_what_is_no_file_of_its_kind_is_told_so() -> None:
    assert refusal(b"PK\3\4 and nothing") == "the whole document: The file is damaged: it cannot be unpacked."
    assert refusal(packed({"a": "b"})) == "the whole document: The file has no text part of Word."
    assert refusal(packed(PARTS | {DOCUMENT: "<w:document>"})) == f"{DOCUMENT}: This cannot be read as text with marks."
    assert refusal(b"", check_html) == "the whole document: This is empty or has more parts than can be checked."


def test_two_parts_of_one_name_are_refused() -> None:
    target = BytesIO(packed(PARTS))
    with ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(ZipInfo(DOCUMENT), "<a/>")
    assert refusal(target.getvalue()) == "the whole document: The file holds two parts of the same name."


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_checked_or_refused(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same every time
    for content, check in ((render_docx(report("en")), check_docx), (render_html(report("en")), check_html)):
        damaged = bytearray(content)
        for _ in range(5):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        for finding in found_or_refused(bytes(damaged), check):
            assert all((finding.sentence(), finding.mend(), finding.place.told())) is True


@pytest.mark.parametrize("words", ["<b></b>" * 3_000, "w" * 300_000])
def test_many_names_of_many_words_are_refused(words: str) -> None:
    """A file of a megabyte that would be read a thousand million times over."""
    links = '<a href="x" aria-labelledby="long"></a>' * 3_000
    page = f'<html lang="en"><body>{links}<p id="long">{words}</p></body></html>'
    begun = process_time()
    assert refusal(page.encode(), check_html) == (
        "line 1: Up to here the page names more things by more words than can be checked."
    )
    assert process_time() - begun < 20


def test_a_long_chain_of_styles_is_not_followed_for_every_paragraph() -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{one}"><w:basedOn w:val="S{one + 1}"/></w:style>'
        for one in range(5_000)
    )
    styles = PARTS[STYLES].replace("</w:styles>", f"{chain}</w:styles>")
    document = PARTS[DOCUMENT].replace(END, styled("Words.", "S0") * 2_000 + END)
    begun = process_time()
    assert check_docx(packed(PARTS | {STYLES: styles, DOCUMENT: document})) == []
    assert process_time() - begun < 20


def test_marks_a_hundred_thousand_deep_are_read_or_refused() -> None:
    deep = "<div>" * 100_000
    found_or_refused(f"<html lang='en'>{deep}".encode(), check_html)
    document = f"{'<a>' * 100_000}{'</a>' * 100_000}"
    assert refusal(packed(PARTS | {DOCUMENT: document})).startswith(f"{DOCUMENT}: ")
