"""Proofreading a rendition before it is given out: every line of the document in order, none twice, no empty page."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from consult.press.codec import from_json
from consult.press.failure import PressError
from consult.press.model import walk
from consult.press.reading import Line, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from consult.press.model import Document

_NOT_COMPARED = re.compile("[\\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e]+")
_ONCE = {"paragraph", "part", "note", "quote", "statement", "line"}
_LONG = 40
_SHOWN = 60
_DARK, _SCALE = 160, 0.5
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO_LINES_OF_WORD = ("masthead", "contents")  # laid out by fields and tabs, in an order of their own
_POINTERS = {"doc-noteref", "doc-backlink"}


def proofread(document: Document, name: str, content: bytes) -> None:
    """Refuse a rendition, named as in ``RENDITIONS``, that is not the document: PressError with the place.

    What can be read is read back: each line must be there, in order, and a long one no more often than in the
    document. A PDF, whose words the writer has compared while it printed them, must have every id and no empty page.
    Braille is compared with the same transcription, so that only its pages are proofread, not the transcription.
    Timing: some 5 milliseconds for a page of PDF; braille as long as its writing; the others a tenth of that.
    """
    _PROOFS[name.removesuffix("-large")](document, content)


def require_lines(lines: Iterable[Line], written: str) -> None:
    """Refuse written words in which one of the lines is missing or in another place, or a long one is there again."""
    text, place, every = _squeezed(written), 0, []
    for line in lines:
        wanted = _squeezed(line.text)
        found = text.find(wanted, place)
        if found < 0:
            raise PressError(line.id or line.part, f"{line.text[:_SHOWN]!r} is missing, or in another place")
        place = found + len(wanted)
        every.append((wanted, line))
    whole = "".join(wanted for wanted, _ in every)  # as in the text: two lines may together be a third
    for wanted, line in every:
        if line.part in _ONCE and len(wanted) >= _LONG and text.count(wanted) > whole.count(wanted):
            raise PressError(line.id or line.part, f"{line.text[:_SHOWN]!r} is there more often than in the document")


def _squeezed(words: str) -> str:
    return _NOT_COMPARED.sub("", words)


def _notes_last(document: Document) -> list[Line]:
    lines = read(document)
    notes = sorted((line for line in lines if line.part == "note"), key=lambda line: int(line.marker))
    return [*(line for line in lines if line.part != "note"), *notes]


def _said(element: Any, without: Callable[[Any], bool]) -> str:
    """Return the words of an element but those of the elements inside that are left out."""
    said = element.text or ""
    for inner in element:
        is_words = isinstance(inner.tag, str) and not without(inner)
        said += (_said(inner, without) if is_words else "") + (inner.tail or "")
    return said


def _is_pointer(element: Any) -> bool:
    return element.get("role") in _POINTERS


def _is_note(element: Any) -> bool:
    return str(element.tag).endswith("}authorialNote")


def _html(document: Document, content: bytes) -> None:
    from lxml import html  # noqa: PLC0415  # only who makes renditions reads them back

    root = html.document_fromstring(content.decode())
    require_lines(_notes_last(document), _said(root.find("body"), _is_pointer))


def _epub(document: Document, content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        root = _parsed(archive.read("EPUB/document.xhtml"))
    require_lines(_notes_last(document), _said(root[-1], _is_pointer))  # after the head


def _docx(document: Document, content: bytes) -> None:
    lines = [line for line in _notes_last(document) if line.part not in _NO_LINES_OF_WORD]
    notes = [line for line in lines if line.part == "note"]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        body = _parsed(archive.read("word/document.xml"))
        below = _parsed(archive.read("word/footnotes.xml")) if notes else None
    require_lines(lines[: len(lines) - len(notes)], _runs(body))
    require_lines(notes, "" if below is None else _called(body, below))


def _called(body: Any, below: Any) -> str:
    """Return the words of footnotes as Word numbers them, in the order of their calls, not of the file."""
    notes = {note.get(f"{_WORD}id"): note for note in below.iter(f"{_WORD}footnote")}
    return "".join(_runs(notes[call.get(f"{_WORD}id")]) for call in body.iter(f"{_WORD}footnoteReference"))


def _runs(root: Any) -> str:
    return "".join(node.text or "" for node in root.iter(f"{_WORD}t"))


def _akn(document: Document, content: bytes) -> None:
    root, lines = _parsed(content), read(document)
    require_lines([line for line in lines if line.part != "note"], _said(root, _is_note))
    notes = "".join(_said(note, lambda _: False) for note in root.iter() if _is_note(note))
    require_lines([line for line in lines if line.part == "note"], notes)


def _text(document: Document, content: bytes) -> None:
    from consult.press.text.arranged import arranged  # noqa: PLC0415  # beside its only use

    require_lines([line for group in arranged(document) for line in group], content.decode())


def _braille(document: Document, content: bytes) -> None:
    from consult.press.braille import lines_in_cells  # noqa: PLC0415  # loads liblouis

    pages = content.decode("ascii").split("\f")
    written = "".join("".join(page.split("\r\n")[:24]) for page in pages)
    require_lines([Line("line", cells) for cells in lines_in_cells(document)], written)


def _json(document: Document, content: bytes) -> None:
    if from_json(content.decode()) != document:
        raise PressError("document", "what is read back from JSON is another document")


def _pdf(document: Document, content: bytes) -> None:
    import pypdfium2  # noqa: PLC0415  # loaded by whoever prints only

    from consult.press.pdf import printed_pages  # noqa: PLC0415  # likewise

    named = printed_pages(content)
    ids = (str(getattr(node, "id", "")) for _, node in walk(document))
    lacking = [one for one in ids if one and one not in named]
    if lacking:
        raise PressError(lacking[0], "it is on no page")
    with pypdfium2.PdfDocument(content) as opened:
        for number, page in enumerate(opened, start=1):
            shown = page.render(scale=_SCALE, grayscale=True).to_pil()
            if shown.getextrema()[0] >= _DARK:
                raise PressError(f"page {number}", "the page is empty")


def _parsed(content: bytes) -> Any:
    from lxml import etree  # noqa: PLC0415  # only who makes renditions reads them back

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


_PROOFS: dict[str, Callable[[Document, bytes], None]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "epub": _epub,
    "txt": _text,
    "brf": _braille,
    "xml": _akn,
    "json": _json,
}
