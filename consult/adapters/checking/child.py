"""The child process that checks one document from its standard input and answers with JSON; it trusts nothing."""

import sys
from typing import Any

from consult.adapters.confining import answer_once
from consult.press.check import late
from consult.press.check.finding import CannotBeChecked
from consult.press.check.kinds import checker_for
from consult.press.check.remarks import remarks_of, rows_of

CPU_SECONDS = 30


def answer(content: bytes) -> dict[str, Any]:
    """Check the document; no rows where it cannot be checked."""
    try:
        return {"rows": rows_of(remarks_of(checker_for(content).check(content)))}
    except CannotBeChecked:
        return {"rows": None}


if __name__ == "__main__":
    sys.exit(answer_once(answer, get_ready=late.load, cpu_seconds=CPU_SECONDS))
