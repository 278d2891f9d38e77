"""Acts on processes: open one, describe it, give and take roles."""

import uuid

from sqlalchemy import select, update

from consult.accounts.commands import invite_person
from consult.accounts.models import Person
from consult.accounts.rules import Newcomer
from consult.kernel.actor import Role
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes import letters
from consult.processes.models import Process, ProcessText, RoleHeld
from consult.processes.queries import process_by_slug
from consult.processes.rules import Description, TextStatus, is_slug


class SlugIsTaken(Refused):
    """The address is in use, reserved or not an address."""

    says = N_(
        "“%(slug)s” cannot be the address of a process: use lower-case letters, digits and hyphens, "
        "and an address that is not in use yet."
    )
    field = "slug"


class LastOrganizer(Refused):
    """A process always has an organizer."""

    says = N_("This is the last organizer. Give the role to somebody else first.")


def open_process(work: Work, *, slug: str, names: dict[str, tuple[str, str]], is_public: bool) -> Process:
    """Open a process with its name and description by language."""
    if not is_slug(slug) or process_by_slug(work.session, slug) is not None:
        raise SlugIsTaken(slug=slug)
    process = Process(slug=slug, is_public=is_public)
    for language, (name, about) in sorted(names.items()):
        process.texts.append(ProcessText(language=language, name=name, about=about, status=TextStatus.ORIGINAL))
    work.session.add(process)
    work.session.flush()
    work.witness("open-process", about=("process", process.id), process_id=process.id)
    return process


def describe_process(work: Work, *, process: Process, told: Description) -> None:
    """Change name and description in every language, and whether the public sees the process; from the next request.

    A language without a name has no text. What is added beside an original counts as translated by a person.
    """
    known = {row.language: row for row in process.texts}
    process.texts[:] = [row for row in process.texts if row.language in told.names]
    for language, name in sorted(told.names.items()):
        row = known.get(language)
        if row is None:
            row = ProcessText(language=language, status=TextStatus.HUMAN if known else TextStatus.ORIGINAL)
            process.texts.append(row)
        row.name, row.about = name, told.abouts.get(language, "")
    process.is_public = told.is_public
    change_public_pages(work, process_id=process.id)
    values = {"public": told.is_public}
    work.witness("describe-process", about=("process", process.id), process_id=process.id, values=values)


def give_role(work: Work, *, process: Process, person: Person, role: Role) -> RoleHeld:
    """Give a role; giving it twice changes nothing."""
    same = (RoleHeld.process_id == process.id, RoleHeld.person_id == person.id, RoleHeld.role == role)
    known = work.session.scalar(select(RoleHeld).where(*same))
    if known is not None:
        return known
    held = RoleHeld(process=process, person=person, role=role, given_by=work.actor.person_id, given_at=work.now)
    work.session.add(held)
    work.session.flush()
    work.witness("give-role", about=("person", person.id), process_id=process.id, values={"role": role})
    return held


def take_role(work: Work, *, held: RoleHeld) -> None:
    """Take a role away; it counts from the next request. Errors: LastOrganizer."""
    if held.role is Role.ORGANIZER:
        others = select(RoleHeld.id).where(RoleHeld.process_id == held.process_id, RoleHeld.role == Role.ORGANIZER)
        if len(work.session.scalars(others).all()) == 1:
            raise LastOrganizer
    work.witness("take-role", about=("person", held.person_id), process_id=held.process_id, values={"role": held.role})
    work.session.delete(held)


def invite_to_role(work: Work, *, process: Process, newcomer: Newcomer, role: Role) -> RoleHeld:
    """Give somebody a role and tell them by mail; a newcomer is asked to choose a password."""
    person, path = invite_person(work, newcomer=newcomer)
    work.post(letters.invitation(person, process, role, path=path, inviter=work.actor.name))
    return give_role(work, process=process, person=person, role=role)


def next_reference(work: Work, *, process_id: uuid.UUID, year: int) -> str:
    """Give out the next public reference, such as ``NMIRF-2026-0042``; the process's row is locked while it happens."""
    bumped = update(Process).where(Process.id == process_id).values(next_reference=Process.next_reference + 1)
    work.session.execute(bumped.execution_options(synchronize_session=False))
    slug, number = work.session.execute(
        select(Process.slug, Process.next_reference - 1).where(Process.id == process_id)
    ).one()
    return f"{slug.upper()}-{year}-{number:04d}"


def change_public_pages(work: Work, *, process_id: uuid.UUID) -> None:
    """Make every cached public page of a process stale: the next request asks again."""
    bumped = update(Process).where(Process.id == process_id).values(public_version=Process.public_version + 1)
    work.session.execute(bumped.execution_options(synchronize_session=False))
