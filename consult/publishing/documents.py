"""Every document of a report: both editions, each language that has its whole text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from consult.easyread.documents import Imprint, easy_document
from consult.easyread.models import EasyVersion
from consult.easyread.queries.editions import version_of
from consult.kernel.languages import LANGUAGES
from consult.press import Document, ModelError
from consult.processes.models import Process
from consult.publishing.rules import Edition
from consult.reports.documents import day_of, missing_in, report_document
from consult.reports.models import Report
from consult.reports.queries import in_words, whole_report


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One edition in one language, ready for the press."""

    edition: Edition
    language: str
    document: Document


@dataclass(frozen=True, slots=True)
class Flawed:
    """One edition in one language that no writer can carry over: where, and why."""

    edition: Edition
    language: str
    place: str


@dataclass(frozen=True, slots=True)
class Office:
    """Who publishes: name and address for the imprint."""

    name: str
    contact: str


def manuscripts(
    session: Session, process: Process, report: Report, *, office: Office, now: datetime
) -> Iterator[Manuscript | Flawed]:
    """Give the standard edition, then the easy one, in each language that has its whole text.

    A text that cannot be printed, from before the forms refused it, spoils its own edition and language only.
    """
    whole = whole_report(session, process, report.slug)
    if whole is None:
        return
    for language in LANGUAGES:
        if not missing_in(in_words(whole, language)):
            yield _made(
                Edition.STANDARD, language, partial(report_document, session, whole, language=language, now=now)
            )
    imprint = Imprint(office.name, office.contact, day_of(whole, now))
    for language in LANGUAGES:
        version = version_of(session, process, report.slug, language)
        if version is not None and is_whole(version):
            yield _made(Edition.EASY, language, partial(easy_document, version, imprint))


def _made(edition: Edition, language: str, make: Callable[[], Document]) -> Manuscript | Flawed:
    try:
        return Manuscript(edition, language, make())
    except ModelError as problem:
        return Flawed(edition, language, str(problem))


def is_whole(version: EasyVersion) -> bool:
    """Say whether an easy edition has a title and every statement in this language."""
    texts = [version.text(statement.texts) for statement in version.statements]
    return version.text(version.edition.titles) is not None and bool(texts) and None not in texts
