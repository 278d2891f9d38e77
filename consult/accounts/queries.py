"""Finding people, sign-ins, links, organizations and reference entries."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Select, and_, bindparam, func, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from consult.accounts.models import (
    Membership,
    OneTimeLink,
    Organization,
    OrganizationName,
    Person,
    RecoveryCode,
    ReferenceEntry,
    ReferenceLabel,
    ReferenceList,
    SignIn,
    Standing,
)
from consult.accounts.permissions import answerable_by
from consult.accounts.rules import MemberState, Purpose, clean_address
from consult.kernel.actor import Actor


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


def recovery_codes_left(session: Session, person_id: uuid.UUID) -> int:
    """Count the recovery codes that a person has not used."""
    query = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.person_id == person_id)
    return session.scalar(query) or 0


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
    """Give, by code, what the entries of the list ``kind`` are called in ``language``, as ``label_in`` would say it.

    Asks for two columns: whole entries with their labels in every language took a quarter of an event page's time.
    """
    known: dict[str, str] = {}
    for code, label in session.execute(_labels(), {"kind": kind, "language": language}):
        known.setdefault(code, label)
    return known


@cache
def _labels() -> Select[str, str]:
    own, english = aliased(ReferenceLabel), aliased(ReferenceLabel)
    said = func.coalesce(func.nullif(own.label, ""), func.nullif(english.label, ""), ReferenceEntry.code)
    return (
        select(ReferenceEntry.code, said)
        .join(ReferenceList)
        .outerjoin(own, and_(own.entry_id == ReferenceEntry.id, own.language == bindparam("language")))
        .outerjoin(english, and_(english.entry_id == ReferenceEntry.id, english.language == "en"))
        .where(ReferenceList.kind == bindparam("kind"))
        .order_by(ReferenceList.dated.desc(), ReferenceEntry.position, ReferenceEntry.id)
    )


def entries_by_name(session: Session, kind: str, language: str) -> Sequence[ReferenceEntry]:
    """List the entries of the list ``kind`` in the alphabetical order of ``language``."""

    def place(entry: ReferenceEntry) -> tuple[str, str]:
        keys = {row.language: row.sort_key for row in entry.labels}
        return keys.get(language) or keys.get("en", ""), entry.label_in(language)

    return sorted(entries(session, kind), key=place)


def membership(session: Session, organization_id: uuid.UUID, person_id: uuid.UUID) -> Membership | None:
    """Find how a person stands to an organization."""
    same = (Membership.organization_id == organization_id, Membership.person_id == person_id)
    return session.scalar(select(Membership).where(*same))


def one_membership(session: Session, membership_id: uuid.UUID) -> Membership | None:
    """Find a membership with its person and organization."""
    return session.get(Membership, membership_id)


def members_of(session: Session, organization_id: uuid.UUID) -> Sequence[Membership]:
    """List who belongs to an organization, those who ask first, then by name."""
    query = (
        select(Membership)
        .join(Person)
        .options(joinedload(Membership.person))
        .where(Membership.organization_id == organization_id, Membership.state != MemberState.ENDED)
        .order_by(Membership.state, Person.name, Membership.id)
    )
    return session.scalars(query).all()


def managers_of(session: Session, organization_id: uuid.UUID) -> Sequence[Person]:
    """List the people who manage an organization, by name."""
    rows = (Membership.organization_id == organization_id, Membership.is_manager)
    query = select(Person).join(Membership).where(*rows, Membership.state == MemberState.CONFIRMED)
    return session.scalars(query.order_by(Person.name, Person.id)).all()


def who_answer(session: Session, organization_id: uuid.UUID) -> Sequence[Person]:
    """List who answers those who ask to join: the managers; without any, who administers the installation."""
    administrators = select(Person).where(Person.is_administrator).order_by(Person.name, Person.id)
    return managers_of(session, organization_id) or session.scalars(administrators).all()


def standing_of(session: Session, organization_id: uuid.UUID, person_id: uuid.UUID) -> Standing | None:
    """Find how a person stands to an organization, also one that the person does not belong to."""
    found = one_organization(session, organization_id)
    if found is None:
        return None
    return Standing(found, membership(session, found.id, person_id), bool(managers_of(session, found.id)))


def requests_to_answer(session: Session, actor: Actor) -> Sequence[tuple[Organization, int]]:
    """List the organizations whose requests to join somebody may answer, with how many there are."""
    query = (
        select(Organization, func.count(Membership.id))
        .join(Membership, Membership.organization_id == Organization.id)
        .options(selectinload(Organization.names))
        .where(Membership.state == MemberState.ASKED, answerable_by(actor))
        .group_by(Organization.id)
        .order_by(Organization.slug)
    )
    return [(organization, count) for organization, count in session.execute(query)]


def find_organizations(session: Session, words: str, *, most: int = 20) -> Sequence[Organization]:
    """Find organizations by a part of a name in any language; nothing for fewer than three letters."""
    wanted = words.strip()
    if len(wanted) < 3:  # noqa: PLR2004 - a shorter search would list everybody
        return []
    named = select(OrganizationName.organization_id).where(OrganizationName.name.icontains(wanted, autoescape=True))
    query = select(Organization).options(selectinload(Organization.names)).where(Organization.id.in_(named))
    return session.scalars(query.order_by(Organization.slug).limit(most)).all()
