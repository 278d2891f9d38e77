"""Which standards a PDF keeps, and how its metadata says so: accessible and archivable in one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_COLOURS = "sRGB2014.icc"
_UA = "http://www.aiim.org/pdfua/ns/id/"


@dataclass(frozen=True, slots=True)
class Conformance:
    """What is said and asked for: the engine's name of the archive format, and the part of PDF/UA."""

    archive: str
    version: str
    part: str
    revision: str = ""


class Standard(Enum):
    """A pair of standards: UA1 is PDF/UA-1 with PDF/A-2a, UA2 is PDF/UA-2 with PDF/A-4f, which PDF 2.0 brought."""

    UA1 = Conformance("pdf/a-2a", "1.7", "1")
    UA2 = Conformance("pdf/a-4f", "2.0", "2", "2024")


def options(standard: Standard) -> dict[str, Any]:
    """Return what the engine is asked for; the output intent of that name keeps it from opening its own profile."""
    asked = standard.value
    return {"pdf_variant": asked.archive, "pdf_version": asked.version, "pdf_tags": True, "output_intent": _COLOURS}


def declare(pages: Any, standard: Standard) -> None:
    """Let laid-out pages say which colours they mean, and their metadata, which name PDF/A, name PDF/UA too.

    ISO 19005-2, 6.2.4; ISO 14289-1 and -2, clause 5. The engine would leave the file of the profile open.
    """
    from weasyprint.css import ColorProfile  # noqa: PLC0415  # a web worker must never import the engine

    profile = BytesIO(files("weasyprint.pdf").joinpath(_COLOURS).read_bytes())
    pages.color_profiles[_COLOURS] = ColorProfile(profile, _COLOURS, "relative-colorimetric", (["r"], ["g"], ["b"]))
    metadata = pages.metadata
    archive_only: Callable[..., bytes] = metadata.generate_rdf_metadata
    told = _accessible(standard.value).encode("ascii")

    def both(*args: Any) -> bytes:
        return archive_only(*args).replace(b"</rdf:RDF>", told + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = both


def _accessible(held: Conformance) -> str:
    revision = f"<pdfuaid:rev>{held.revision}</pdfuaid:rev>" if held.revision else ""
    part = f'<rdf:Description rdf:about="" xmlns:pdfuaid="{_UA}" pdfuaid:part="{held.part}">{revision}'
    return part + "</rdf:Description>" + ("" if held.revision else _extension())


def _extension() -> str:
    """Return the description of what PDF/A-2 does not know (ISO 19005-2, 6.6.2.3)."""
    spaces = "".join(
        f' xmlns:pdfa{name}="http://www.aiim.org/pdfa/ns/{path}"'
        for name, path in (("Extension", "extension/"), ("Schema", "schema#"), ("Property", "property#"))
    )
    known = _elements(
        "pdfaProperty",
        name="part",
        valueType="Integer",
        category="internal",
        description="Part of ISO 14289 to which this document conforms",
    )
    listed = f'<rdf:Seq><rdf:li rdf:parseType="Resource">{known}</rdf:li></rdf:Seq>'
    schema = _elements(
        "pdfaSchema", schema="PDF/UA identification", namespaceURI=_UA, prefix="pdfuaid", property=listed
    )
    held = f'<rdf:Bag><rdf:li rdf:parseType="Resource">{schema}</rdf:li></rdf:Bag>'
    return f'<rdf:Description rdf:about=""{spaces}>{_elements("pdfaExtension", schemas=held)}</rdf:Description>'


def _elements(prefix: str, /, **contents: str) -> str:
    return "".join(f"<{prefix}:{name}>{content}</{prefix}:{name}>" for name, content in contents.items())
