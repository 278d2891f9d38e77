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
    """One answer to tick; a file that can be filled in hands its ``code`` back."""

    content: tuple[Inline, ...]
    code: str = ""

    def __post_init__(self) -> None:
        require_content("content", self.content)
        require_id("code", self.code, empty=True)


@dataclass(frozen=True, slots=True)
class Named:
    """One entry of a long list to choose from, or one column of a table to fill in: its code and its words."""

    code: str
    label: str

    def __post_init__(self) -> None:
        require_id("code", self.code)
        require_text("label", self.label)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its help, and answers to tick or lines to write on.

    ``several`` allows more than one tick; ``lines`` is the number of ruled lines for words of one's own.
    A file that can be filled in (``render_docx`` with ``fillable``) offers the entries of a ``menu`` to choose
    from, and for ``columns`` a table of so many ``lines``; print has the ruled lines for both.
    """

    id: str
    content: tuple[Inline, ...]
    number: int | None = None
    help: tuple[Inline, ...] = ()
    choices: tuple[Choice, ...] = ()
    several: bool = False
    lines: int = 0
    menu: tuple[Named, ...] = ()
    columns: tuple[Named, ...] = ()

    def __post_init__(self) -> None:
        require_id("id", self.id)
        require_content("content", self.content)
        require_content("help", self.help, empty=True)
        require_items("menu", self.menu, Named, empty=True)
        require_items("columns", self.columns, Named, empty=True)
        require_items("choices", self.choices, Choice, empty=True)
        require(holds=self.number is None or self.number >= 1, place="number", reason=f"{self.number} is not a number")
        require(holds=0 <= self.lines <= MOST_LINES, place="lines", reason=f"not from 0 to {MOST_LINES} lines")
        require(
            holds=self.lines > 0 or (bool(self.choices) and not self.menu and not self.columns),
            place="lines",
            reason="a question without room for an answer",
        )
