"""Plain rules of processes: slugs, and the status of what the office writes in several languages."""

import re
from enum import StrEnum

RESERVED = frozenset({"account", "about", "static", "health", "mail", "people", "processes", "verify"})
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class TextStatus(StrEnum):
    """How a text in one language came about (DESIGN, decision 5)."""

    ORIGINAL = "original"
    HUMAN = "human"
    MACHINE = "machine"
    REVIEWED = "reviewed"


def is_slug(text: str) -> bool:
    """Say whether a text can stand in an address: lower-case words joined by hyphens, not reserved."""
    return len(text) <= 60 and _SLUG.fullmatch(text) is not None and text not in RESERVED  # noqa: PLR2004
