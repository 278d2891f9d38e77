"""Take a bundle in, in the order in which its tables lean on each other."""

import uuid
from pathlib import Path
from typing import Any

from sqlalchemy.exc import IntegrityError

from consult.accommodation import bundle as accommodation
from consult.accounts import bundle as accounts
from consult.analysis import bundle as analysis
from consult.bundle.rules import BadBundle, Bundle, check, copied, must_be_printable
from consult.calls import bundle as calls
from consult.easyread import bundle as easyread
from consult.events import bundle as events
from consult.kernel.errors import Refused
from consult.kernel.ports import FileStore
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.mandates import bundle as mandates
from consult.notes import bundle as notes
from consult.processes import bundle as processes
from consult.processes.models import Process
from consult.processes.queries import process_by_slug
from consult.processes.rules import is_slug
from consult.registration import bundle as registration
from consult.reports import bundle as reports
from consult.submissions import bundle as submissions


class ProcessIsThere(Refused):
    """A process is taken in once; a copy needs a name of its own."""

    says = N_("There is a process “%(slug)s” already. Give the copy another name.")


def take_bundle_in(
    work: Work, *, bundle: Bundle, files: FileStore, name: str | None = None, fonts: Path | None = None
) -> Process:
    """Take a whole process in under its own ids or, with ``name``, as a copy under new ones.

    ``fonts`` is the folder of those the office has added: what they draw can be printed.

    Errors: BadBundle names file, path and reason, ProcessIsThere; in both cases nothing has changed, provided that
    the caller rolls the transaction back.
    """
    check(bundle.tables)
    must_be_printable(bundle.tables, fonts)
    slug = name or str(bundle.tables["process"][0]["slug"])
    if not is_slug(slug):
        raise BadBundle("data/process.json", "$[0].slug", f"“{slug}” cannot be the address of a process")
    if process_by_slug(work.session, slug) is not None or _is_here(work, bundle, name):
        raise ProcessIsThere(slug=slug)
    tables, new = (dict(bundle.tables), {}) if name is None else copied(bundle.tables, name)
    contents = {new.get(number, number): content for number, content in bundle.files.items()}
    try:
        process = _restore(work, tables, slug)
        for number, content in contents.items():
            submissions.put_content(work, files, uuid.UUID(number), content)
    except (KeyError, ValueError, TypeError) as problem:
        raise BadBundle("data", type(problem).__name__, str(problem)) from problem
    except IntegrityError as problem:
        raise BadBundle("data", "IntegrityError", str(problem.orig)) from problem
    work.witness("import-bundle", about=("process", process.id), process_id=process.id)
    return process


def _is_here(work: Work, bundle: Bundle, name: str | None) -> bool:
    number = uuid.UUID(bundle.tables["process"][0]["id"])
    return name is None and work.session.get(Process, number) is not None


def _restore(work: Work, tables: dict[str, Any], slug: str) -> Process:
    process = processes.restore(work, tables, slug=slug)
    known = accounts.restore(work, tables)
    work.session.flush()

    def same(number: str) -> uuid.UUID:
        return uuid.UUID(known.get(number, number))

    for capability in (mandates, events, calls):
        capability.restore(work, process.id, tables, same)
    if tables.get("registrations"):
        registration.restore(work.session, [_known(row, known) for row in tables["registrations"]])
    if tables.get("accommodation_cases"):
        accommodation.restore(work, [_known(row, known) for row in tables["accommodation_cases"]])
    submissions.restore(work, process.id, tables, same)
    notes.restore(work, process.id, tables, same)
    analysis.restore_analysis(work, process_id=process.id, rows=tables)
    submissions.restore_consents(work, process.id, tables.get("passage_consents", ()), same)
    reports.restore(work, process.id, tables, same)
    easyread.restore(work, process.id, tables, same)
    work.session.flush()
    return process


def _known(row: dict[str, Any], known: dict[str, str]) -> dict[str, Any]:
    return {key: known.get(value, value) if isinstance(value, str) else value for key, value in row.items()}
