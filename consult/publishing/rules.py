"""Plain rules of publishing: editions, forms, states, and names of files."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from consult.press import RENDITIONS

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
CANCELLED, BROKEN_OFF = "publishing.cancelled", "publishing.broken-off"


class Edition(StrEnum):
    """The editions of one report."""

    STANDARD = "standard"
    EASY = "easy"


class Form(StrEnum):
    """The forms in which an edition is given out, by the names that the press has for them."""

    HTML = "html"
    PDF = "pdf"
    PDF_LARGE = "pdf-large"
    DOCX = "docx"
    DOCX_LARGE = "docx-large"
    EPUB = "epub"
    TXT = "txt"
    BRF = "brf"
    XML = "xml"
    JSON = "json"

    @property
    def ending(self) -> str:
        """Give how its file's name ends: ``pdf``, in large print ``large.pdf``."""
        rendition = RENDITIONS[self.value]
        return f"large.{rendition.extension}" if rendition.large else rendition.extension

    @property
    def media_type(self) -> str:
        """Give what a browser is told that it is."""
        return RENDITIONS[self.value].media_type


LATER = (Form.PDF_LARGE, Form.EPUB)  # they are laid out in pages once more: nobody waits for that before releasing


class CompilationState(StrEnum):
    """How far a compilation is; one that was cancelled has failed, and its problem says so."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


UNDER_WAY = (CompilationState.WAITING, CompilationState.RUNNING)


@dataclass(frozen=True, slots=True)
class Print:
    """A rendition on the shelf: ``pin`` says of what, ``data_key`` opens what lies under ``file_key``."""

    id: uuid.UUID
    pin: str
    file_key: str
    data_key: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """A rendition that the press has made."""

    edition: Edition
    language: str
    form: Form
    title: str
    content: bytes

    @property
    def size(self) -> int:
        """Give the size in bytes."""
        return len(self.content)

    @property
    def digest(self) -> str:
        """Give the SHA-256 in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


class Described(Protocol):
    """What the manifest tells of a file."""

    @property
    def edition(self) -> Edition:
        """Name the edition."""

    @property
    def language(self) -> str:
        """Name the language."""

    @property
    def form(self) -> Form:
        """Name the form."""

    @property
    def title(self) -> str:
        """Give the title."""

    @property
    def size(self) -> int:
        """Give the size in bytes."""

    @property
    def digest(self) -> str:
        """Give the SHA-256 in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a compilation failed: a code, and the places in the documents, each on a line of its own when stored."""

    code: str
    places: tuple[str, ...] = ()

    @property
    def stored(self) -> str:
        """Give what is stored."""
        return "\n".join((self.code, *self.places))

    @classmethod
    def read(cls, stored: str) -> "Problem":
        """Read what was stored; a code alone has no places."""
        code, *places = stored.split("\n")
        return cls(code, tuple(places))


def file_name(edition: Edition, language: str, form: Form) -> str:
    """Name a rendition as ``consult compile`` does: ``standard.en.pdf``, ``standard.en.large.pdf``."""
    return f"{edition}.{language}.{form.ending}"


def file_key(compilation: object, edition: Edition, language: str, form: Form) -> str:
    """Name where a rendition is stored."""
    return f"renditions/{compilation}/{edition}-{language}-{form}"


def manifest_key(compilation: object, name: str) -> str:
    """Name where the manifest of a compilation, or its signature, is stored."""
    return f"renditions/{compilation}/{name}"


def download_name(report: str, one: Described) -> str:
    """Name a rendition as it is downloaded: ``report-57.standard.en.pdf``."""
    return f"{report}.{file_name(one.edition, one.language, one.form)}"


def manifest_entry(one: Described, *, path: str) -> dict[str, str | int]:
    """Describe a file for the manifest: where it lies, what it is, its size in bytes and SHA-256."""
    return {
        "path": path,
        "edition": one.edition.value,
        "language": one.language,
        "form": one.form.value,
        "title": one.title,
        "bytes": one.size,
        "sha256": one.digest,
    }


def manifest_text(
    slug: str,
    reports: Mapping[str, Sequence[Mapping[str, str | int]]],
    findings: Sequence[str],
    left_out: Sequence[str],
    signed_by: str,
) -> bytes:
    """Write the manifest: files by report, what could not be made, forms left out, and the key that signs it."""
    told = {
        "format": "consult-manifest",
        "version": 1,
        "process": slug,
        "reports": reports,
        "findings": findings,
        "left_out": left_out,
        "signed_by": signed_by,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
