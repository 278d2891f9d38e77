"""A temporary file, given back piece by piece."""

import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Self

PIECE = 64 * 1024


class Pieces:
    """A file from its beginning, closed after the last piece or when nobody wants the rest.

    A generator would not do: one that was never begun closes nothing, and a browser may go away at once.
    """

    def __init__(self, kept: IO[bytes]) -> None:
        kept.seek(0)
        self._kept = kept
        # Not __del__: in a ring of garbage the file itself could be finalized before its holder.
        self._closing = weakref.finalize(self, kept.close)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        piece = b"" if self._kept.closed else self._kept.read(PIECE)
        if not piece:
            self.close()
            raise StopIteration
        return piece

    def close(self) -> None:
        """Close the file; it is deleted with that. A web server calls this when the answer is over."""
        self._closing()


@contextmanager
def kept_file() -> Iterator[IO[bytes]]:
    """Open a temporary file that is to become `Pieces`; it is closed at once if writing it fails."""
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - closed here when writing fails, otherwise by its pieces
    try:
        yield kept
    except BaseException:
        kept.close()
        raise
