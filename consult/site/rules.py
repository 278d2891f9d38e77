"""Steps: what somebody should do next, as a value that a page puts into words."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from consult.kernel.text.message import Message


class StepKind(StrEnum):
    """What there is to do."""

    DECIDE_REGISTRATIONS = "decide-registrations"
    DECIDE_PUBLICATION = "decide-publication"
    MEET_DATE = "meet-date"
    ADD_MANDATE = "add-mandate"
    ADD_EVENT = "add-event"
    ADD_CALL = "add-call"
    OPEN_PROCESS = "open-process"
    ANSWER_CASES = "answer-cases"
    TAKE_NOTES = "take-notes"
    CLOSE_NOTES = "close-notes"
    RUN_FLOOR = "run-floor"
    CODE_SOURCES = "code-sources"
    CITE_PASSAGES = "cite-passages"
    GIVE_CITATIONS = "give-citations"
    BEGIN_EASY = "begin-easy"
    COVER_PARAGRAPHS = "cover-paragraphs"
    TRANSLATE = "translate"
    RENEW_TRANSLATION = "renew-translation"
    FINISH_DRAFT = "finish-draft"
    HAND_IN_AGAIN = "hand-in-again"
    FINISH_REGISTRATION = "finish-registration"
    AWAIT_DECISION = "await-decision"
    ATTEND = "attend"
    READ_REFUSAL = "read-refusal"
    READ_ANSWER = "read-answer"
    ANSWER_MEMBERS = "answer-members"


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called, and in which language."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: how many things wait, which thing it is about, where it lies, until when."""

    kind: StepKind
    number: int = 1
    name: Name | None = None
    place: dict[str, str] = field(default_factory=dict)
    due: datetime | None = None
    day: date | None = None
    what: Message | None = None
    is_late: bool = False
