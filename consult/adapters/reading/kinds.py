"""What a document is, by its structure and not by its name, and which reader reads it."""

import io
import re
import zipfile
from types import ModuleType

from consult.adapters.reading import archives, odt, pdf, plain, word
from consult.adapters.reading.refusing import CannotRead, Why

PDF, ZIP, OLD_OFFICE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_NEAR_START = 1024
_NOT_PLAIN = re.compile(rb"^\s*(\{\\rtf|<!doctype html|<html|<\?xml|<script|%!PS|MZ|\x7fELF)", re.IGNORECASE)
_READERS: dict[str, ModuleType] = {"pdf": pdf, "docx": word, "odt": odt, "txt": plain}


def get_ready() -> None:
    """Load everything that has to be opened, before nothing can be opened any more."""
    archives.get_ready()
    pdf.get_ready()
    plain.get_ready()


def read(content: bytes, ending: str, language: str) -> tuple[str, list[str]]:
    """Give the media type and the paragraphs of a document. Errors: CannotRead."""
    kind = kind_of(content)
    if kind != ending:
        raise CannotRead(Why.WRONG_ENDING)
    reader = _READERS[kind]
    paragraphs: list[str] = reader.paragraphs(content, language)
    if not any(text.strip() for text in paragraphs):
        raise CannotRead(Why.NO_TEXT)
    return str(reader.MEDIA_TYPE), [_clean(text) for text in paragraphs if text.strip()]


def kind_of(content: bytes) -> str:
    """Tell which of the four kinds a document is. Errors: CannotRead, also if it is two kinds at once."""
    if not content.strip(b"\0\t\n\r "):
        raise CannotRead(Why.EMPTY)
    if content.startswith(OLD_OFFICE):
        raise CannotRead(Why.ENCRYPTED if _ENCRYPTED_PACKAGE in content else Why.WRONG_TYPE)
    is_archive = zipfile.is_zipfile(io.BytesIO(content))
    if content.startswith(PDF):
        if is_archive:
            raise CannotRead(Why.TWO_IN_ONE)
        return "pdf"
    if content.startswith(ZIP) or is_archive:
        return _kind_of_archive(content)
    if _NOT_PLAIN.match(content[:_NEAR_START]) or PDF in content[:_NEAR_START]:
        raise CannotRead(Why.WRONG_TYPE)
    return "txt"


def _kind_of_archive(content: bytes) -> str:
    if not content.startswith(ZIP) or PDF in content[:_NEAR_START]:
        raise CannotRead(Why.TWO_IN_ONE)
    with archives.opened(content) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names and "[Content_Types].xml" in names:
            return "docx"
        if (
            "content.xml" in names
            and "mimetype" in names
            and archive.read("mimetype").strip() == odt.MEDIA_TYPE.encode()
        ):
            return "odt"
    raise CannotRead(Why.WRONG_TYPE)


def _clean(text: str) -> str:
    """Drop what no text needs: controls, and code points that are no characters."""
    return "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff").strip()
