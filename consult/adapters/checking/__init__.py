"""Checking uploaded documents for accessibility: in a child process like the one that reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from consult.adapters.confining import Child, NoAnswer, TooMuchWork
from consult.press.check.remarks import remarks_from, rows_of

_CHILD = "consult.adapters.checking.child"


@dataclass(frozen=True, slots=True)
class ChildChecker:
    """Checks each document in a process of its own, which is killed when it takes too long."""

    seconds: float = 60.0

    def check(self, content: bytes) -> Sequence[dict[str, Any]] | None:
        """Check a document; whatever happens to the child becomes None: it could not be checked.

        The child is believed no more than the document: what it says must be remarks of conditions that we know.
        Timing: at most ``seconds`` of the clock and 30 seconds of processor time.
        """
        try:
            said = Child(_CHILD, self.seconds).ask(content)
            return None if said.get("rows") is None else rows_of(remarks_from(said["rows"]))
        except (TooMuchWork, NoAnswer, ValueError):
            return None
