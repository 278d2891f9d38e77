"""Who may do what in a process."""

from consult.kernel.actor import Actor, Role
from consult.processes.models import Process


def see(actor: Actor, process: Process) -> bool:
    """Everybody, once it is public; before that those who hold a role in it."""
    return process.is_public or actor.is_administrator or process.id in actor.roles


def organize(actor: Actor, process: Process) -> bool:
    """Its organizers."""
    return actor.has(Role.ORGANIZER, process.id)


def work_in(actor: Actor, process: Process) -> bool:
    """Everybody who works for the office in it, in any role."""
    return actor.is_staff(process.id)


def give_roles(actor: Actor, process: Process) -> bool:
    """Its organizers, and those who administer the installation."""
    return organize(actor, process) or actor.is_administrator
