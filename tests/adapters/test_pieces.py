"""A temporary file is given back whole, and closed whether or not anybody takes it."""

import gc
import tempfile

import pytest

from consult.adapters.pieces import PIECE, Pieces, kept_file


def test_a_file_comes_back_whole_and_is_closed() -> None:
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the pieces
    kept.write(b"x" * (PIECE + 5))
    assert [len(piece) for piece in Pieces(kept)] == [PIECE, 5]
    assert kept.closed


def test_what_nobody_takes_is_closed_too() -> None:
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the pieces
    kept.write(b"words")
    pieces = Pieces(kept)
    pieces.close()
    assert (kept.closed, list(pieces)) == (True, [])


def test_a_file_whose_holder_is_lost_in_a_ring_is_closed() -> None:
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the pieces
    ring: list[object] = [Pieces(kept)]
    ring.append(ring)
    del ring
    gc.collect()
    assert kept.closed


def test_a_file_that_could_not_be_written_is_closed() -> None:
    with pytest.raises(LookupError), kept_file() as kept:
        raise LookupError
    assert kept.closed
