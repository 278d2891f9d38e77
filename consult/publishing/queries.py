"""Finding compilations and renditions."""

import uuid
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.processes.models import Process
from consult.publishing.models import Compilation, KeptPrint, Rendition
from consult.publishing.rules import CompilationState, Edition, Form, Print
from consult.reports.models import Report
from consult.sources.models import Source


def reports_of(session: Session, process: Process) -> Sequence[Report]:
    """List the reports of a process by slug."""
    return session.scalars(select(Report).where(Report.process_id == process.id).order_by(Report.slug)).all()


def newest_compilation(session: Session, report_id: uuid.UUID) -> Compilation | None:
    """Find the newest compilation of a report, with its renditions."""
    query = select(Compilation).options(selectinload(Compilation.renditions)).where(Compilation.report_id == report_id)
    return session.scalars(query.order_by(Compilation.created_at.desc(), Compilation.id.desc()).limit(1)).first()


def one_compilation(session: Session, report: Report, number: str) -> Compilation | None:
    """Find a compilation of a report by its number; None for what is no number too."""
    try:
        found = session.get(Compilation, uuid.UUID(number))
    except ValueError:
        return None
    return found if found is not None and found.report_id == report.id else None


def last_duration(session: Session, report_id: uuid.UUID) -> float | None:
    """Tell how many seconds the last compilation of a report took that came to its end."""
    done = (Compilation.report_id == report_id, Compilation.state == CompilationState.DONE)
    query = select(Compilation).where(*done).order_by(Compilation.ended_at.desc()).limit(1)
    found = session.scalars(query).first()
    if found is None or found.started_at is None or found.ended_at is None:
        return None
    return (found.ended_at - found.started_at).total_seconds()


def released(session: Session, process: Process) -> Sequence[Compilation]:
    """List, for each public report of a process, what was released last, with renditions."""
    query = (
        select(Compilation)
        .join(Report)
        .options(joinedload(Compilation.report).selectinload(Report.titles), selectinload(Compilation.renditions))
        .where(Report.process_id == process.id, Compilation.released_at.is_not(None))
        .order_by(Compilation.released_at.desc(), Compilation.id)
    )
    newest: dict[uuid.UUID, Compilation] = {}
    for compilation in session.scalars(query):
        newest.setdefault(compilation.report_id, compilation)
    return list(newest.values())


def released_report(session: Session, process: Process, slug: str) -> Compilation | None:
    """Find what was released last of one report."""
    return next((found for found in released(session, process) if found.report.slug == slug), None)


def one_rendition(session: Session, process: Process, compilation_id: uuid.UUID, name: str) -> Rendition | None:
    """Find a rendition by compilation and file name, such as ``standard.en.pdf``."""
    edition, _, rest = name.partition(".")
    language, _, ending = rest.partition(".")
    form = next((form for form in Form if form.ending == ending), None)
    if edition not in set(Edition) or form is None:
        return None
    query = (
        select(Rendition)
        .join(Compilation)
        .options(joinedload(Rendition.compilation).joinedload(Compilation.report))
        .where(
            Compilation.process_id == process.id,
            Rendition.compilation_id == compilation_id,
            Rendition.edition == Edition(edition),
            Rendition.language == language,
            Rendition.form == form,
        )
    )
    return session.scalar(query)


def is_wanted(session: Session, compilation: Compilation) -> bool:
    """Say whether anybody will want more of a compilation: it is released, or the newest of its report."""
    newest = newest_compilation(session, compilation.report_id)
    return compilation.released_at is not None or newest is compilation


def prints_of(session: Session, *which: ColumnElement[bool]) -> list[Print]:
    """List kept renditions, those used last first."""
    query = select(KeptPrint).where(*which).order_by(KeptPrint.used_at.desc(), KeptPrint.id.desc())
    return [Print(row.id, row.pin, row.file_key, row.data_key, row.size) for row in session.scalars(query)]


def prints_beyond(session: Session, most_bytes: int) -> list[Print]:
    """List the kept renditions that are too much, if only ``most_bytes`` of those used last are to be kept."""
    order = (KeptPrint.used_at.desc(), KeptPrint.id.desc())
    summed = select(KeptPrint.id, func.sum(KeptPrint.size).over(order_by=order).label("so_far")).subquery()
    return prints_of(session, KeptPrint.id.in_(select(summed.c.id).where(summed.c.so_far > most_bytes)))


def prints_for_source(session: Session, source_id: uuid.UUID) -> list[Print]:
    """List the kept renditions of the process to which a source belongs."""
    process_id = select(Source.process_id).where(Source.id == source_id).scalar_subquery()
    return prints_of(session, KeptPrint.process_id == process_id)
