"""Finding reports and their parts, by their slugs, within one process."""

import uuid
from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from consult.kernel.hanging import tables_hanging_on
from consult.processes.models import Process
from consult.reports.models import (
    Citation,
    ParagraphRevision,
    ParagraphText,
    Report,
    ReportParagraph,
    ReportSection,
)
from consult.sources.models import Passage, SourceText


def reports_of(session: Session, process_id: uuid.UUID) -> Sequence[Report]:
    """List the reports of a process with their titles, by symbol and slug."""
    query = select(Report).options(selectinload(Report.titles)).where(Report.process_id == process_id)
    return session.scalars(query.order_by(Report.symbol, Report.slug)).all()


def one_report(session: Session, process: Process, report: str) -> Report | None:
    """Find a report by its slug, with its titles."""
    query = select(Report).options(selectinload(Report.titles), joinedload(Report.process))
    return session.scalar(query.where(Report.process_id == process.id, Report.slug == report))


def whole_report(session: Session, process: Process, report: str) -> Report | None:
    """Find a report with everything in it: texts in all languages, citations down to their sources; nine queries."""
    found = select(Report.id).where(Report.process_id == process.id, Report.slug == report)
    return session.scalar(select(Report).options(*in_full()).where(Report.id.in_(found)))


def in_full() -> tuple[ORMOption, ...]:
    """Load a report with everything in it."""
    to_source = joinedload(Citation.passage).joinedload(Passage.text).joinedload(SourceText.source)
    paragraphs = selectinload(ReportSection.paragraphs).options(
        selectinload(ReportParagraph.texts), selectinload(ReportParagraph.citations).options(to_source)
    )
    sections = selectinload(Report.sections).options(selectinload(ReportSection.headings), paragraphs)
    return joinedload(Report.process), selectinload(Report.titles), sections


def one_section(session: Session, process: Process, report: str, section: str) -> ReportSection | None:
    """Find a section with its headings."""
    query = select(ReportSection).join(Report).options(joinedload(ReportSection.report).joinedload(Report.process))
    mine = (Report.process_id == process.id, Report.slug == report, ReportSection.slug == section)
    return session.scalar(query.options(selectinload(ReportSection.headings)).where(*mine))


def one_paragraph(session: Session, process: Process, report: str, paragraph: str) -> ReportParagraph | None:
    """Find a paragraph with its texts and citations."""
    to_source = joinedload(Citation.passage).joinedload(Passage.text).joinedload(SourceText.source)
    query = (
        select(ReportParagraph)
        .join(Report, ReportParagraph.report_id == Report.id)
        .options(joinedload(ReportParagraph.report).joinedload(Report.process))
        .options(joinedload(ReportParagraph.section).selectinload(ReportSection.headings))
        .options(selectinload(ReportParagraph.texts), selectinload(ReportParagraph.citations).options(to_source))
    )
    mine = (Report.process_id == process.id, Report.slug == report, ReportParagraph.slug == paragraph)
    return session.scalar(query.where(*mine))


def is_built_on(session: Session, paragraph: ReportParagraph) -> bool:
    """Say whether anything beyond the report comes from this paragraph: statements of the easy-to-read edition."""
    return bool(tables_hanging_on(session, paragraph) - {ParagraphRevision.__tablename__})


def waiting_text(session: Session, process: Process, report: str, waiting: str) -> ParagraphRevision | None:
    """Find a text that waits to be merged, by its id; None once it was."""
    try:
        wanted = uuid.UUID(waiting)
    except ValueError:
        return None
    query = (
        select(ParagraphRevision)
        .join(ReportParagraph)
        .join(Report, ReportParagraph.report_id == Report.id)
        .options(joinedload(ParagraphRevision.paragraph).joinedload(ReportParagraph.report).joinedload(Report.process))
    )
    mine = (Report.process_id == process.id, Report.slug == report, ParagraphRevision.id == wanted, _waits())
    return session.scalar(query.where(*mine))


def waiting_texts(session: Session, report: Report) -> Sequence[ParagraphRevision]:
    """List the texts of a report that wait to be merged, oldest first."""
    query = select(ParagraphRevision).join(ReportParagraph).where(ReportParagraph.report_id == report.id, _waits())
    return session.scalars(query.order_by(ParagraphRevision.created_at, ParagraphRevision.id)).all()


def current_text(session: Session, paragraph_id: uuid.UUID, language: str) -> ParagraphText | None:
    """Read the words of a paragraph in one language as the database has them now."""
    same = (ParagraphText.paragraph_id == paragraph_id, ParagraphText.language == language)
    return session.scalar(select(ParagraphText).where(*same).execution_options(populate_existing=True))


def lock_report(session: Session, report: Report) -> Report:
    """Let whoever changes this report wait for each other until the transaction ends; read it afresh."""
    session.execute(select(Report.id).where(Report.id == report.id).with_for_update())
    session.refresh(report)
    return report


def _waits() -> ColumnElement[bool]:
    return ParagraphRevision.version.is_(None) & ParagraphRevision.merged_at.is_(None)
