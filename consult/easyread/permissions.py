"""Who may look at easy-to-read editions, write them, record readers, and accept findings."""

from typing import Protocol
from uuid import UUID

from consult.kernel.actor import Actor, Role
from consult.processes.models import Process


class InProcess(Protocol):
    """Anything that belongs to a process."""

    @property
    def process_id(self) -> UUID:
        """Give the process."""


def see_list(actor: Actor, process: Process) -> bool:
    """Everybody who works for the office in the process."""
    return actor.is_staff(process.id)


def look(actor: Actor, thing: InProcess) -> bool:
    """Everybody who works for the office in the process: the text is open to colleagues."""
    return actor.is_staff(thing.process_id)


def write(actor: Actor, thing: InProcess) -> bool:
    """Its easy-to-read authors."""
    return actor.has(Role.EASY_READ_AUTHOR, thing.process_id)


def record_readers(actor: Actor, thing: InProcess) -> bool:
    """Its easy-to-read authors and its organizers, who invite the readers."""
    return write(actor, thing) or actor.has(Role.ORGANIZER, thing.process_id)


def judge(actor: Actor, thing: InProcess) -> bool:
    """Who may accept a finding: its easy-to-read authors and its rapporteurs."""
    return write(actor, thing) or answer_for_numbers(actor, thing)


def answer_for_numbers(actor: Actor, thing: InProcess) -> bool:
    """Who may accept what blocks, such as a number that the source does not have: the rapporteurs, who know it."""
    return actor.has(Role.RAPPORTEUR, thing.process_id)
