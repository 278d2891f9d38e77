"""The child process that reads one document from its standard input and answers with JSON; it trusts nothing."""

import json
import resource
import sys

from consult.adapters.reading import kinds
from consult.adapters.reading.refusing import CannotRead, Why

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20
MOST_CHARACTERS = 600_000
TOO_MUCH_WORK = 3


def lock_up() -> None:
    """Limit memory and time, and let nothing be opened any more: no file, no socket, no process.

    Three descriptors (in, out, problems) are open already; with a limit of three the kernel refuses any other.
    """
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        resource.setrlimit(limit, (most, most))


def answer(content: bytes, ending: str, language: str) -> dict[str, object]:
    """Read the document, or give the code of what is wrong with it."""
    try:
        media_type, paragraphs = kinds.read(content, ending, language)
        if sum(map(len, paragraphs)) > MOST_CHARACTERS:
            return {"problem": Why.TOO_LONG}
    except CannotRead as refused:
        return {"problem": refused.code}
    return {"media_type": media_type, "paragraphs": paragraphs}


def main() -> int:
    """Answer once, within the limits."""
    content = sys.stdin.buffer.read()
    kinds.get_ready()
    lock_up()
    try:
        said = json.dumps(answer(content, *sys.argv[1:3]))
    except (MemoryError, RecursionError):
        return TOO_MUCH_WORK
    sys.stdout.write(said)
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
