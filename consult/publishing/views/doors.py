"""The room of publishing, and what its doors load."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from consult.processes.models import Process
from consult.publishing.models import Compilation, Rendition
from consult.publishing.queries import newest_compilation, one_rendition, released_report
from consult.reports.models import Report
from consult.reports.queries.finding import one_report
from consult.web.room import Room

room = Room("publishing", __name__)


@dataclass(frozen=True, slots=True)
class Bench:
    """A report, and its newest compilation."""

    report: Report
    newest: Compilation | None


def bench(session: Session, process: Process, slug: str) -> Bench | None:
    """Load a report of this process with its newest compilation."""
    report = one_report(session, process, slug)
    return None if report is None else Bench(report, newest_compilation(session, report.id))


def published(session: Session, process: Process, slug: str) -> Compilation | None:
    """Load what was released last of a report."""
    return released_report(session, process, slug)


def rendition(session: Session, process: Process, compilation_id: uuid.UUID, name: str) -> Rendition | None:
    """Load a rendition of this process."""
    return one_rendition(session, process, compilation_id, name)
