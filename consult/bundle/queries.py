"""Gathering everything of a process for a bundle, as consent and choice allow."""

import uuid
from dataclasses import dataclass
from typing import Any

from consult.accommodation import bundle as accommodation
from consult.accounts import bundle as accounts
from consult.analysis import bundle as analysis
from consult.bundle.rules import Bundle
from consult.calls import bundle as calls
from consult.easyread import bundle as easyread
from consult.events import bundle as events
from consult.kernel.ports import FileStore
from consult.kernel.work import Work
from consult.mandates import bundle as mandates
from consult.notes import bundle as notes
from consult.processes import bundle as processes
from consult.processes.models import Process
from consult.registration import bundle as registration
from consult.reports import bundle as reports
from consult.submissions import bundle as submissions

Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is taken along besides what everybody's consent allows."""

    registrations: bool = False
    confidential: bool = False


def gather(work: Work, process: Process, files: FileStore, choice: Choice) -> Bundle:
    """Read a whole process: each source that leaves is put on record, and so is a confidential export."""
    about = ("process", process.id)
    if choice.confidential:
        work.witness("export-confidential", about=about, process_id=process.id)
    work.witness("export-bundle", about=about, process_id=process.id)
    tables = _tables(work, process, choice)
    contents = dict(submissions.file_contents(work, files, tables))
    told = {
        "process": process.slug,
        "exported_at": work.now.isoformat(),
        "confidential": choice.confidential,
        "registrations": choice.registrations,
    }
    return Bundle(told, tables, contents)


def _tables(work: Work, process: Process, choice: Choice) -> Tables:
    session = work.session
    tables: Tables = processes.rows(process)
    for capability in (mandates, events, calls):
        tables |= capability.rows(session, process)
    tables |= submissions.rows(work, process_id=process.id, with_confidential=choice.confidential)
    tables |= notes.rows(session, process, with_confidential=choice.confidential)
    leaving = {row["reference"] for row in tables["sources"]}
    tables |= analysis.analysis_rows(session, process.id, references=leaving)
    tables |= reports.rows(session, process)
    tables["citations"] = [row for row in tables["citations"] if row["source"] in leaving]
    tables |= easyread.rows(session, process)
    tables["registrations"] = registration.rows(session, process.id) if choice.registrations else []
    needs = choice.registrations and choice.confidential
    tables["accommodation_cases"] = accommodation.rows(work, process.id) if needs else []
    if not choice.registrations:
        tables["submissions"] = [{**row, "author_id": None} for row in tables["submissions"]]
    people = {row["person_id"] for row in tables["registrations"]}
    people |= {row["author_id"] for row in tables["submissions"] if row["author_id"]}
    organizations = _named(tables, "organization_id")
    found = accounts.rows(session, organizations=organizations, people={uuid.UUID(one) for one in people})
    return {**tables, **found}


def _named(tables: Tables, column: str) -> set[uuid.UUID]:
    return {uuid.UUID(row[column]) for rows in tables.values() for row in rows if row.get(column)}
