"""Finding reports, editions and their parts."""

import uuid
from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.easyread.models import (
    EasyEdition,
    EasySection,
    EasyStatement,
    EasyVersion,
    SourceLink,
    StatementText,
    WordEntry,
)
from consult.kernel.languages import LANGUAGES
from consult.processes.models import Process
from consult.reports.models import Report, ReportParagraph, ReportSection


def reports_in(session: Session, process: Process) -> Sequence[Report]:
    """List the reports of a process with their titles, by slug."""
    query = select(Report).options(selectinload(Report.titles)).where(Report.process_id == process.id)
    return session.scalars(query.order_by(Report.slug)).all()


def report_by_slug(session: Session, process: Process, report: str) -> Report | None:
    """Find a report of a process."""
    query = select(Report).options(selectinload(Report.titles)).where(Report.process_id == process.id)
    return session.scalar(query.where(Report.slug == report))


def edition_of(session: Session, report: Report) -> EasyEdition | None:
    """Find the edition of a report, without its parts."""
    return session.scalar(select(EasyEdition).where(EasyEdition.report_id == report.id))


def editions_in(session: Session, process: Process) -> Sequence[EasyEdition]:
    """List the editions of a process in full, by the slug of their reports."""
    return session.scalars(_in_full().where(Report.process_id == process.id).order_by(Report.slug)).unique().all()


def version_of(session: Session, process: Process, report: str, tongue: str) -> EasyVersion | None:
    """Find the edition of a report in full, seen in one of the six languages."""
    if tongue not in LANGUAGES:
        return None
    edition = session.scalar(_in_full().where(Report.process_id == process.id, Report.slug == report))
    return None if edition is None else EasyVersion(edition, tongue)


def amounts(session: Session, reports: Sequence[Report]) -> dict[tuple[uuid.UUID, str], int]:
    """Count the statements that have words, by report and language."""
    query = (
        select(EasyEdition.report_id, StatementText.language, func.count())
        .join(EasyStatement, EasyStatement.edition_id == EasyEdition.id)
        .join(StatementText, StatementText.statement_id == EasyStatement.id)
        .where(EasyEdition.report_id.in_([report.id for report in reports]))
        .group_by(EasyEdition.report_id, StatementText.language)
    )
    return {(report_id, language): count for report_id, language, count in session.execute(query)}


def begun(session: Session, reports: Sequence[Report]) -> dict[uuid.UUID, int]:
    """Count the statements of each report that has an edition, by report."""
    query = (
        select(EasyEdition.report_id, func.count(EasyStatement.id))
        .outerjoin(EasyStatement, EasyStatement.edition_id == EasyEdition.id)
        .where(EasyEdition.report_id.in_([report.id for report in reports]))
        .group_by(EasyEdition.report_id)
    )
    return dict(iter(session.execute(query)))


def _in_full() -> Select[EasyEdition]:
    statements = selectinload(EasyEdition.sections).selectinload(EasySection.statements)
    links = statements.selectinload(EasyStatement.links)
    report = joinedload(EasyEdition.report, innerjoin=True)
    sections = report.selectinload(Report.sections)
    return (
        select(EasyEdition)
        .join(Report, Report.id == EasyEdition.report_id)
        .options(
            selectinload(EasyEdition.titles),
            selectinload(EasyEdition.sections).selectinload(EasySection.headings),
            statements.selectinload(EasyStatement.texts),
            statements.selectinload(EasyStatement.accepted),
            links.selectinload(SourceLink.pins),
            links.joinedload(SourceLink.paragraph, innerjoin=True),
            selectinload(EasyEdition.entries).selectinload(WordEntry.texts),
            selectinload(EasyEdition.decisions),
            selectinload(EasyEdition.rounds),
            report.selectinload(Report.titles),
            sections.selectinload(ReportSection.headings),
            sections.selectinload(ReportSection.paragraphs).selectinload(ReportParagraph.texts),
        )
    )
