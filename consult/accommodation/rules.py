"""Plain rules of accommodation: needs, answers, and by when an answer is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

ANSWER_WITHIN = timedelta(days=10)
BEFORE_THE_EVENT = timedelta(days=14)
AT_LEAST = timedelta(days=2)


class CaseState(StrEnum):
    """What was answered."""

    ASKED = "asked"
    PROVIDED = "provided"
    ALTERNATIVE = "alternative"
    DECLINED = "declined"


ANSWERS = (CaseState.PROVIDED, CaseState.ALTERNATIVE, CaseState.DECLINED)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a person needs: codes of the reference list, and words of their own; never a diagnosis."""

    codes: tuple[str, ...] = ()
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is asked for."""
        return not self.codes and not self.words.strip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the focal point answers: what will be provided and by when, or a reason."""

    state: CaseState
    words: str
    provided_by: date | None


def is_whole(answer: Answer) -> bool:
    """Say whether an answer has its words, and a day unless it declines."""
    dated = answer.provided_by is not None or answer.state is CaseState.DECLINED
    return answer.state in ANSWERS and bool(answer.words.strip()) and dated


def answer_due(asked_at: datetime, starts_at: datetime) -> datetime:
    """Tell by when a case is to be answered: within ten days and two weeks before the event, whichever is sooner.

    Somebody who asks late still gets an answer: the focal point has two days at least. This is the house's own rule.
    """
    return max(min(asked_at + ANSWER_WITHIN, starts_at - BEFORE_THE_EVENT), asked_at + AT_LEAST)
