"""Plain rules of calls: states and kinds of question."""

from enum import StrEnum


class CallState(StrEnum):
    """Whether the public sees a call; whether it is open is a matter of time."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class QuestionKind(StrEnum):
    """How a question is answered; the questionnaire builder adds more."""

    LONG_TEXT = "long_text"
    SHORT_TEXT = "short_text"
