"""Checking a PDF against PDF/UA-1 (ISO 14289-1) by the conditions a program can decide.

What is checked stands in ``consult.press.check.conditions``; no finding means that none of them was found not to be
met, not that the file conforms. Not checked: whether the tags, alternative texts, languages and reading
order are *right*, colours and contrast, which only people can judge; what is drawn by annotations,
patterns, soft masks and the glyphs of Type 3 fonts. Whether glyphs are listed, there and as wide as
stated (7.21.4.1-2, 7.21.4.2, 7.21.5-1, 7.21.8-1) is checked for TrueType and CFF fonts, not for Type 1
programs, and for composite fonts only where Identity-H or Identity-V finds the characters.
PDF/UA-2 is another standard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.check.pdf.annotations import check_annotations
from consult.press.check.pdf.catalogue import check_catalogue
from consult.press.check.pdf.content import walk_content
from consult.press.check.pdf.fonts import check_fonts
from consult.press.check.pdf.marks import check_marks
from consult.press.check.pdf.metadata import check_metadata
from consult.press.check.pdf.nesting import check_nesting
from consult.press.check.pdf.opening import opened
from consult.press.check.pdf.tables import check_tables
from consult.press.check.pdf.tree import read_tree

if TYPE_CHECKING:
    from consult.press.check.finding import Finding

__all__ = ["check_pdf"]


def check_pdf(content: bytes) -> list[Finding]:
    """Return what of PDF/UA-1 a PDF does not meet, in the order of the clauses; nothing where all is met.

    About 0.02 seconds a page. Memory is bounded but large for a hostile file, so files nobody vouches for
    belong into a limited process. CannotBeChecked with a plain reason where the file cannot be read.
    """
    with opened(content) as file:
        tree = read_tree(file)
        check_catalogue(file)
        check_metadata(file)
        check_nesting(tree, file.findings)
        check_tables(tree, file.findings)
        check_marks(file, tree)
        check_annotations(file, tree)
        check_fonts(file, walk_content(file, tree))
        return file.findings.in_order()
