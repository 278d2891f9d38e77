"""Plain rules of mandates: kinds and states of products, and the calendar counted back from the session."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from consult.kernel.text.message import Message


class ProductKind(StrEnum):
    """What a paragraph asks for."""

    CONSULTATION = "consultation"
    SEMINAR = "seminar"
    PANEL = "panel"
    REPORT = "report"
    HUB = "hub"


class ProductState(StrEnum):
    """How far a product is."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"


class Step(StrEnum):
    """A date on the way of a document to the session it is due at."""

    FORECAST = "forecast"
    SUBMISSION = "submission"
    ISSUE = "issue"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step and its day."""

    step: Step
    on: date


@dataclass(frozen=True, slots=True)
class Due:
    """Something that a process must do or that happens in it: the day in Geneva, the instant if there is one."""

    on: date
    at: datetime | None
    what: Message
    about: tuple[str, str]
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class MandateFacts:
    """What is known of a mandate, beside its title."""

    slug: str
    resolution: str
    paragraph: str
    adopted_on: date | None
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """What is known of a product, beside its title; days are the opening of the session it is due at."""

    slug: str
    kind: ProductKind
    state: ProductState
    due_session: int | None
    due_on: date | None
    revised_due_on: date | None
    done_on: date | None
    symbol: str | None
    titles: Mapping[str, str]


def calendar(kind: ProductKind, due: date | None, weeks_before: Mapping[Step, int]) -> list[Milestone]:
    """Count back from the opening of the session: a document has steps before it, anything else is only due.

    ``weeks_before`` comes from the rules of the document services, kept as data.
    """
    if due is None:
        return []
    steps = weeks_before if kind is ProductKind.REPORT else {}
    before = [Milestone(step, due - timedelta(weeks=weeks)) for step, weeks in steps.items()]
    return [*sorted(before, key=lambda milestone: milestone.on), Milestone(Step.DUE, due)]


def in_order(due: list[Due]) -> list[Due]:
    """Sort by day, what has an hour after what has none, and by what it is about; so the order is always the same."""
    return sorted(due, key=lambda item: (item.on, item.at is not None, item.at and item.at.isoformat(), item.about))
