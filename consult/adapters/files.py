"""Files on the local disk, or in memory for tests; a key is written once and never overwritten."""

import io
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

CHUNK = 64 * 1024
_KEY = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*(?:\.[a-z0-9]+)?")


def _checked(key: str) -> str:
    if _KEY.fullmatch(key) is None:
        problem = f"not a key: {key!r}"
        raise ValueError(problem)
    return key


@dataclass(frozen=True, slots=True)
class DiskStore:
    """Keeps files under a folder."""

    folder: Path

    def put(self, key: str, content: BinaryIO) -> int:
        """Store under a new key; the file appears whole or not at all. Errors: FileExistsError, ValueError."""
        path = self.folder / _checked(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists():
            raise FileExistsError(key)
        partial = path.with_name(f".{path.name}.partial")
        with partial.open("xb") as file:
            shutil.copyfileobj(content, file, CHUNK)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o600)
        partial.rename(path)
        return path.stat().st_size

    def read(self, key: str) -> Iterator[bytes]:
        """Stream what is stored. Errors: FileNotFoundError."""
        with (self.folder / _checked(key)).open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk

    def erase(self, key: str) -> None:
        """Remove what is stored, if it is there."""
        (self.folder / _checked(key)).unlink(missing_ok=True)


@dataclass(slots=True)
class MemoryStore:
    """Keeps files for tests."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def put(self, key: str, content: BinaryIO) -> int:
        """Store under a new key. Errors: FileExistsError, ValueError."""
        if _checked(key) in self.kept:
            raise FileExistsError(key)
        self.kept[key] = content.read()
        return len(self.kept[key])

    def read(self, key: str) -> Iterator[bytes]:
        """Stream what is stored. Errors: FileNotFoundError."""
        if key not in self.kept:
            raise FileNotFoundError(key)
        stream = io.BytesIO(self.kept[key])
        while chunk := stream.read(CHUNK):
            yield chunk

    def erase(self, key: str) -> None:
        """Remove what is stored, if it is there."""
        self.kept.pop(key, None)
