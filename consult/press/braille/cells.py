"""From words to braille cells, and from cells to the letters of braille files (North American Braille Code)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from consult.press.braille.louis import louis
from consult.press.text.wrapping import may_break

BLANK = "\u2800"
_SIX_DOTS = 0x283F
# The 64 cells in the order of their dots: dot 1 counts 1, dot 2 counts 2, dot 3 counts 4 and so on.
_LETTERS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
# Uncontracted but in English; the French table is that of six dots, since a file has no more.
TABLES = {
    "ar": "ar-ar-g1.utb",
    "en": "en-ueb-g2.ctb",
    "es": "es-g1.ctb",
    "fr": "fr-bfu-comp6.utb",
    "ru": "ru-litbrl.ctb",
    "zh": "zhcn-cbs.ctb",
}
_OTHER = "en-ueb-g1.ctb"
_SCRIPTS = (
    (re.compile("[\u0600-\u06ff\u0750-\u077f]"), TABLES["ar"]),
    (re.compile("[\u0400-\u052f]"), TABLES["ru"]),
    (re.compile("[\u3400-\u9fff]"), TABLES["zh"]),
)


@dataclass(frozen=True, slots=True)
class Word:
    """Cells that stay on one line; ``atoms`` are what they may be cut between where a line is too short.

    ``spaced`` says that a blank parts the word from the one before.
    """

    atoms: tuple[str, ...]
    spaced: bool

    @property
    def cells(self) -> str:
        """Return the cells of the word."""
        return "".join(self.atoms)


def letters(cells: str) -> str:
    """Write cells as the letters of a braille file."""
    return "".join(_LETTERS[ord(cell) - ord(BLANK)] for cell in cells)


def words_of(text: str, table: str) -> list[Word]:
    """Transcribe a text, each part of it by a table that knows its letters."""
    words: list[list[str]] = [[]]
    spaced = [False]
    for breaks, atom in _atoms(text, table):
        for index, cells in enumerate(atom.split(BLANK)):
            if (breaks or index) and words[-1]:
                words.append([])
                spaced.append(False)
            spaced[-1] |= index > 0
            words[-1] += [cells] * bool(cells)
    return [Word(tuple(atoms), gap) for atoms, gap in zip(words, spaced, strict=True) if atoms]


def _atoms(text: str, table: str) -> list[tuple[bool, str]]:
    """Return the cells of each character, and whether a line may end before it without a blank."""
    atoms = []
    for used, run in _runs(text, table):
        cells, places = louis().translate(used, run)
        for place, found in groupby(zip(places, cells, strict=True), key=lambda pair: pair[0]):
            breaks = 0 < place < len(run) and may_break(run[place - 1], run[place])
            atoms.append((breaks, "".join(cell for _, cell in found)))
    return atoms


def _runs(text: str, table: str) -> list[tuple[str, str]]:
    """Return the parts of a text, each with the table that knows every letter of it."""
    composed = unicodedata.normalize("NFC", text)
    told = [_known_by(character, table) for character in composed if unicodedata.category(character) != "Cf"]
    return [(used, "".join(words for _, words in run)) for used, run in groupby(told, key=lambda pair: pair[0])]


@cache
def _known_by(character: str, table: str) -> tuple[str, str]:
    """Return a table that knows the character; where none does, its code point is written."""
    if character.isspace():
        return table, " "
    scripts = (used for pattern, used in _SCRIPTS if pattern.match(character))
    for used in (table, *scripts, _OTHER):
        if _knows(used, character):
            return used, character
    return _OTHER, f"U+{ord(character):04X}"


def _knows(table: str, character: str) -> bool:
    """Tell whether a table has cells for a character: some tables pass over others in silence."""
    cells, _ = louis().translate(table, character)
    return cells.strip(BLANK) != "" and all(ord(cell) <= _SIX_DOTS for cell in cells)
