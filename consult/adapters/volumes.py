"""Many texts as one plain Word file, written source by source, for taking away."""

import io
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from consult.adapters.pieces import PIECE, Pieces, kept_file
from consult.kernel.languages import direction

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_BODY = "word/document.xml"
_END_OF_BODY = b"<w:sectPr"
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One source: its heading, facts about it, and its texts as (heading, words, language)."""

    heading: str
    facts: str
    texts: Sequence[tuple[str, str, str]]


def word_pieces(title: str, chapters: Iterable[Chapter], *, note: Callable[[], str], language: str) -> Iterator[bytes]:
    """Write a Word file; ``note`` stands first, but is asked for last, when all chapters have been seen.

    python-docx keeps a whole document in memory. So each chapter is built in an empty document, its XML put in a
    temporary file, and the paragraphs dropped: no more than one chapter is in memory at a time.
    """
    from docx import Document  # noqa: PLC0415 - large; only who takes texts away needs it

    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments, about.language = title, "", "", language
    about.created = about.modified = _MADE
    with kept_file() as kept, tempfile.TemporaryFile() as body:
        for chapter in chapters:
            _add(document, chapter, language)
            _move_paragraphs(document, body)
        _write(document.add_heading(level=0), title, language)
        _write(document.add_paragraph(), note(), language)
        body.seek(0)
        _bind(document, body, kept)
        return Pieces(kept)


def _add(document: "Document", chapter: Chapter, language: str) -> None:
    """Add headings and facts in the reader's ``language``, each text in its own."""
    _write(document.add_heading(level=1), chapter.heading, language)
    _write(document.add_paragraph(), chapter.facts, language)
    for heading, words, spoken in chapter.texts:
        _write(document.add_heading(level=2), heading, language)
        for line in words.split("\n"):
            _write(document.add_paragraph(), line, spoken)


def _write(paragraph: "Paragraph", line: str, language: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - likewise
    from docx.oxml.ns import qn  # noqa: PLC0415 - likewise

    properties = paragraph.add_run(line)._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no name for it
    spoken, right_to_left = OxmlElement("w:lang"), direction(language) == "rtl"
    script = "w:bidi" if right_to_left else "w:eastAsia" if language.startswith("zh") else "w:val"
    spoken.set(qn(script), language)
    if right_to_left:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - the same
        properties.append(OxmlElement("w:rtl"))
    properties.append(spoken)


def _move_paragraphs(document: "Document", body: IO[bytes]) -> None:
    """Write the paragraphs that now stand in the document to ``body``, and take them out."""
    from lxml import etree  # noqa: PLC0415 - likewise

    for paragraph in document.paragraphs:
        element = paragraph._p  # noqa: SLF001 - python-docx has no name for it
        body.write(etree.tostring(element))
        document.element.body.remove(element)


def _bind(document: "Document", body: IO[bytes], kept: IO[bytes]) -> None:
    """Put the paragraphs of ``body`` behind those of the document, and everything into one file."""
    frame = io.BytesIO()
    document.save(frame)
    with ZipFile(frame) as parts, ZipFile(kept, "w", ZIP_DEFLATED) as whole:
        for part in parts.infolist():
            if part.filename != _BODY:
                whole.writestr(part, parts.read(part), compress_type=ZIP_DEFLATED)
        before, end, after = parts.read(_BODY).partition(_END_OF_BODY)
        with whole.open(_BODY, "w") as written:
            written.write(before)
            shutil.copyfileobj(body, written, PIECE)
            written.write(end + after)
