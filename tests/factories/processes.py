"""Processes and roles for tests."""

from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes.commands import give_role, open_process
from consult.processes.models import Process


def a_process(work: Work, slug: str = "nmirf", *, is_public: bool = True) -> Process:
    """A process with an English and an Arabic name."""
    names = {"en": (f"Consultation {slug}", "What it is.\n\nHow to take part."), "ar": ("مشاورة", "ما هي.")}
    return open_process(work, slug=slug, names=names, is_public=is_public)


def with_role(work: Work, process: Process, person: Person, *roles: Role) -> Person:
    """Give the person roles in the process."""
    for role in roles:
        give_role(work, process=process, person=person, role=role)
    return person
