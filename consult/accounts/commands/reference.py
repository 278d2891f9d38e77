"""Importing a dated version of a reference list."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from consult.accounts.models import ReferenceEntry, ReferenceLabel, ReferenceList
from consult.accounts.rules import ListEntry
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work


class VersionIsKnown(Refused):
    """A version of a list is imported once; what it said stays."""

    says = N_("Version %(version)s of the list “%(kind)s” was imported before, with other entries. Give a new version.")


def import_reference(
    work: Work, *, kind: str, version: str, dated: date, source: str, entries: Sequence[ListEntry]
) -> ReferenceList:
    """Add a version of a list with its entries, in their order; the same version twice changes nothing.

    Errors: VersionIsKnown if the version is there with other codes.
    """
    same = (ReferenceList.kind == kind, ReferenceList.version == version)
    known = work.session.scalar(select(ReferenceList).where(*same))
    if known is not None:
        codes = work.session.scalars(select(ReferenceEntry.code).where(ReferenceEntry.list_id == known.id))
        if set(codes) != {entry.code for entry in entries}:
            raise VersionIsKnown(kind=kind, version=version)
        return known
    made = ReferenceList(kind=kind, version=version, dated=dated, source=source)
    work.session.add(made)
    for position, entry in enumerate(entries, start=1):
        work.session.add(_row(made, position, entry))
    work.session.flush()
    work.witness("import-list", about=("reference_list", made.id), values={"kind": kind, "version": version})
    return made


def _row(made: ReferenceList, position: int, entry: ListEntry) -> ReferenceEntry:
    row = ReferenceEntry(in_list=made, code=entry.code, position=position, facts=dict(entry.facts))
    row.is_invented = entry.is_invented
    for language, label in sorted(entry.labels.items()):
        formal, key = entry.formal.get(language), entry.sort_keys.get(language, "")
        row.labels.append(ReferenceLabel(language=language, label=label, formal=formal, sort_key=key))
    return row
