"""Organizations, invented reference lists and, by choice, people, to plain rows and back."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from consult.accounts.models import (
    Organization,
    OrganizationName,
    Person,
    ReferenceEntry,
    ReferenceLabel,
    ReferenceList,
)
from consult.kernel.rows import record_of, row_of
from consult.kernel.work import Work

Row = dict[str, Any]
_SECRETS: Row = {
    "password_hash": None,
    "totp_sealed": None,
    "totp_next_sealed": None,
    "totp_confirmed_at": None,
    "totp_last_step": 0,
    "is_administrator": False,
}


def rows(
    session: Session, *, organizations: Collection[uuid.UUID], people: Collection[uuid.UUID]
) -> dict[str, list[Row]]:
    """Give these organizations with their names, these people without their secrets, and all invented lists."""
    found = select(Organization).options(selectinload(Organization.names)).where(Organization.id.in_(organizations))
    persons = select(Person).where(Person.id.in_(people)).order_by(Person.email)
    lists = select(ReferenceList).join(ReferenceEntry).where(ReferenceEntry.is_invented).distinct()
    return {
        "organizations": [_organization(row) for row in session.scalars(found.order_by(Organization.slug))],
        "people": [_without_secrets(row_of(row)) for row in session.scalars(persons)],
        "reference_lists": [
            _list(session, row) for row in session.scalars(lists.order_by(ReferenceList.kind, ReferenceList.version))
        ],
    }


def restore(work: Work, rows: Mapping[str, Sequence[Row]]) -> dict[str, str]:
    """Put back what is not here yet; what is here (by slug, address, kind and version) stays as it is.

    Gives, for each organization and person known here under another id, the id that the rows must use.
    """
    known: dict[str, str] = {}
    for row in rows.get("organizations", ()):
        here = work.session.scalar(select(Organization).where(Organization.slug == row["slug"]))
        known |= _same(row, here) if here is not None else _put_organization(work, row)
    for row in rows.get("people", ()):
        person = work.session.scalar(select(Person).where(Person.email == row["email"]))
        known |= _same(row, person) if person is not None else _put_person(work, row)
    for row in rows.get("reference_lists", ()):
        same = (ReferenceList.kind == row["kind"], ReferenceList.version == row["version"])
        if work.session.scalar(select(ReferenceList.id).where(*same)) is None:
            _put_list(work, row)
    work.session.flush()
    return known


def _same(row: Row, here: Organization | Person) -> dict[str, str]:
    return {row["id"]: str(here.id)} if row["id"] != str(here.id) else {}


def _organization(organization: Organization) -> Row:
    names = {name.language: name.name for name in organization.names}
    return {**row_of(organization), "names": names}


def _put_organization(work: Work, row: Row) -> dict[str, str]:
    organization = record_of(Organization, row, process_id=uuid.UUID(int=0), new_id=uuid.UUID)
    organization.names = [OrganizationName(language=tag, name=name) for tag, name in sorted(row["names"].items())]
    work.session.add(organization)
    work.session.flush()
    return {}


def _without_secrets(row: Row) -> Row:
    return {key: value for key, value in row.items() if key not in _SECRETS}


def _put_person(work: Work, row: Row) -> dict[str, str]:
    work.session.add(record_of(Person, {**row, **_SECRETS}, process_id=uuid.UUID(int=0), new_id=uuid.UUID))
    work.session.flush()
    return {}


def _list(session: Session, row: ReferenceList) -> Row:
    query = select(ReferenceEntry).options(selectinload(ReferenceEntry.labels)).where(ReferenceEntry.list_id == row.id)
    entries = session.scalars(query.order_by(ReferenceEntry.position, ReferenceEntry.code))
    return {**row_of(row), "entries": [_entry(entry) for entry in entries]}


def _entry(entry: ReferenceEntry) -> Row:
    labels = {
        label.language: {"label": label.label, "formal": label.formal, "sort_key": label.sort_key}
        for label in entry.labels
    }
    return {
        "code": entry.code,
        "position": entry.position,
        "is_invented": entry.is_invented,
        "facts": entry.facts,
        "labels": labels,
    }


def _put_list(work: Work, row: Row) -> None:
    made = record_of(ReferenceList, row, process_id=uuid.UUID(int=0), new_id=uuid.UUID)
    work.session.add(made)
    for told in row["entries"]:
        facts = {key: told[key] for key in ("code", "position", "is_invented", "facts")}
        entry = ReferenceEntry(in_list=made, **facts)
        entry.labels = [ReferenceLabel(language=tag, **label) for tag, label in sorted(told["labels"].items())]
        work.session.add(entry)
    work.session.flush()
