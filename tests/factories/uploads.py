"""Uploads for tests, good and hostile, all built here."""

import io
import zipfile
from collections.abc import Mapping

import docx
import pikepdf
from weasyprint import HTML  # type: ignore[import-untyped]

SAYS = "Focal points change every year, so nobody remembers what was promised to the treaty bodies."
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def a_docx(*paragraphs: str) -> bytes:
    """A Word file."""
    document = docx.Document()
    for text in paragraphs or (SAYS, "Second paragraph."):
        document.add_paragraph(text)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def an_empty_docx() -> bytes:
    """A Word file that holds white space only."""
    return a_docx("   ")


def a_pdf(*paragraphs: str) -> bytes:
    """A PDF with real text."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs or (SAYS,))
    return bytes(HTML(string=f"<html><body>{body}</body></html>").write_pdf())


def an_odt(*paragraphs: str, more: str = "", manifest: str = "", entries: Mapping[str, bytes] | None = None) -> bytes:
    """An OpenDocument text, as small as one can be."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    blocks = "".join(f"<text:p>{text}</text:p>" for text in paragraphs or (SAYS,)) + more
    content = (
        f"<office:document-content {names}><office:body><office:text>{blocks}</office:text></office:body>"
        "</office:document-content>"
    )
    files = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": content.encode(),
        "META-INF/manifest.xml": manifest.encode() or b"<manifest/>",
        **(entries or {}),
    }
    return zipped(files)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive with these entries."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def changed(archive: bytes, changes: Mapping[str, bytes]) -> bytes:
    """The same archive with some entries replaced or added."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        files = {name: old.read(name) for name in old.namelist()}
    return zipped({**files, **changes})


def entry(archive: bytes, name: str) -> bytes:
    """One entry of an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)


def a_bomb() -> bytes:
    """A Word file whose document is 200 megabytes of one letter."""
    return changed(a_docx(), {"word/document.xml": b"<a>" + b"A" * 200_000_000 + b"</a>"})


def a_pdf_bomb() -> bytes:
    """A PDF of a few hundred kilobytes whose only page unpacks to 300 megabytes of drawing."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b"0 0 m 1 1 l S\n" * 20_000_000)
    written = io.BytesIO()
    pdf.save(written, compress_streams=True)
    return written.getvalue()


def with_macros() -> bytes:
    """A Word file with a VBA project."""
    return changed(a_docx(), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def macro_enabled() -> bytes:
    """A macro-enabled Word file renamed to .docx; its VBA project has another name."""
    good = a_docx()
    types = entry(good, "[Content_Types].xml").replace(_PLAIN, _MACROS)
    return changed(good, {"[Content_Types].xml": types})


def with_relation(kind: str) -> bytes:
    """A Word file with something outside itself: a template to fetch, or a link to follow."""
    good = a_docx()
    relation = f'<Relationship Id="rX" Type="{_TYPES}/{kind}" Target="http://far.example/x" TargetMode="External"/>'
    name = "word/_rels/document.xml.rels"
    return changed(
        good, {name: entry(good, name).replace(b"</Relationships>", relation.encode() + b"</Relationships>")}
    )


def with_doctype() -> bytes:
    """A Word file whose document declares entities."""
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    return changed(a_docx(), {"word/document.xml": laughs})


def deep() -> bytes:
    """A Word file of a hundred thousand elements inside each other."""
    return changed(a_docx(), {"word/document.xml": b"<a>" * 100_000 + b"</a>" * 100_000})


def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return written.getvalue()


def locked_docx() -> bytes:
    """As Word protects a file with a password: an old compound file that holds an encrypted package."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


def locked_zip() -> bytes:
    """A ZIP archive whose entries say that they are encrypted."""
    whole = bytearray(a_docx())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = whole.find(signature)
        while start >= 0:
            whole[start + place] |= 1
            start = whole.find(signature, start + 4)
    return bytes(whole)


def pictures_only() -> bytes:
    """A PDF of pages that are pictures, as a scanner makes it."""
    pdf = pikepdf.new()
    picture = pdf.make_stream(b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
    picture.BitsPerComponent, picture.ColorSpace = 8, pikepdf.Name.DeviceGray
    for _ in range(3):
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"500 0 0 700 0 0 cm /Scan Do")
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=picture))
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def blank_pages() -> bytes:
    """A PDF of pages with nothing on them."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def polyglot() -> bytes:
    """A file that is a PDF for some and a Word file for others."""
    return a_pdf() + a_docx()
