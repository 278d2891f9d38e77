"""Accommodation cases for tests."""

from consult.accommodation.commands import ask_for_accommodation
from consult.accommodation.models import Case
from consult.accommodation.rules import Needs
from consult.accounts.models import Person
from consult.events.models import Event
from consult.kernel.work import Work

WORDS = "My chair is eighty centimetres wide."


def a_case(work: Work, event: Event, person: Person, *, codes: tuple[str, ...] = ("is",), words: str = WORDS) -> Case:
    """What the person asks for at the event."""
    case = ask_for_accommodation(work, event=event, person=person, needs=Needs(codes, words))
    assert case is not None
    return case
