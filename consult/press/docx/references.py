"""References to numbers of the document, as fields that Word keeps right when paragraphs come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consult.press.docx.xml import Element, bookmark_name, text, w
from consult.press.model import FootnoteRef, Paragraph, Question, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consult.press.languages import Forms
    from consult.press.model import Document, SubParagraph
    from consult.press.numbering import Numbering

Steps = tuple[tuple[str, str], ...]  # fields one after the other: the instruction of each, and what it shows


def references_of(document: Document, words: Forms, numbering: Numbering) -> dict[str, Steps]:
    r"""Return for each id that fields can refer to the fields that show its number.

    ``REF`` with ``\n`` shows a paragraph's own number without the full stop behind it, ``NOTEREF`` the
    number of a footnote (ECMA-376 part 1, 17.16.5). Left out are the paragraphs of Arabic, whose dash Word
    would show too; and sections, tables and figures, whose numbers are words and not counted by Word.
    """
    found: dict[str, Steps] = {}
    for _, node in walk(document):
        if isinstance(node, FootnoteRef):
            found[node.id] = ((f"NOTEREF {bookmark_name(node.id)} \\h", str(numbering.notes[node.id])),)
        elif isinstance(node, (Paragraph, Question)) and _is_shown_alike(node.number, words):
            above = () if node.number is None else (_step(node.id, str(node.number)),)
            found |= {node.id: above} if above else {}
            found |= dict(_parts(node.parts, words, above, 1)) if isinstance(node, Paragraph) else {}
    return found


def _is_shown_alike(number: int | None, words: Forms) -> bool:
    """Tell whether a field shows a paragraph's number as a reference in the text does."""
    return number is None or words.paragraph_number(number).rstrip(".") == str(number)


def _step(identifier: str, shown: str) -> tuple[str, str]:
    return f"REF {bookmark_name(identifier)} \\n \\h", shown


def _parts(parts: tuple[SubParagraph, ...], words: Forms, above: Steps, level: int) -> Iterator[tuple[str, Steps]]:
    for index, part in enumerate(parts, start=1):
        if part.id:
            steps = (*above, _step(part.id, words.part_marker(level, index)))
            yield part.id, steps
            yield from _parts(part.parts, words, steps, level + 1)


def field(instruction: str, shown: Element) -> list[Element]:
    """Return a field with what it shows until Word works it out again."""
    return [_sign("begin"), w("r", text(f" {instruction} ", "instrText")), _sign("separate"), shown, _sign("end")]


def _sign(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
