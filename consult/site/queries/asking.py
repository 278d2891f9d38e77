"""What every question of a desk needs to know: who asks, when, in which process and language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

from consult.kernel.actor import Actor
from consult.processes.models import Process
from consult.site.rules import Name


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who asks what to do next in a process."""

    session: Session
    process: Process
    actor: Actor
    now: datetime
    language: str


class Titled(Protocol):
    """A title in one language."""

    language: str
    title: str


def name_of(text: Titled | None, otherwise: str) -> Name:
    """Name a thing by its title, or by its address where it has none."""
    return Name(otherwise, "en") if text is None else Name(text.title, text.language)
