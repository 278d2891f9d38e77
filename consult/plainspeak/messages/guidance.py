"""The shape of what a person reads about a finding."""

from dataclasses import dataclass


def N_(message: str) -> str:  # noqa: N802  (the name that pybabel looks for)
    """Mark a sentence for extraction, and leave it as it is: it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Guidance:
    """English sentences on a code; ``what`` and ``how`` may hold the finding's values as %(name)s."""

    what: str
    why: str
    how: str
    example: str
