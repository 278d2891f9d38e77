"""Fonts that an office has added: what ours lack is printed, read back and part of the imprint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from consult.adapters.presses import PressHere, PressPool, imprint
from consult.press import Flaw, PressError, flaw_in, render_pdf, unprintable
from consult.press.check.pdf import check_pdf
from consult.press.model import Document, Emphasis, Paragraph, Text, plain
from tests.press.readback import reading_of
from tests.press.samples import letter
from tests.press.tagged import read_pdf

if TYPE_CHECKING:
    from pathlib import Path

THAI = "\N{THAI CHARACTER KO KAI}\N{THAI CHARACTER KHO KHAI}"


def add_font(folder: Path, family: str, characters: str) -> None:
    """Write a font that draws each of the characters, and the space, as a square."""
    characters += " "
    names = [".notdef", *(f"square{ord(character):04X}" for character in characters)]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (550, 700), (550, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap(dict(zip(map(ord, characters), names[1:], strict=True)))
    made.setupGlyf(dict.fromkeys(names, square))
    made.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": family, "styleName": "Regular"})
    made.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    made.setupPost()
    made.save(folder / f"{family}.ttf")


def thai(language: str = "en") -> Document:
    words = (Text(f"Thai: {THAI} "), Emphasis(plain(THAI)), Text(" and on."))
    return replace(letter(language), body=(Paragraph("p-1", words),))


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
@pytest.mark.parametrize("large", [False, True])
def test_what_our_fonts_lack_is_printed_with_one_of_the_office(language: str, large: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    add_font(tmp_path, "Office Thai", THAI)
    document = thai(language)
    with pytest.raises(PressError, match="no font has U\\+0E01, U\\+0E02"):
        render_pdf(document, large=large)
    content = render_pdf(document, further=tmp_path, large=large)
    found, wanted = reading_of(document, read_pdf(content))
    assert (found, check_pdf(content)) == (wanted, [])


def test_an_added_font_changes_nothing_that_ours_can_draw(tmp_path: Path) -> None:
    add_font(tmp_path, "Office Letters", THAI + "abc")
    assert render_pdf(letter("en"), further=tmp_path) == render_pdf(letter("en"))


def test_what_is_typed_is_held_against_added_fonts_too(tmp_path: Path) -> None:
    add_font(tmp_path, "Office Thai", THAI)
    assert (unprintable(THAI), unprintable(THAI, further=tmp_path)) == (THAI, "")
    assert flaw_in(f"{THAI}\N{SNOWMAN}", further=tmp_path) == Flaw("U+2603", f"{THAI}□")


def test_two_fonts_of_one_name_are_refused(tmp_path: Path) -> None:
    add_font(tmp_path, "Press Serif", THAI)
    with pytest.raises(PressError, match=r"Press Serif\.ttf has no family name of its own"):
        render_pdf(letter("en"), further=tmp_path)


def test_presses_take_added_fonts_and_their_imprint_names_them(tmp_path: Path) -> None:
    before = imprint(further=None)
    add_font(tmp_path, "Office Thai", THAI)
    wanted = render_pdf(thai(), further=tmp_path)
    with PressPool(1, fonts=tmp_path) as pool:
        assert list(pool.press([(thai(), "pdf")])) == [wanted]
    assert list(PressHere(tmp_path).press([(thai(), "pdf")])) == [wanted]
    assert (imprint(further=tmp_path) == before, imprint() == before) == (False, True)
