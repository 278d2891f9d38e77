"""Whom every permission test asks: each role, a stranger, a visitor, and the organizer of another process."""

from consult.kernel.actor import VISITOR, Actor, Role
from consult.kernel.work import Work
from consult.processes.models import Process
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role


def everybody(work: Work, process: Process) -> dict[str, Actor]:
    """One actor for each role in the process, and those who have none there."""
    actors = {
        role.value: as_person(work, with_role(work, process, a_person(work, role.value), role)).actor for role in Role
    }
    other = a_process(work, "another")
    elsewhere = with_role(work, other, a_person(work, "Elsewhere"), *Role)
    actors["elsewhere"] = as_person(work, elsewhere).actor
    actors["stranger"] = as_person(work, a_person(work, "Stranger")).actor
    actors["visitor"] = VISITOR
    return actors
