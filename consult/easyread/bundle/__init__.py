"""Easy-to-read editions as rows of the interchange bundle, and back.

Pins are keyed by an installation, so a row says instead whether they hold: ``follows`` and ``read`` tell whether a
text follows its original and its sources as they are now, ``holds`` whether a decision is about the present text.
What did not hold when it was exported does not hold after import either.
"""

from consult.easyread.bundle.reading import rows
from consult.easyread.bundle.restoring import restore

__all__ = ["restore", "rows"]
