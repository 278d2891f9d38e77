"""Reading uploaded documents: in a child process with little memory, little time, no files and no network."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from consult.adapters.reading.refusing import Why
from consult.kernel.ports import Reading

_CHILD = "consult.adapters.reading.child"
_ROOT = Path(__file__).parents[3]
_TOO_MUCH_WORK = 3


@dataclass(frozen=True, slots=True)
class ChildReader:
    """Reads each document in a process of its own, which is killed when it takes too long."""

    seconds: float = 30.0

    def read(self, content: bytes, *, ending: str, language: str) -> Reading:
        """Read a document; whatever happens to the child becomes a problem's code, never an exception.

        Timing: at most ``seconds`` of the clock and 20 seconds of processor time.
        """
        command = [sys.executable, "-m", _CHILD, ending, language]
        try:
            done = subprocess.run(  # noqa: S603 - our own module; the content goes in by a pipe
                command, input=content, capture_output=True, timeout=self.seconds, check=False, env=_environment()
            )
        except subprocess.TimeoutExpired:
            return Reading(problem=Why.TOO_MUCH)
        if done.returncode != 0:
            return Reading(problem=Why.TOO_MUCH if _was_too_much(done.returncode) else Why.CANNOT_BE_READ)
        return _understand(done.stdout)


def _environment() -> dict[str, str]:
    """Give the child what Python needs and no secret."""
    return {"PATH": os.defpath, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}


def _was_too_much(code: int) -> bool:
    """Say whether the child ran out of memory or time: it said so, or a signal ended it."""
    return code == _TOO_MUCH_WORK or code < 0


def _understand(answer: bytes) -> Reading:
    try:
        said = json.loads(answer)
    except ValueError:
        return Reading(problem=Why.CANNOT_BE_READ)
    if said.get("problem"):
        return Reading(problem=str(said["problem"]))
    return Reading(str(said["media_type"]), tuple(str(text) for text in said["paragraphs"]))
