"""The room of reports, and what its doors load."""

from flask import request
from sqlalchemy.orm import Session

from consult.kernel.languages import LANGUAGES
from consult.processes.models import Process
from consult.reports import queries
from consult.reports.models import ParagraphRevision, Report, ReportParagraph, ReportSection
from consult.web.room import Room

room = Room("reports", __name__)


def a_report(session: Session, process: Process, report: str) -> Report | None:
    """Load a report with its titles."""
    return queries.one_report(session, process, report)


def a_whole_report(session: Session, process: Process, report: str) -> Report | None:
    """Load a report with everything in it."""
    return queries.whole_report(session, process, report)


def a_section(session: Session, process: Process, report: str, section: str) -> ReportSection | None:
    """Load a section."""
    return queries.one_section(session, process, report, section)


def a_paragraph(session: Session, process: Process, report: str, paragraph: str) -> ReportParagraph | None:
    """Load a paragraph with texts and citations."""
    return queries.one_paragraph(session, process, report, paragraph)


def a_waiting_text(session: Session, process: Process, report: str, waiting: str) -> ParagraphRevision | None:
    """Load a text that waits to be merged."""
    return queries.waiting_text(session, process, report, waiting)


def a_report_in(session: Session, process: Process, report: str, tongue: str) -> Report | None:
    """Load a whole report to be translated into ``tongue``."""
    found = queries.whole_report(session, process, report)
    return found if found is not None and _is_target(found, tongue) else None


def a_section_in(session: Session, process: Process, report: str, section: str, tongue: str) -> ReportSection | None:
    """Load a section whose heading is to be translated into ``tongue``."""
    found = queries.one_section(session, process, report, section)
    return found if found is not None and found.original and _is_target(found.report, tongue) else None


def a_paragraph_in(
    session: Session, process: Process, report: str, paragraph: str, tongue: str
) -> ReportParagraph | None:
    """Load a paragraph that is to be translated into ``tongue``."""
    found = queries.one_paragraph(session, process, report, paragraph)
    return found if found is not None and found.original and _is_target(found.report, tongue) else None


def tongue() -> str:
    """Tell into which language this page translates."""
    return str((request.view_args or {})["tongue"])


def _is_target(report: Report, language: str) -> bool:
    return language in LANGUAGES and language != report.original_language
