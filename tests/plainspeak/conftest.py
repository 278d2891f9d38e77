"""The shared corpus, for the tests marked ``corpus``."""

from tests.corpus import corpus

__all__ = ["corpus"]
