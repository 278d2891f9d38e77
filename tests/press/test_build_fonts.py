"""The built fonts: one family each, the scripts we print, the licences, the size."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from consult.press.build_fonts import characters_of
from consult.press.raster import raster_of
from consult.press.typefaces import BUILT, TYPEFACES, Typeface
from tests.press.samples import SQUARE


@pytest.mark.parametrize("typeface", TYPEFACES, ids=lambda typeface: typeface.family)
def test_each_file_has_a_family_name_of_its_own(typeface: Typeface) -> None:
    with TTFont(BUILT / typeface.file) as font:
        assert font["name"].getDebugName(1) == typeface.family


def test_no_two_files_share_a_family() -> None:
    assert len({typeface.family for typeface in TYPEFACES}) == len(TYPEFACES)


def test_all_fonts_together_stay_under_15_megabytes_and_bring_their_licences() -> None:
    assert sum(file.stat().st_size for file in BUILT.iterdir()) < 15_000_000
    licences = {f"LICENSE-{typeface.package}.txt" for typeface in TYPEFACES}
    assert {name for name in licences if "SIL Open Font License" in (BUILT / name).read_text()} == licences


def test_chinese_has_the_characters_of_gb_2312_and_keeps_its_glyph_numbers() -> None:
    with TTFont(BUILT / "PressChinese.ttf") as font:
        missing = {code for code in characters_of("chinese") if 0x4E00 <= code < 0xA000} - set(font.getBestCmap())
        glyphs = font["maxp"].numGlyphs
    assert missing == set()
    assert glyphs > 10_000


def test_a_drawing_becomes_an_image_of_its_shape() -> None:
    raster = raster_of(SQUARE, "image/svg+xml")
    assert (raster.ending, raster.width, raster.height) == ("png", 600, 600)
    assert raster_of.__wrapped__(SQUARE, "image/svg+xml") == raster
