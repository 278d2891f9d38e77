"""Plain rules of notes: kinds, modes, consent that follows from them, what a save is and how it is answered."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from consult.sources.rules import Preset

PART = "spoken"
MOST_CHARACTERS = 200_000


class InterventionKind(StrEnum):
    """What an intervention is (Human Rights Council resolution 36/29, paragraph 8, for the middle three)."""

    STATEMENT = "statement"
    GOOD_PRACTICE = "good_practice"
    CHALLENGE = "challenge"
    LESSON = "lesson"
    RECOMMENDATION = "recommendation"
    QUESTION = "question"


class Mode(StrEnum):
    """Under which understanding a session takes place."""

    ON_RECORD = "on_record"
    CHATHAM_HOUSE = "chatham_house"


class NotesState(StrEnum):
    """Whether notes are still being taken."""

    OPEN = "open"
    CLOSED = "closed"


class Branch(StrEnum):
    """Where a saved text stands: in the line of versions, beside it waiting to be merged, or merged."""

    MAIN = "main"
    WAITING = "waiting"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as announced: names by language, in what function, for which organization or State."""

    names: dict[str, str]
    function: str = ""
    category: str = "other"
    organization_id: UUID | None = None
    state_code: str | None = None
    group_code: str | None = None

    def without_name(self) -> "Speaker":
        """Keep the category only: under the Chatham House rule neither speaker nor affiliation is kept."""
        return Speaker({}, category=self.category)


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of an intervention beside its text."""

    speaker: Speaker
    language: str
    kind: InterventionKind
    is_verbatim: bool = False
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Save:
    """One save of a text: made once under its operation id, however often it is sent."""

    operation_id: UUID
    base_version: int
    text: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to a save: the version that the text now has, or the branch on which it is kept."""

    version: int
    branch_id: UUID | None = None


def preset(mode: Mode, *, is_confidential: bool) -> Preset:
    """Tell which consent an intervention has when notes close; the contributor may change it later."""
    if is_confidential:
        return Preset.OHCHR_ONLY
    return Preset.UNATTRIBUTED if mode is Mode.CHATHAM_HOUSE else Preset.NAMED


def clean(text: str) -> str:
    """Bring a typed text into the form in which it is stored: one kind of line end, no others changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
