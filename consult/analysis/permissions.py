"""Who may analyse, and whose coding one may change."""

from sqlalchemy import ColumnElement, or_

from consult.analysis.models import Code, Coding
from consult.kernel.actor import Actor, Role
from consult.processes.models import Process
from consult.sources.models import Passage, Source


def analyse(actor: Actor, process: Process) -> bool:
    """Only the rapporteurs of the process."""
    return actor.has(Role.RAPPORTEUR, process.id)


def read(actor: Actor, source: Source) -> bool:
    """Only the rapporteurs of its process; whether consent allows it, the gate says."""
    return actor.has(Role.RAPPORTEUR, source.process_id)


def read_passage(actor: Actor, passage: Passage) -> bool:
    """Only the rapporteurs of its process."""
    return read(actor, passage.text.source)


def edit_code(actor: Actor, code: Code) -> bool:
    """Only the rapporteurs of its process."""
    return actor.has(Role.RAPPORTEUR, code.process_id)


def change_coding(actor: Actor, coding: Coding) -> bool:
    """Whoever coded it; what came by import belongs to every rapporteur of the process."""
    mine = coding.coder_id is None or coding.coder_id == actor.person_id
    return mine and actor.has(Role.RAPPORTEUR, coding.process_id)


def changeable(actor: Actor) -> ColumnElement[bool]:
    """Say the same as ``change_coding`` of the Coding of a query."""
    here = [process_id for process_id, held in actor.roles.items() if Role.RAPPORTEUR in held]
    mine = or_(Coding.coder_id.is_(None), Coding.coder_id == actor.person_id)
    return mine & Coding.process_id.in_(here)
