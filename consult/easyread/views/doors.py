"""The rooms of easy-to-read editions, what their doors load, and the links that lead back."""

import uuid
from dataclasses import dataclass
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from consult.easyread.models import EasySection, EasyStatement, EasyVersion, WordEntry
from consult.easyread.queries.editions import report_by_slug, version_of
from consult.easyread.rules import PICTURES
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.reports.models import Report, ReportParagraph
from consult.web.room import Room

room = Room("easyread", __name__)
gallery = Room("pictures", __name__, in_process=False)

Crumbs = list[tuple[str, str]]


@dataclass(frozen=True)
class Spot:
    """One part of an edition, seen in one language."""

    version: EasyVersion

    @property
    def process_id(self) -> uuid.UUID:
        """Give the process, which permissions ask for."""
        return self.version.process_id


@dataclass(frozen=True)
class AtSection(Spot):
    """A section."""

    section: EasySection


@dataclass(frozen=True)
class AtStatement(Spot):
    """A statement, and the place of one of its findings (0 where none is meant)."""

    statement: EasyStatement
    number: int = 0


@dataclass(frozen=True)
class AtParagraph(Spot):
    """A paragraph of the report."""

    paragraph: ReportParagraph


@dataclass(frozen=True)
class AtWord(Spot):
    """A word of the words list."""

    entry: WordEntry


def the_report(session: Session, process: Process, report: str) -> Report | None:
    """Load a report."""
    return report_by_slug(session, process, report)


def the_version(session: Session, process: Process, report: str, tongue: str) -> EasyVersion | None:
    """Load an edition in one language."""
    return version_of(session, process, report, tongue)


def the_section(session: Session, process: Process, report: str, tongue: str, section: str) -> AtSection | None:
    """Load a section."""
    version = version_of(session, process, report, tongue)
    found = None if version is None else version.section(section)
    return None if version is None or found is None else AtSection(version, found)


def the_statement(
    session: Session, process: Process, report: str, tongue: str, statement: str, number: int = 0
) -> AtStatement | None:
    """Load a statement."""
    version = version_of(session, process, report, tongue)
    found = None if version is None else version.statement(statement)
    return None if version is None or found is None else AtStatement(version, found, number)


def the_paragraph(session: Session, process: Process, report: str, tongue: str, paragraph: str) -> AtParagraph | None:
    """Load a paragraph of the report."""
    version = version_of(session, process, report, tongue)
    found = None if version is None else version.paragraph(paragraph)
    return None if version is None or found is None else AtParagraph(version, found)


def the_word(session: Session, process: Process, report: str, tongue: str, entry: str) -> AtWord | None:
    """Load a word of the words list."""
    version = version_of(session, process, report, tongue)
    found = None if version is None else version.entry(entry)
    return None if version is None or found is None else AtWord(version, found)


def the_picture(_session: Session, picture: str) -> str | None:
    """Load the name of one of our pictures."""
    return picture if picture in PICTURES else None


def where(version: EasyVersion) -> dict[str, Any]:
    """Give what every address inside a version names."""
    return {"report": version.report.slug, "tongue": version.language}


def crumbs(version: EasyVersion, section: EasySection | None = None) -> Crumbs:
    """Give the way back: the list, the report, the language, and the section if there is one."""
    trail = [
        (speech.gettext("Easy-to-read editions"), url_for("easyread.reports")),
        (version.report.symbol or version.report.slug, url_for("easyread.report", report=version.report.slug)),
        (OWN_NAMES[version.language], url_for("easyread.version", **where(version))),
    ]
    if section is not None:
        trail.append((name_of(version, section), url_for("easyread.section", **where(version), section=section.slug)))
    return trail


def name_of(version: EasyVersion, section: EasySection) -> str:
    """Give a section's heading in the version's language, else the original, else its slug."""
    heading = version.text(section.headings) or version.original(section.headings)
    return section.slug if heading is None else heading.words
