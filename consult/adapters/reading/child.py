"""The child process that reads one document from its standard input and answers with JSON; it trusts nothing."""

import sys

from consult.adapters.confining import answer_once
from consult.adapters.reading import kinds
from consult.adapters.reading.refusing import CannotRead, Why

CPU_SECONDS = 20
MOST_CHARACTERS = 600_000


def answer(content: bytes, ending: str, language: str) -> dict[str, object]:
    """Read the document, or give the code of what is wrong with it."""
    try:
        media_type, paragraphs = kinds.read(content, ending, language)
        if sum(map(len, paragraphs)) > MOST_CHARACTERS:
            return {"problem": Why.TOO_LONG}
    except CannotRead as refused:
        return {"problem": refused.code}
    return {"media_type": media_type, "paragraphs": paragraphs}


if __name__ == "__main__":
    sys.exit(answer_once(answer, get_ready=kinds.get_ready, cpu_seconds=CPU_SECONDS))
