"""Plain rules of submissions: states, files and what is wrong with them, names, word limits."""

import re
import unicodedata
import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.sources.rules import Preset, Publication

MOST_FILES = 10
MOST_FILE_BYTES = 20_000_000
MOST_ANSWER = 100_000
MOST_NAME = 120
ENDINGS = ("pdf", "docx", "odt", "txt")
CHECKED_ENDINGS = ("pdf", "docx")
CHECK_FILE = "submissions.check_file"
NO_ORGANIZATION = "other"
NO_NAME = "file"


class SubmissionState(StrEnum):
    """Where a submission stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"


class FileState(StrEnum):
    """Where an uploaded file stands."""

    BEING_READ = "being_read"
    READ = "read"
    REFUSED = "refused"


class CheckState(StrEnum):
    """How far the check of a file for accessibility is."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class FileProblem(StrEnum):
    """Why a file was refused after it was read."""

    EMPTY = "empty"
    WRONG_TYPE = "wrong-type"
    WRONG_ENDING = "wrong-ending"
    ENCRYPTED = "encrypted"
    TOO_MUCH = "too-much"
    MACROS = "macros"
    FAR_PARTS = "far-parts"
    PICTURES_ONLY = "pictures-only"
    TWO_IN_ONE = "two-in-one"
    NO_TEXT = "no-text"
    TOO_LONG = "too-long"
    CANNOT_BE_READ = "cannot-be-read"


SENTENCES = {
    FileProblem.EMPTY: N_("This file is empty. Choose the file again and check that it opens on your computer."),
    FileProblem.WRONG_TYPE: N_("We cannot take this kind of file. Save it as PDF, DOCX, ODT or TXT and send it again."),
    FileProblem.WRONG_ENDING: N_(
        "The end of this file's name does not fit what is in it. Open it, save it as PDF, DOCX, ODT or TXT, "
        "and send that file."
    ),
    FileProblem.ENCRYPTED: N_("This file is protected by a password. Remove the password and send the file again."),
    FileProblem.TOO_MUCH: N_(
        "This file unpacks to far more than it shows, so we stopped reading it. Copy the text into a new document "
        "and send that one."
    ),
    FileProblem.MACROS: N_(
        "This file holds macros. Save it without macros, as PDF or as plain DOCX, and send it again."
    ),
    FileProblem.FAR_PARTS: N_(
        "This file takes a template or pictures from another place. Save it as PDF and send that file."
    ),
    FileProblem.PICTURES_ONLY: N_(
        "This PDF holds pictures of pages and no text, so screen readers and search cannot use it. "
        "Send the document it was printed from, or a version with text."
    ),
    FileProblem.TWO_IN_ONE: N_(
        "This file is of two kinds at once. Open it, save it as PDF or DOCX, and send that file."
    ),
    FileProblem.NO_TEXT: N_("We found no text in this file. Check that it is the right one and send it again."),
    FileProblem.TOO_LONG: N_("This file is longer than we can take. Send the part that answers the call."),
    FileProblem.CANNOT_BE_READ: N_(
        "We could not read this file; it may be damaged. Open it, save it as PDF or DOCX, and send that file."
    ),
}
for _problem, _sentence in SENTENCES.items():
    register(f"submissions.file-{_problem}", _sentence)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a person says first: for whom they speak, in which language, under which title."""

    organization_id: uuid.UUID | None
    language: str
    title: str


@dataclass(frozen=True, slots=True)
class Typed:
    """One save of an answer: the text, the version it started from, and the number of this one act."""

    text: str
    version: int
    operation: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that is stored already, sealed, and waits to be named in a draft."""

    id: uuid.UUID
    name: str
    size: int
    sha256: str
    data_key: bytes
    store_key: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What a list shows only; empty means everything."""

    category: str = ""
    group: str = ""
    language: str = ""
    preset: Preset | None = None
    state: SubmissionState | None = None
    publication: Publication | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was handed in, to be shown and compared: no words of it."""

    reference: str
    at: datetime
    version: int
    preset: Preset
    words: dict[str, int]


def clean_name(name: str) -> str:
    """Make a file's name safe to show and to save: last part only, no controls, nothing that turns the direction.

    A right-to-left override can make ``fdp.exe`` look like ``exe.pdf`` (Unicode, TR 36).
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    stem, dot, ending = shown.rpartition(".")
    short = f"{stem[: MOST_NAME - len(ending) - 1]}.{ending}" if dot and len(ending) < MOST_NAME else shown[:MOST_NAME]
    return short or NO_NAME


def ending_of(name: str) -> str:
    """Give the ending of a cleaned name in lower case, without its dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def problem_message(code: str) -> Message:
    """Say why a file was refused and what to do."""
    known = code if code in set(FileProblem) else FileProblem.CANNOT_BE_READ.value
    return Message(f"submissions.file-{known}")


def words_over(words: int, limit: int | None) -> int:
    """Tell by how many words a text is over its limit; 0 if it is within it or there is none."""
    return 0 if limit is None else max(0, words - limit)


def without_nulls(text: str) -> str:
    """Drop null characters, which no database text can hold."""
    return text.replace("\0", "")
