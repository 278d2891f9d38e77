"""Comparing a printed document with the document: every line, in order, once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from consult.press.reading import Line, read
from tests.press.tagged import Pdf, cleaned, lines_of

if TYPE_CHECKING:
    from consult.press.model import Document

LABELLED = {"part", "item", "note", "choice"}
JOINER = "\N{ZERO WIDTH JOINER}"  # stands for the part of a letter drawn in two
MIRRORED = str.maketrans("([{<«“‘", ")]}>»”’")
PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # pdfium reads wide marks in such lines as plain ones
CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def reading_of(document: Document, pdf: Pdf) -> tuple[list[str], list[str]]:
    """Return the lines found in the tree of a PDF and those of the document, as equal as they can be compared.

    The tests' reader turns pieces of right-to-left lines round, and brackets and markers near them: of
    such lines the letters are compared. No space stands between two lines of Chinese, so
    that spaces do not count beside it. The writer itself holds every line's order against the words.
    """
    wanted = [(text, line) for line in read(document) for text in expected(line)]
    found = lines_of(pdf.root)
    pairs = [(without_page(text, line), other) for text, (other, line) in zip(found, wanted, strict=False)]
    rtl = [document.language == "ar" or turns(other) for _, other in pairs]
    near = [any(rtl[max(0, place - 1) : place + 2]) for place in range(len(rtl))]
    told = [
        (comparable(one, other, turned=turned), comparable(other, other, turned=turned))
        for (one, other), turned in zip(pairs, near, strict=True)
    ]
    left = [one for one, _ in told] + found[len(pairs) :]
    return left, [two for _, two in told] + [text for text, _ in wanted[len(pairs) :]]


def expected(line: Line) -> list[str]:
    """Return a line as the tree tells it: with its number, or its label by itself."""
    if line.part in LABELLED:
        return [line.marker, cleaned(line.text)]
    return [cleaned(f"{line.marker} {line.text}")]


def without_page(text: str, line: Line) -> str:
    """Return a line of the contents without its page."""
    return re.sub(r" ?\d+$", "", text) if line.part == "contents" else text


def turns(text: str) -> bool:
    """Tell whether a line has letters that run from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def comparable(text: str, wanted: str, *, turned: bool) -> str:
    """Return what of a text can be compared where the line wanted is this one."""
    text = text.replace(JOINER, "")
    if turned:
        return "".join(sorted(text.translate(PLAIN).translate(MIRRORED).replace(" ", "")))
    return text.replace(" ", "") if CHINESE.search(wanted) else text
