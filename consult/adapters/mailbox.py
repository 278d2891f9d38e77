"""The letters in the mail folder, to be read by those who try the software out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path

MOST = 50
_NAME = re.compile(r"[0-9a-f-]{32,36}")


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it was written to the folder; ``text`` is its part without HTML."""

    name: str
    to: str
    subject: str
    language: str
    sent_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class MailFolder:
    """The folder into which FolderMailer writes."""

    folder: Path

    def newest(self) -> Sequence[StoredLetter]:
        """List the newest letters, the newest first; their names are made in the order of time."""
        paths = sorted(self.folder.glob("*.eml"), reverse=True) if self.folder.is_dir() else []
        return [_read(path) for path in paths[:MOST]]

    def one(self, name: str) -> StoredLetter | None:
        """Find a letter by its name; nothing outside the folder can be named."""
        path = self.folder / f"{name}.eml"
        return _read(path) if _NAME.fullmatch(name) and path.is_file() else None


def _read(path: Path) -> StoredLetter:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = message.get_body(preferencelist=("plain",))
    return StoredLetter(
        name=path.stem,
        to=str(message["To"]),
        subject=str(message["Subject"]),
        language=str(message["Content-Language"]),
        sent_at=parsedate_to_datetime(str(message["Date"])),
        text="" if body is None else str(body.get_content()),
    )
