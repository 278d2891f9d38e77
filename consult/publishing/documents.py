"""Every document of a report: both editions, each language that has its whole text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from consult.easyread.documents import Imprint, easy_document
from consult.easyread.models import EasyVersion
from consult.easyread.queries.editions import version_of
from consult.kernel.languages import LANGUAGES
from consult.press import Document
from consult.processes.models import Process
from consult.publishing.rules import Edition
from consult.reports.documents import missing_in, report_document
from consult.reports.models import Report
from consult.reports.queries import in_words, whole_report


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One edition in one language, ready for the press."""

    edition: Edition
    language: str
    document: Document


@dataclass(frozen=True, slots=True)
class Office:
    """Who publishes: name and address for the imprint."""

    name: str
    contact: str


def manuscripts(
    session: Session, process: Process, report: Report, *, office: Office, now: datetime
) -> Iterator[Manuscript]:
    """Give the standard edition, then the easy one, in each language that has its whole text."""
    whole = whole_report(session, process, report.slug)
    if whole is None:
        return
    for language in LANGUAGES:
        if not missing_in(in_words(whole, language)):
            document = report_document(session, whole, language=language, now=now)
            yield Manuscript(Edition.STANDARD, language, document)
    imprint = Imprint(office.name, office.contact, (whole.frozen_at or now).replace(microsecond=0))
    for language in LANGUAGES:
        version = version_of(session, process, report.slug, language)
        if version is not None and is_whole(version):
            yield Manuscript(Edition.EASY, language, easy_document(version, imprint))


def is_whole(version: EasyVersion) -> bool:
    """Say whether an easy edition has a title and every statement in this language."""
    texts = [version.text(statement.texts) for statement in version.statements]
    return version.text(version.edition.titles) is not None and bool(texts) and None not in texts
