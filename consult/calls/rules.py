"""Plain rules of calls: states, kinds of question, and what is known of both."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from consult.processes.rules import TextStatus


class CallState(StrEnum):
    """Whether the public sees a call; whether it is open is a matter of time."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class QuestionKind(StrEnum):
    """How a question is answered; the questionnaire builder adds more."""

    LONG_TEXT = "long_text"
    SHORT_TEXT = "short_text"


_MOVES = {
    CallState.DRAFT: {CallState.PUBLISHED},
    CallState.PUBLISHED: {CallState.WITHDRAWN},
    CallState.WITHDRAWN: {CallState.PUBLISHED},
}


def may_become(state: CallState, wanted: CallState) -> bool:
    """Say whether a call may go from one state to the other."""
    return wanted in _MOVES[state]


@dataclass(frozen=True, slots=True)
class CallFacts:
    """When a call is open and which event it is for, by that event's address."""

    slug: str
    opens_at: datetime
    closes_at: datetime
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A heading and the words under it, in one language, and how they came about."""

    title: str
    body: str
    status: TextStatus = TextStatus.HUMAN


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """A question, beside its wording; a code that stays the same in every language."""

    code: str
    kind: QuestionKind
    word_limit: int | None = None
    theme: str | None = None
