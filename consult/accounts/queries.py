"""Finding people, sign-ins, links, organizations and reference entries."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.accounts.models import (
    Membership,
    OneTimeLink,
    Organization,
    Person,
    ReferenceEntry,
    ReferenceList,
    SignIn,
)
from consult.accounts.rules import MemberState, Purpose, clean_address


def person_by_address(session: Session, email: str) -> Person | None:
    """Find a person by mail address, however it was typed."""
    return session.scalar(select(Person).where(Person.email == clean_address(email)))


def one_person(session: Session, person_id: uuid.UUID) -> Person | None:
    """Find a person by id."""
    return session.get(Person, person_id)


def sign_in_by_token(session: Session, token_hash: str, now: datetime) -> SignIn | None:
    """Find the sign-in that a cookie stands for, with its person, if it is neither ended nor expired."""
    query = select(SignIn).options(joinedload(SignIn.person)).where(SignIn.token_hash == token_hash)
    found = session.scalar(query)
    return None if found is None or found.ended_at is not None or found.expires_at <= now else found


def good_link(session: Session, token_hash: str, purposes: Sequence[Purpose], now: datetime) -> OneTimeLink | None:
    """Find a one-time link that is for one of ``purposes``, unused and not expired."""
    query = select(OneTimeLink).options(joinedload(OneTimeLink.person)).where(OneTimeLink.token_hash == token_hash)
    found = session.scalar(query)
    bad = found is None or found.purpose not in purposes or found.used_at is not None or found.expires_at <= now
    return None if bad else found


def organizations_of(session: Session, person_id: uuid.UUID) -> Sequence[Membership]:
    """List a person's memberships, asked or confirmed, with organization and names."""
    query = (
        select(Membership)
        .options(joinedload(Membership.organization).selectinload(Organization.names))
        .where(Membership.person_id == person_id, Membership.state != MemberState.ENDED)
        .order_by(Membership.created_at, Membership.id)
    )
    return session.scalars(query).all()


def one_organization(session: Session, organization_id: uuid.UUID) -> Organization | None:
    """Find an organization with its names."""
    query = select(Organization).options(selectinload(Organization.names)).where(Organization.id == organization_id)
    return session.scalar(query)


def entries(session: Session, kind: str) -> Sequence[ReferenceEntry]:
    """List the entries of the list ``kind`` in their order, with labels; the newest version of each counts."""
    query = (
        select(ReferenceEntry)
        .join(ReferenceList)
        .options(joinedload(ReferenceEntry.labels))
        .where(ReferenceList.kind == kind)
        .order_by(ReferenceList.dated.desc(), ReferenceEntry.position, ReferenceEntry.id)
    )
    known: dict[str, ReferenceEntry] = {}
    for entry in session.scalars(query).unique():
        known.setdefault(entry.code, entry)
    return list(known.values())


def labels(session: Session, kind: str, language: str) -> dict[str, str]:
    """Give, by code, what the entries of the list ``kind`` are called in ``language``."""
    return {entry.code: entry.label_in(language) for entry in entries(session, kind)}
