"""What every text of an edition has: a language, a version, a pin, and the pin of the original that it follows."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import CheckConstraint, Constraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from consult.easyread.rules import whole
from consult.kernel.base import Record
from consult.processes.rules import TextStatus


class Worded(Record):
    """Words in one language; ``of_pin`` is the pin of the original when they were written, "" if there was none."""

    __abstract__ = True

    language: Mapped[str]
    status: Mapped[TextStatus]
    words: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    pin: Mapped[str]
    of_pin: Mapped[str | None]


def pinned(values: Mapping[str, Any]) -> str:
    """Give what is pinned of a text: its words, or term, explanation and synonyms."""
    return str(values["words"]) if list(values) == ["words"] else whole([values[name] for name in sorted(values)])


def worded(owner: str) -> tuple[Constraint, ...]:
    """Give the constraints of a table of texts: one a language, never empty, an original follows nothing."""
    return (
        UniqueConstraint(owner, "language"),
        CheckConstraint("(status = 'original') = (of_pin IS NULL)", name="original_follows_nothing"),
        CheckConstraint("length(words) > 0", name="words_are_there"),
    )
