"""Build step: cut the print fonts down to the scripts we print, each under a family name of its own."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

from consult.press.typefaces import BUILT, TYPEFACES, Typeface

_AMIRI_LOOKUPS = 203  # of version 0.4.1 of the package, cut to our characters
_AMIRI_JOINS = {42, 74, 139}  # Allah; lam-alef inside a word; lam-alef at its start
_CONTEXTUAL, _EXTENSION = {5, 6}, 7
_MARK = 3
_ASIDE = 500  # thousandths of the size: farther than any sign stands from the next letter
_PACKAGES = "@expo-google-fonts"
_EPOCH = 3_786_912_000  # 1 January 2024 in seconds since 1904, so that a build is repeatable
_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6
_KEPT_NAMES = {0, 5, 7, 8, 9, 11, 13, 14}
_LATIN = ("0020-024F", "0259", "02BB-02DD", "0300-036F", "0370-03FF", "0400-052F", "1E00-1EFF", "2000-206F")
_SYMBOLS = ("2070-209F", "20A0-20BF", "2100-214F", "2150-218F", "2190-21FF", "2212", "2215", "221E", "2248")
_MARKS = ("2260-2265", "25A0-25FF", "2713", "FB01-FB02", "FFFD")
_ARABIC = ("0020-00FF", "0600-06FF", "0750-077F", "08A0-08FF", "2000-206F", "FB50-FDFF", "FE70-FEFF", "25CC")
_CHINESE = (
    "0020-00FF",
    "2000-206F",
    "2100-214F",
    "2150-218F",
    "2460-24FF",
    "3000-303F",
    "3200-32FF",
    "FF00-FFEF",
)


def characters_of(script: str) -> set[int]:
    """Return the code points kept for a script; for Chinese, the repertoire of GB 2312 and GBK level."""
    ranges = {"latin": _LATIN + _SYMBOLS + _MARKS, "arabic": _ARABIC, "chinese": _CHINESE}[script]
    kept: set[int] = set()
    for part in ranges:
        first, _, last = part.partition("-")
        kept.update(range(int(first, 16), int(last or first, 16) + 1))
    return kept | _gb2312() if script == "chinese" else kept


def _gb2312() -> set[int]:
    """Return the 7,445 characters of GB 2312, which official Chinese text stays within."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(character) for pair in pairs for character in pair.decode("gb2312", errors="ignore")}


def cut(typeface: Typeface, source: Path, target: Path) -> None:
    """Write the subset of one font under its own name; glyph ids of Chinese stay as they were.

    A CID font whose glyphs were renumbered breaks PDF/UA-1 (ISO 14289-1, 7.21.4.1).
    """
    options = subset.Options(
        retain_gids=typeface.script == "chinese",
        layout_features=["*"] if typeface.script != "chinese" else ["kern", "locl", "ccmp", "mark", "mkmk"],
        name_IDs=sorted(_KEPT_NAMES | {_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT}),
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters_of(typeface.script))
    cutter.subset(font)
    if typeface.script == "arabic":
        _keep_on_one_line(font)
        _widen_marks(font)
    _rename(font, typeface.family)
    font["head"].modified = _EPOCH
    font.save(target, reorderTables=True)


def _keep_on_one_line(font: TTFont) -> None:
    """Leave out the calligraphic stacking of letters, all but lam-alef and the name of God.

    Stacked letters are drawn as shapes and dots apart, which no PDF reader puts together again;
    on one line 99 of 100 words are read back, and the page is easier to read.
    """
    table = font["GSUB"].table
    lookups = table.LookupList.Lookup
    if len(lookups) != _AMIRI_LOOKUPS:
        message = f"Amiri has {len(lookups)} lookups, not {_AMIRI_LOOKUPS}: look at its joins again"
        raise ValueError(message)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            feature = record.Feature
            feature.LookupListIndex = [
                index
                for index in feature.LookupListIndex
                if index in _AMIRI_JOINS or _kind(lookups[index]) not in _CONTEXTUAL
            ]
            feature.LookupCount = len(feature.LookupListIndex)


def _widen_marks(font: TTFont) -> None:
    """Give the signs above and below letters a width in the tables, which shaping takes back (GDEF, class 3).

    A sign is drawn aside of where the next letter begins. From a sign without width the way there leads forward, which
    PDFium takes for a space within the word; from one as wide as this it leads back.
    """
    classes, widths = font["GDEF"].table.GlyphClassDef.classDefs, font["hmtx"].metrics
    for glyph, kind in classes.items():
        if kind == _MARK and widths.get(glyph, (1, 0))[0] == 0:
            widths[glyph] = (font["head"].unitsPerEm * _ASIDE // 1000, widths[glyph][1])


def _kind(lookup: Any) -> int:
    first = lookup.SubTable[0]
    return int(first.ExtSubTable.LookupType if lookup.LookupType == _EXTENSION else lookup.LookupType)


def _rename(font: TTFont, family: str) -> None:
    names = {
        _FAMILY: family,
        _STYLE: "Regular",
        _UNIQUE: family,
        _FULL: family,
        _POSTSCRIPT: family.replace(" ", ""),
    }
    for record in list(font["name"].names):
        if record.nameID not in _KEPT_NAMES:
            font["name"].names.remove(record)
    for name_id, value in names.items():
        font["name"].setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0


def build(source: Path, target: Path) -> list[Path]:
    """Cut every print font into the target folder, with its licence beside it; return the files."""
    target.mkdir(parents=True, exist_ok=True)
    built = []
    for typeface in TYPEFACES:
        package = source / _PACKAGES / typeface.package
        cut(typeface, package / typeface.source, target / typeface.file)
        shutil.copyfile(package / "LICENSE_FONT", target / f"LICENSE-{typeface.package}.txt")
        built.append(target / typeface.file)
    return built


def main(arguments: list[str] | None = None) -> None:
    """Run the build from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, default=Path("node_modules"))
    parser.add_argument("--to", dest="target", type=Path, default=BUILT)
    options = parser.parse_args(arguments)
    build(options.source, options.target)


if __name__ == "__main__":
    main()
