"""A temporary file, given back piece by piece."""

from collections.abc import Iterator
from typing import IO

PIECE = 64 * 1024


def pieces_of(kept: IO[bytes]) -> Iterator[bytes]:
    """Give a file from its beginning, and close it after the last piece."""
    with kept:
        kept.seek(0)
        while piece := kept.read(PIECE):
            yield piece
