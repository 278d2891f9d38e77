"""Working on a stranger's file in a child process: little memory and time, no files, no network."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MEMORY_BYTES = 1 << 30
_ROOT = Path(__file__).parents[2]
_TOO_MUCH_WORK = 3


class TooMuchWork(RuntimeError):
    """The child ran out of memory or time."""


class NoAnswer(RuntimeError):
    """The child ended without saying anything that can be understood."""


@dataclass(frozen=True, slots=True)
class Child:
    """One of our own modules, run as a process for each file and ended after ``seconds`` of the clock."""

    module: str
    seconds: float

    def ask(self, content: bytes, *arguments: str) -> dict[str, Any]:
        """Give what the child says of ``content``. Errors: TooMuchWork, NoAnswer."""
        command = [sys.executable, "-m", self.module, *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - our own module; the content goes in by a pipe
                command,
                input=content,
                capture_output=True,
                timeout=self.seconds,
                check=False,
                env=_environment(),
            )
        except subprocess.TimeoutExpired as problem:
            raise TooMuchWork from problem
        if done.returncode == _TOO_MUCH_WORK or done.returncode < 0:  # it said so, or a signal ended it
            raise TooMuchWork
        if done.returncode != 0:
            raise NoAnswer
        return _understood(done.stdout)


def _environment() -> dict[str, str]:
    """Give the child what Python needs and no secret."""
    return {"PATH": os.defpath, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}


def _understood(answer: bytes) -> dict[str, Any]:
    try:
        said = json.loads(answer)
    except ValueError as problem:
        raise NoAnswer from problem
    if not isinstance(said, dict):
        raise NoAnswer
    return said


def answer_once(answer: Callable[..., dict[str, Any]], *, get_ready: Callable[[], None], cpu_seconds: int) -> int:
    """Be the child: answer to the content on standard input and to the arguments, within the limits; exit status."""
    content = sys.stdin.buffer.read()
    get_ready()
    lock_up(cpu_seconds)
    try:
        said = json.dumps(answer(content, *sys.argv[1:]))
    except (MemoryError, RecursionError):
        return _TOO_MUCH_WORK
    sys.stdout.write(said)
    sys.stdout.flush()
    return 0


def lock_up(cpu_seconds: int) -> None:
    """Limit memory and time, and let nothing be opened any more: no file, no socket, no process.

    Three descriptors (in, out, problems) are open already; with a limit of three the kernel refuses any other.
    """
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        resource.setrlimit(limit, (most, most))
