"""Conditions on the fonts: embedded whole, and readable back as letters."""

from __future__ import annotations

from consult.press.check.conditions.pdf import mending
from consult.press.check.finding import N_

FONTS = {
    mending.OTHER_FONT: {
        "7.21.3.1-1": N_("The font %(font)s and the table of its characters belong to different character sets."),
        "7.21.3.3-3": N_("The table of characters of the font %(font)s needs another one that is not standard."),
        "7.21.5-1": N_("The font %(font)s and the file say that its letters have different widths."),
        "7.21.6-1": N_("The font %(font)s has no table of its letters."),
        "7.21.6-2": N_("The file does not say by a standard table which letters of the font %(font)s are shown."),
        "7.21.6-3": N_("The file gives the symbol font %(font)s a table of letters, which such a font must not have."),
        "7.21.6-4": N_(
            "The symbol font %(font)s has several tables that say which shape is which character, "
            "and none is of the kind for symbol fonts."
        ),
        "7.21.7-1": N_("The letters of the font %(font)s cannot be read back as text, so they cannot be read aloud."),
        "7.21.7-2": N_("Shapes of the font %(font)s are read back as codes that stand for no character."),
    },
    mending.BY_PROGRAM: {
        "7.21.3.2-1": N_("The font %(font)s does not say which of its glyphs stands for which character."),
        "7.21.3.3-2": N_("The font %(font)s says of its direction of writing two different things."),
        "7.21.4.2-1": N_("The list of the letters of the font %(font)s is not that of the letters in it."),
        "7.21.4.2-2": N_("The list of the glyphs of the font %(font)s is not complete."),
    },
    mending.EMBED: {
        "7.21.3.3-1": N_("The table of characters of the font %(font)s is not in the file."),
        "7.21.4.1-1": N_("The font %(font)s is not in the file, or cannot be read."),
        "7.21.4.1-2": N_("The font %(font)s lacks glyphs that are used."),
    },
    N_("Choose a font that has all characters of the text, or replace the character."): {
        "7.21.8-1": N_("The font %(font)s shows an empty box in the place of a character it does not have."),
    },
}
