"""Finding processes, roles, and the actor behind a sign-in."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.accounts.models import Membership, Person
from consult.accounts.queries import sign_in_by_token
from consult.accounts.rules import MemberState
from consult.kernel.actor import Actor, Kind, Role
from consult.processes.models import Process, RoleHeld


def process_by_slug(session: Session, slug: str) -> Process | None:
    """Find a process by its slug, with its texts."""
    return session.scalars(_by_slug(), {"slug": slug}).unique().one_or_none()


def public_version(session: Session, slug: str) -> tuple[uuid.UUID, int] | None:
    """Tell id and version of a process that the public may see: every change of its public pages is a new version."""
    found = session.execute(_version(), {"slug": slug}).one_or_none()
    return None if found is None else (found[0], found[1])


def public_processes(session: Session) -> Sequence[Process]:
    """List the processes that the public may see, newest first."""
    query = select(Process).options(selectinload(Process.texts)).where(Process.is_public)
    return session.scalars(query.order_by(Process.created_at.desc(), Process.slug)).all()


def all_processes(session: Session) -> Sequence[Process]:
    """List every process by slug."""
    return session.scalars(select(Process).options(selectinload(Process.texts)).order_by(Process.slug)).all()


def has_example(session: Session) -> bool:
    """Say whether an example is loaded in this installation."""
    return session.scalar(select(Process.id).where(Process.is_example).limit(1)) is not None


def processes_of(session: Session, actor: Actor) -> Sequence[Process]:
    """List the processes in which the actor holds a role, newest first."""
    query = select(Process).options(selectinload(Process.texts)).where(Process.id.in_(list(actor.roles)))
    return session.scalars(query.order_by(Process.created_at.desc(), Process.slug)).all()


def roles_in(session: Session, process: Process) -> Sequence[RoleHeld]:
    """List who holds which role in a process, by role and name."""
    query = select(RoleHeld).join(Person).options(joinedload(RoleHeld.person)).where(RoleHeld.process_id == process.id)
    return session.scalars(query.order_by(RoleHeld.role, Person.name, RoleHeld.id)).all()


def holders(session: Session, process_id: uuid.UUID, role: Role) -> Sequence[Person]:
    """List the people who hold ``role`` in a process, by name."""
    query = select(Person).join(RoleHeld).where(RoleHeld.process_id == process_id, RoleHeld.role == role)
    return session.scalars(query.order_by(Person.name, Person.id)).all()


def actor_of(session: Session, token_hash: str, now: datetime) -> Actor | None:
    """Load the actor behind a sign-in cookie; None if it is not good, or still waits for its second factor."""
    entry = sign_in_by_token(session, token_hash, now)
    if entry is None or (entry.person.has_second_factor and entry.second_factor_at is None):
        return None
    return actor_for(session, entry.person, second_factor=entry.second_factor_at is not None, sign_in_id=entry.id)


def actor_for(
    session: Session, person: Person, *, second_factor: bool = False, sign_in_id: uuid.UUID | None = None
) -> Actor:
    """Make the actor value of a person: organizations and roles, loaded once."""
    roles: dict[uuid.UUID, frozenset[Role]] = {}
    held = select(RoleHeld.process_id, RoleHeld.role).where(RoleHeld.person_id == person.id)
    for process_id, role in session.execute(held):
        roles[process_id] = roles.get(process_id, frozenset()) | {role}
    member_of = select(Membership.organization_id).where(
        Membership.person_id == person.id, Membership.state == MemberState.CONFIRMED
    )
    return Actor(
        kind=Kind.PERSON,
        person_id=person.id,
        name=person.name,
        organizations=frozenset(session.scalars(member_of)),
        roles=roles,
        second_factor=second_factor,
        is_administrator=person.is_administrator,
        sign_in_id=sign_in_id,
        language=person.language,
        zone=person.zone,
    )


@cache
def _by_slug() -> Select[Process]:
    return select(Process).options(joinedload(Process.texts)).where(Process.slug == bindparam("slug"))


@cache
def _version() -> Select[uuid.UUID, int]:
    return select(Process.id, Process.public_version).where(Process.slug == bindparam("slug"), Process.is_public)
