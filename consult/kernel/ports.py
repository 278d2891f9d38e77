"""What the application needs from the outside world."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter in its final words."""

    to: str
    language: str
    subject: str
    text: str
    html: str


class Mailer(Protocol):
    """Sends mail."""

    def send(self, mail: Mail) -> None:
        """Hand the mail over; returns when the other side has taken it. Errors: OSError."""


class FileStore(Protocol):
    """Keeps bytes under a key that is given once."""

    def put(self, key: str, content: BinaryIO) -> int:
        """Store the content under a new key and give its size in bytes. Errors: FileExistsError."""

    def read(self, key: str) -> Iterator[bytes]:
        """Stream what is stored. Errors: FileNotFoundError."""

    def erase(self, key: str) -> None:
        """Remove what is stored, if it is there."""


class Scanner(Protocol):
    """Looks for malicious content."""

    def scan(self, content: bytes) -> str | None:
        """Name what was found, or None. Errors: OSError if the scanner cannot be asked."""


UNPRINTABLE, TOO_MUCH = "publishing.unprintable", "publishing.too-much"


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A rendition that could not be made: UNPRINTABLE or TOO_MUCH, and where in the document."""

    code: str
    place: str


Asked = Callable[[], bool]


def always() -> bool:
    """Say yes: whoever asks goes on."""
    return True


class Presses(Protocol):
    """Makes renditions of documents, several at a time, outside the caller's process."""

    def press(self, tasks: Sequence[tuple[Any, str]], *, goes_on: Asked = always) -> Iterator[bytes | Spoiled]:
        """Make each (document, form) in turn, in the order asked; a spoiled one does not stop the others.

        ``goes_on`` is asked now and then; once it says no, nothing more is made or given.
        """


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a document: its media type and paragraphs, or the code of what is wrong with it."""

    media_type: str = ""
    paragraphs: tuple[str, ...] = ()
    problem: str | None = None


class DocumentChecker(Protocol):
    """Checks uploaded documents for accessibility."""

    def check(self, content: bytes) -> Sequence[dict[str, Any]] | None:
        """Give what is wrong with a document as JSON values, codes and no sentences; None if it cannot be checked.

        A hostile one costs seconds, never the caller.
        """


class DocumentReader(Protocol):
    """Reads uploaded documents."""

    def read(self, content: bytes, *, ending: str, language: str) -> Reading:
        """Read a document whose name ends in ``ending``; a hostile one costs seconds, never the caller."""
