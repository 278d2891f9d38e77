"""A document as a value: who issues it, what it says, in which language and form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from consult.press.languages import LANGUAGES, direction
from consult.press.model.annex import Annex
from consult.press.model.blocks import Block
from consult.press.model.place import (
    ModelError,
    require,
    require_items,
    require_language,
    require_text,
)
from consult.press.model.wholeness import require_whole


class Profile(StrEnum):
    """The form of a document."""

    REPORT = "report"
    EASY = "easy"
    LETTER = "letter"
    RECEIPT = "receipt"
    PROGRAMME = "programme"
    PARTICIPANTS = "participants"
    BADGES = "badges"
    QUESTIONNAIRE = "questionnaire"


class Label(StrEnum):
    """What is said of the document's standing, in the words of its language."""

    DRAFT_EASY = "draft-easy"


class Distribution(StrEnum):
    """To whom a United Nations document goes."""

    GENERAL = "general"
    LIMITED = "limited"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda with its title."""

    number: int
    title: str

    def __post_init__(self) -> None:
        require(holds=self.number >= 1, place="number", reason=f"{self.number} is not an agenda item")
        require_text("title", self.title)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page of a Council document.

    ``organ`` is written in the document's language; ``original`` names the language or languages
    in which the text was written.
    """

    symbol: str
    organ: str
    issued: date
    original: tuple[str, ...]
    distribution: Distribution = Distribution.GENERAL
    session: int | None = None
    meeting: tuple[date, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()

    def __post_init__(self) -> None:
        require_text("symbol", self.symbol)
        require_text("organ", self.organ)
        require(holds=type(self.issued) is date, place="issued", reason="a date is expected")
        require_items("original", self.original, str)
        for index, tag in enumerate(self.original):
            require_language(f"original[{index}]", tag)
        require_items("agenda", self.agenda, AgendaItem, empty=True)
        self._require_session()

    def _require_session(self) -> None:
        require_items("meeting", self.meeting, date, empty=True)
        require(holds=len(self.meeting) in (0, 2), place="meeting", reason="a first and a last day are expected")
        require(holds=self.meeting == tuple(sorted(self.meeting)), place="meeting", reason="ends before it begins")
        require(
            holds=self.session is None or 1 <= self.session <= 99,  # noqa: PLR2004  # names of sessions go to 99
            place="session",
            reason=f"session {self.session} has no name",
        )


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a catalogue keeps; ``created`` is an instant with its zone, and dates every rendition."""

    author: str
    created: datetime
    subject: str = ""
    keywords: tuple[str, ...] = ()
    identifier: str = ""

    def __post_init__(self) -> None:
        require_text("author", self.author)
        require_text("subject", self.subject, empty=True)
        require_text("identifier", self.identifier, empty=True)
        require(
            holds=isinstance(self.created, datetime) and self.created.tzinfo is not None,
            place="created",
            reason="an instant with its zone is expected",
        )
        require(holds=self.created.microsecond == 0, place="created", reason="a whole second is expected")
        for index, word in enumerate(self.keywords):
            require_text(f"keywords[{index}]", word)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language, complete in itself.

    ``issuer`` is the office named above the title where no masthead says it.
    """

    language: str
    profile: Profile
    title: str
    metadata: Metadata
    body: tuple[Block, ...]
    masthead: Masthead | None = None
    issuer: str = ""
    subtitle: str = ""
    label: Label | None = None
    contents: bool = False
    summary: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ModelError("language", f"{self.language!r} is not one of {', '.join(LANGUAGES)}")
        require_text("title", self.title)
        require_text("issuer", self.issuer, empty=True)
        require_text("subtitle", self.subtitle, empty=True)
        require_items("summary", self.summary, Block, empty=True)
        require_items("body", self.body, Block)
        require_items("annexes", self.annexes, Annex, empty=True)
        require(
            holds=self.profile is not Profile.REPORT or self.masthead is not None,
            place="masthead",
            reason="a report needs one",
        )
        require_whole(self)

    @property
    def direction(self) -> str:
        """Return ``rtl`` or ``ltr``, derived from the language."""
        return direction(self.language)
