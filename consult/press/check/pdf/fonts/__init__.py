"""The fonts of a PDF: embedded whole, their letters readable back (7.21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.finding import N_, WHOLE, CannotBeChecked
from consult.press.check.pdf.findings import on_page
from consult.press.check.pdf.fonts.composite import wrong_composite
from consult.press.check.pdf.fonts.maps import TooLarge
from consult.press.check.pdf.fonts.programs import SUBSET
from consult.press.check.pdf.fonts.simple import wrong_simple
from consult.press.check.pdf.objects import name
from consult.press.check.wording import short

if TYPE_CHECKING:
    from consult.press.check.pdf.opening import Opened
    from consult.press.check.pdf.stream import Used

_MOST = 2_000


def check_fonts(file: Opened, used: list[Used]) -> None:
    """Find what is wrong with the fonts used on the pages; CannotBeChecked where one is too large to read."""
    if len(used) > _MOST:
        raise CannotBeChecked(WHOLE, N_("The file uses more fonts than can be checked."))
    for each in used:
        called = SUBSET.sub("", name(each.font, "/BaseFont") or "", count=1).rstrip(",") or "?"
        wrong = wrong_composite if name(each.font, "/Subtype") == "Type0" else wrong_simple
        try:
            for number in wrong(each):
                file.findings.add(number, on_page(each.page), font=called)
        except TooLarge as problem:
            why = N_("The tables of the font %(font)s are too large to read.")
            raise CannotBeChecked(on_page(each.page), why, font=short(called)) from problem
