"""Who may see and change calls and their questions."""

from sqlalchemy import ColumnElement, true

from consult.calls.models import Call, Question
from consult.calls.rules import CallState
from consult.kernel.actor import Actor, Role
from consult.processes.models import Process


def see_call(actor: Actor, call: Call) -> bool:
    """Let in everybody while it is published, also once it is closed; otherwise those who work in the process."""
    return call.state is CallState.PUBLISHED or actor.is_staff(call.process_id)


def visible(actor: Actor, process: Process) -> ColumnElement[bool]:
    """Say in SQL what ``see_call`` says, for the calls of one process."""
    return true() if actor.is_staff(process.id) else Call.state == CallState.PUBLISHED


def organize_call(actor: Actor, call: Call) -> bool:
    """Let in the organizers of its process."""
    return actor.has(Role.ORGANIZER, call.process_id)


def organize_question(actor: Actor, question: Question) -> bool:
    """Let in the organizers of its call's process."""
    return organize_call(actor, question.call)
