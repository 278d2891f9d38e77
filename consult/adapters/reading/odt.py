"""Reading ODT: headings and paragraphs in their order, then the notes."""

import zipfile

from lxml import etree

from consult.adapters.reading import archives
from consult.adapters.reading.refusing import CannotRead, Why

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_SILENT = (f"{_TEXT}note-citation", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation")
_SPACES = {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}


def paragraphs(content: bytes, _language: str) -> list[str]:
    """Give the text of each paragraph. Errors: CannotRead."""
    with archives.opened(content) as archive:
        _refuse_encrypted(archive)
        root = archives.xml(archive, "content.xml")
    _refuse_far_parts(root)
    for silent in list(root.iter(*_SILENT)):
        _take_out(silent)
    notes = list(root.iter(f"{_TEXT}note"))
    found = [_words(block) for block in root.iter(*_BLOCKS) if not _is_in_note(block)]
    return found + [_words(block) for note in notes for block in note.iter(*_BLOCKS)]


def _refuse_encrypted(archive: zipfile.ZipFile) -> None:
    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise CannotRead(Why.ENCRYPTED)


def _refuse_far_parts(root: etree._Element) -> None:
    """Refuse pictures and objects that lie elsewhere; a plain link to follow is no harm."""
    for element in root.iter(f"{_DRAW}image", f"{_DRAW}object", f"{_DRAW}plugin"):
        if "://" in element.get(_HREF, ""):
            raise CannotRead(Why.FAR_PARTS)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    previous, tail = element.getprevious(), element.tail or ""
    if previous is None:
        parent.text = (parent.text or "") + tail
    else:
        previous.tail = (previous.tail or "") + tail
    parent.remove(element)


def _is_in_note(block: etree._Element) -> bool:
    return next(block.iterancestors(f"{_TEXT}note"), None) is not None


def _words(block: etree._Element) -> str:
    """Join a block's own words, without those of blocks and notes inside it."""
    pieces = [block.text or ""]
    for child in block:
        if child.tag in _SPACES:
            pieces.append(" ")
        elif child.tag not in _BLOCKS and child.tag != f"{_TEXT}note":
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
