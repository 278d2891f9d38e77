"""A temporary file, given back piece by piece."""

from typing import IO, Self

PIECE = 64 * 1024


class Pieces:
    """A file from its beginning, closed after the last piece or when nobody wants the rest.

    A generator would not do: one that was never begun closes nothing, and a browser may go away at once.
    """

    def __init__(self, kept: IO[bytes]) -> None:
        kept.seek(0)
        self._kept = kept

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
        self._kept.close()

    def __del__(self) -> None:
        self.close()
