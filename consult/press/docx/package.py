"""The package of a Word document: its parts and relations, zipped the same way every time."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_KINDS = {
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "settings": f"{_WORD}.settings+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
}
_ROOT_RELATIONS = (
    ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)


@dataclass(slots=True)
class Relations:
    """The relationships of one part."""

    rows: list[tuple[str, str, str, bool]] = field(default_factory=list)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Relate to a target, once for the same target, and return the id of the relationship."""
        for identifier, known, where, _ in self.rows:
            if (known, where) == (kind, target):
                return identifier
        identifier = f"rId{len(self.rows) + 1}"
        self.rows.append((identifier, kind, target, external))
        return identifier

    def xml(self) -> bytes:
        """Write the relationships."""
        rows = (
            _relationship(identifier, f"{_OFFICE}/{kind}", target, external=external)
            for identifier, kind, target, external in self.rows
        )
        return _relationships(rows)


def _relationship(identifier: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return (
        f"<Relationship Id={quoteattr(identifier)} Type={quoteattr(kind)} Target={quoteattr(target)}{mode}/>"
    )


def _relationships(rows: Iterable[str]) -> bytes:
    joined = "".join(rows)
    return _xml(f'<Relationships xmlns="{_PACKAGE}/relationships">{joined}</Relationships>')


def _xml(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode()


@dataclass(slots=True)
class Package:
    """The parts of one document by name, and what the main part and the notes relate to."""

    parts: dict[str, bytes] = field(default_factory=dict)
    document: Relations = field(default_factory=Relations)
    footnotes: Relations = field(default_factory=Relations)
    kinds: dict[str, str] = field(default_factory=dict)

    def add_part(self, kind: str, name: str, content: bytes) -> str:
        """Put a part beside the main one and return the id of its relationship."""
        self.parts[f"word/{name}"] = content
        self.kinds[f"word/{name}"] = _KINDS[kind]
        return self.document.add(kind, name)

    def add_image(self, name: str, content: bytes, relations: Relations) -> str:
        """Put an image into the package and return the id of its relationship."""
        self.parts[f"word/media/{name}"] = content
        return relations.add("image", f"media/{name}")

    def zipped(self, document: bytes, core: bytes) -> bytes:
        """Return the whole package as bytes; the content types stand first, as readers expect."""
        parts = {"[Content_Types].xml": self._content_types(), "_rels/.rels": _root_relations()}
        parts |= {"word/document.xml": document, "word/_rels/document.xml.rels": self.document.xml()}
        if self.footnotes.rows:
            parts["word/_rels/footnotes.xml.rels"] = self.footnotes.xml()
        parts |= {"docProps/core.xml": core} | dict(sorted(self.parts.items()))
        target = BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for name, content in parts.items():
                info = ZipInfo(name, _EARLIEST)
                info.compress_type = ZIP_DEFLATED
                info.external_attr = 0o600 << 16
                archive.writestr(info, content)
        return target.getvalue()

    def _content_types(self) -> bytes:
        extensions = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "png": "image/png",
            "jpeg": "image/jpeg",
        }
        overrides = {"word/document.xml": f"{_WORD}.document.main+xml"} | self.kinds
        overrides["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        rows = [
            f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in extensions.items()
        ]
        rows += [
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(overrides.items())
        ]
        return _xml(f'<Types xmlns="{_PACKAGE}/content-types">{"".join(rows)}</Types>')


def _root_relations() -> bytes:
    return _relationships(_relationship(*row) for row in _ROOT_RELATIONS)
