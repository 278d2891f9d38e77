"""The blocks of letters, receipts, lists of participants, badges and questionnaires."""

from __future__ import annotations

from dataclasses import dataclass

from consult.press.model.inline import Inline, require_content
from consult.press.model.place import require, require_id, require_items, require_text

MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class Address:
    """Who writes or is written to, a line each."""

    lines: tuple[str, ...]

    def __post_init__(self) -> None:
        require_items("lines", self.lines, str)
        for index, line in enumerate(self.lines):
            require_text(f"lines[{index}]", line)


@dataclass(frozen=True, slots=True)
class Signature:
    """The name under a letter, and in what function it stands there."""

    name: str
    function: str = ""

    def __post_init__(self) -> None:
        require_text("name", self.name)
        require_text("function", self.function, empty=True)


@dataclass(frozen=True, slots=True)
class Field:
    """One label and what belongs to it, on one or more lines."""

    label: str
    lines: tuple[tuple[Inline, ...], ...]
    id: str = ""

    def __post_init__(self) -> None:
        require_text("label", self.label)
        require_items("lines", self.lines, tuple)
        for index, line in enumerate(self.lines):
            require_content(f"lines[{index}]", line)
        require_id("id", self.id, empty=True)


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with what belongs to them: the data of a receipt, a delegation and its members."""

    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        require_items("fields", self.fields, Field)


@dataclass(frozen=True, slots=True)
class Badge:
    """What one person wears: the name large, then for whom and in what role they are there."""

    name: str
    affiliation: str = ""
    role: str = ""

    def __post_init__(self) -> None:
        require_text("name", self.name)
        require_text("affiliation", self.affiliation, empty=True)
        require_text("role", self.role, empty=True)


@dataclass(frozen=True, slots=True)
class Badges:
    """Badges to cut out, two beside each other; none is cut by the end of a page."""

    badges: tuple[Badge, ...]

    def __post_init__(self) -> None:
        require_items("badges", self.badges, Badge)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to tick."""

    content: tuple[Inline, ...]

    def __post_init__(self) -> None:
        require_content("content", self.content)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its help, and answers to tick or lines to write on.

    ``several`` allows more than one tick; ``lines`` is the number of ruled lines for words of one's own.
    """

    id: str
    content: tuple[Inline, ...]
    number: int | None = None
    help: tuple[Inline, ...] = ()
    choices: tuple[Choice, ...] = ()
    several: bool = False
    lines: int = 0

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_content("content", self.content)
        require_content("help", self.help, empty=True)
        require_items("choices", self.choices, Choice, empty=True)
        require(holds=self.number is None or self.number >= 1, place="number", reason=f"{self.number} is not a number")
        require(holds=0 <= self.lines <= MOST_LINES, place="lines", reason=f"not from 0 to {MOST_LINES} lines")
        require(
            holds=bool(self.choices) or self.lines > 0, place="lines", reason="a question without room for an answer"
        )
