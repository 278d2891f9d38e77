"""Plain rules of publishing: editions, forms, states, and names of files."""

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
UNPRINTABLE, TOO_MUCH = "publishing.unprintable", "publishing.too-much"
CANCELLED, BROKEN_OFF = "publishing.cancelled", "publishing.broken-off"

MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Edition(StrEnum):
    """The editions of one report."""

    STANDARD = "standard"
    EASY = "easy"


class Form(StrEnum):
    """The forms in which an edition is given out."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


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
    """Name a rendition as ``consult compile`` does: ``standard.en.pdf``."""
    return f"{edition}.{language}.{form}"


def file_key(compilation: object, edition: Edition, language: str, form: Form) -> str:
    """Name where a rendition is stored."""
    return f"renditions/{compilation}/{edition}-{language}.{form}"


def manifest_entry(made: Made, *, path: str) -> dict[str, str | int]:
    """Describe a file for the manifest: where it lies, what it is, its size in bytes and SHA-256."""
    return {
        "path": path,
        "edition": made.edition.value,
        "language": made.language,
        "form": made.form.value,
        "title": made.title,
        "bytes": len(made.content),
        "sha256": hashlib.sha256(made.content).hexdigest(),
    }


def manifest_text(
    slug: str, reports: Mapping[str, Sequence[Mapping[str, str | int]]], findings: Sequence[str], signed_by: str
) -> bytes:
    """Write the manifest of a process: its files by report, what could not be made, and the key that signs it."""
    told = {
        "format": "consult-manifest",
        "version": 1,
        "process": slug,
        "reports": reports,
        "findings": findings,
        "signed_by": signed_by,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
