"""What the office received: one list with filters, and one submission with everything."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from consult.accounts.models import Organization
from consult.calls.models import Call, Question
from consult.kernel.text.held import Cleared
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.models import Source, SourceText
from consult.sources.queries import gate
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.queries.looks import Looked, look_of
from consult.submissions.queries.own import files_of
from consult.submissions.queries.seals import file_name
from consult.submissions.rules import Selection, SubmissionState

PAGE = 25
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list: its rows, how many there are in all, which page of how many."""

    rows: Sequence[Submission]
    count: int
    page: int
    pages: int


def received(session: Session, process_id: uuid.UUID, selection: Selection, *, page: int = 1) -> Found:
    """List what was handed in, newest first; drafts are nobody's but their authors'."""
    wanted = _wanted(process_id, selection)
    count = session.scalar(select(func.count(Submission.id)).join(Submission.source).where(*wanted)) or 0
    pages = max(1, -(-count // PAGE))
    current = min(max(page, 1), pages)
    query = _listed(wanted).limit(PAGE).offset((current - 1) * PAGE)
    return Found(session.scalars(query).all(), count, current, pages)


def all_received(session: Session, process_id: uuid.UUID, selection: Selection) -> Sequence[Submission]:
    """List everything that was handed in and fits, newest first, for an export."""
    return session.scalars(_listed(_wanted(process_id, selection))).all()


def _listed(wanted: list[ColumnElement[bool]]):  # type: ignore[no-untyped-def]  # SQLAlchemy's own type, two lines long  # noqa: ANN202
    names = joinedload(Submission.organization).selectinload(Organization.names)
    query = select(Submission).join(Submission.source).where(*wanted)
    return query.options(joinedload(Submission.source), names, joinedload(Submission.author)).order_by(
        Submission.handed_in_at.desc(), Submission.id
    )


def _wanted(process_id: uuid.UUID, selection: Selection) -> list[ColumnElement[bool]]:
    pairs: list[tuple[object, ColumnElement[bool]]] = [
        (selection.category, Source.category == selection.category),
        (selection.group, Source.group_code == selection.group),
        (selection.language, Source.language == selection.language),
        (selection.preset, Submission.preset == selection.preset),
        (selection.state, Submission.state == selection.state),
        (selection.publication, Source.publication == selection.publication),
    ]
    base = [Submission.process_id == process_id, Submission.state != SubmissionState.DRAFT]
    return [*base, *(condition for asked, condition in pairs if asked)]


def one_received(session: Session, process: Process, submission_id: uuid.UUID) -> Submission | None:
    """Find what was handed in to this process, with its source's texts and its call's questions."""
    query = select(Submission).options(
        joinedload(Submission.source).selectinload(Source.texts),
        joinedload(Submission.organization).selectinload(Organization.names),
        joinedload(Submission.author),
        joinedload(Submission.call).selectinload(Call.questions).selectinload(Question.texts),
    )
    same = (Submission.id == submission_id, Submission.process_id == process.id)
    return session.scalar(query.where(*same, Submission.state != SubmissionState.DRAFT))


@dataclass(frozen=True, slots=True)
class Read:
    """One submission as the office reads it."""

    contributor: Cleared
    title: Cleared | None
    texts: list[tuple[SourceText, Cleared]]
    files: list[tuple[SubmissionFile, str, Looked]]


def read_one(work: Work, submission: Submission, source: Source, *, language: str) -> Read:
    """Open a submission for the office; that it was opened is on record before anything is shown."""
    cleared = gate.office_texts(work, source)
    contributor = gate.office_contributor(work, source, language=language)
    texts = [(text, cleared[text.id]) for text in source.texts if text.id in cleared]
    title = next((words for text, words in texts if text.part == TITLE), None)
    files = [
        (file, file_name(work.vault, file), look_of(work.vault, file)) for file in files_of(work.session, submission.id)
    ]
    return Read(contributor, title, [pair for pair in texts if pair[0].part != TITLE], files)
