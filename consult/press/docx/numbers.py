"""The numbering part: paragraph numbers by style, sub-paragraph markers and bullets of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.docx.looks import INDENT, STEP
from consult.press.docx.xml import Element, w

if TYPE_CHECKING:
    from consult.press.languages import Forms

PARAGRAPHS, BULLETS, ORDERED = 1, 2, 3
_FORMATS = {
    "number": "decimal",
    "letter": "lowerLetter",
    "small_roman": "lowerRoman",
    "abjad": "arabicAbjad",
}


class Numbers:
    """The numberings of one document; each list that starts anew is an instance of its own."""

    def __init__(self, words: Forms, *, indent: int = INDENT) -> None:
        self._words = words
        self._indent = indent
        self._restarts: list[tuple[int, int]] = []
        self._begun = False
        self.current = PARAGRAPHS

    def restart(self, kind: int, level: int = 0) -> int:
        """Begin a numbering anew at a level and return the number of the instance."""
        self._restarts.append((kind, level))
        return ORDERED + len(self._restarts)

    def begin(self, kind: int) -> int:
        """Begin the paragraph numbers; anew if they had begun before, as in each annex."""
        self.current = self.restart(kind) if self._begun else kind
        self._begun = True
        return self.current

    def beside(self) -> Numbers:
        """Return the numberings of another version of the document, written into the same part."""
        other = Numbers(self._words, indent=self._indent)
        other._restarts = self._restarts
        return other

    def part(self) -> Element:
        """Return the numbering part."""
        kinds = (self._paragraphs(), self._bullets(), self._ordered())
        plain = [w("num", w("abstractNumId", val=kind), numId=kind) for kind in (PARAGRAPHS, BULLETS, ORDERED)]
        again = [
            _restarted(number, kind, level) for number, (kind, level) in enumerate(self._restarts, start=ORDERED + 1)
        ]
        return w("numbering", *kinds, *plain, *again)

    def _paragraphs(self) -> Element:
        first, second = self._words.parts
        return _abstract(
            PARAGRAPHS,
            _level(0, self._words.paragraph, "ParNoG", left=self._indent, first=0),
            _level(1, first, "ParNoaG", left=self._indent + 2 * STEP, first=-STEP),
            _level(2, second, "ParNoiG", left=self._indent + 3 * STEP, first=-STEP),
        )

    def _bullets(self) -> Element:
        outer = _level(0, "•", "Bullet1G", left=self._indent + STEP, first=-STEP // 2)
        return _abstract(
            BULLETS,
            outer,
            _level(1, "\N{EN DASH}", "Bullet2G", left=self._indent + 2 * STEP, first=-STEP // 2),
        )

    def _ordered(self) -> Element:
        return _abstract(ORDERED, _level(0, "{number}.", "", left=self._indent + STEP, first=-STEP))


def _abstract(kind: int, *levels: Element) -> Element:
    return w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=kind)


def _level(level: int, form: str, style: str, *, left: int, first: int) -> Element:
    name = next((name for name in _FORMATS if f"{{{name}}}" in form), "")
    shown = form.replace(f"{{{name}}}", f"%{level + 1}") if name else form
    hanging = {"hanging": -first} if first < 0 else {"firstLine": first}
    tab = w("tabs", w("tab", val="num", pos=left if first < 0 else left + STEP))
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=_FORMATS[name] if name else "bullet"),
        w("pStyle", val=style) if style else None,
        w("suff", val="tab"),
        w("lvlText", val=shown),
        w("lvlJc", val="left"),
        w("pPr", tab, w("ind", left=left, **hanging)),
        ilvl=level,
    )


def _restarted(number: int, kind: int, level: int) -> Element:
    override = w("lvlOverride", w("startOverride", val=1), ilvl=level)
    return w("num", w("abstractNumId", val=kind), override, numId=number)
