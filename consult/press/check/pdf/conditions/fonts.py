"""Conditions on the fonts: embedded whole, and readable back as letters."""

from __future__ import annotations

from consult.press.check.finding import N_
from consult.press.check.pdf.conditions import mending
from consult.press.check.pdf.conditions.mending import ua

FONTS = (
    ua(
        "7.21.3.1-1",
        N_("The font %(font)s and the table of its characters belong to different character sets."),
        mending.OTHER_FONT,
    ),
    ua(
        "7.21.3.2-1",
        N_("The font %(font)s does not say which of its glyphs stands for which character."),
        mending.BY_PROGRAM,
    ),
    ua("7.21.3.3-1", N_("The table of characters of the font %(font)s is not in the file."), mending.EMBED),
    ua(
        "7.21.3.3-2", N_("The font %(font)s says of its direction of writing two different things."), mending.BY_PROGRAM
    ),
    ua(
        "7.21.3.3-3",
        N_("The table of characters of the font %(font)s needs another one that is not standard."),
        mending.OTHER_FONT,
    ),
    ua("7.21.4.1-1", N_("The font %(font)s is not in the file, or cannot be read."), mending.EMBED),
    ua("7.21.4.1-2", N_("The font %(font)s lacks glyphs that are used."), mending.EMBED),
    ua("7.21.4.2-2", N_("The list of the glyphs of the font %(font)s is not complete."), mending.BY_PROGRAM),
    ua(
        "7.21.5-1", N_("The font %(font)s and the file say that its letters have different widths."), mending.OTHER_FONT
    ),
    ua("7.21.6-1", N_("The font %(font)s has no table of its letters."), mending.OTHER_FONT),
    ua(
        "7.21.6-2",
        N_("The file does not say by a standard table which letters of the font %(font)s are shown."),
        mending.OTHER_FONT,
    ),
    ua(
        "7.21.6-3",
        N_("The file gives the symbol font %(font)s a table of letters, which such a font must not have."),
        mending.OTHER_FONT,
    ),
    ua(
        "7.21.6-4",
        N_("The symbol font %(font)s has several tables of its symbols, none of them for symbols."),
        mending.OTHER_FONT,
    ),
    ua(
        "7.21.7-1",
        N_("The letters of the font %(font)s cannot be read back as text, so they cannot be read aloud."),
        mending.OTHER_FONT,
    ),
    ua("7.21.7-2", N_("Letters of the font %(font)s are read back as characters that are none."), mending.OTHER_FONT),
    ua(
        "7.21.8-1",
        N_("The font %(font)s shows an empty box in the place of a character it does not have."),
        N_("Choose a font that has all characters of the text, or replace the character."),
    ),
)
