"""A person's own submissions: lists, one with everything in it, and who may edit."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.accounts.models import Membership, Organization
from consult.accounts.rules import MemberState
from consult.calls.models import Call, Question
from consult.calls.rules import CallState
from consult.kernel.actor import Actor
from consult.kernel.text.held import Cleared
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.queries.gate import own_words
from consult.submissions.models import Submission, SubmissionAnswer, SubmissionFile
from consult.submissions.permissions import writable_by
from consult.submissions.queries.looks import Looked, look_of
from consult.submissions.queries.seals import file_name, held_answer, held_file_text, held_title

_WITH_CALL = (
    joinedload(Submission.call).selectinload(Call.texts),
    joinedload(Submission.organization).selectinload(Organization.names),
    joinedload(Submission.author),
)
_WITH_ALL = (
    *_WITH_CALL,
    joinedload(Submission.call).selectinload(Call.questions).selectinload(Question.texts),
    selectinload(Submission.answers),
)


def published_call(session: Session, process: Process, slug: str) -> Call | None:
    """Find a call of this process that the public sees, with its texts."""
    query = select(Call).options(selectinload(Call.texts)).where(Call.process_id == process.id, Call.slug == slug)
    return session.scalar(query.where(Call.state == CallState.PUBLISHED))


def one(session: Session, process: Process, submission_id: uuid.UUID) -> Submission | None:
    """Find a submission of this process with call, questions and answers."""
    same = (Submission.id == submission_id, Submission.process_id == process.id)
    return session.scalar(select(Submission).options(*_WITH_ALL).where(*same))


def mine(session: Session, actor: Actor, process_id: uuid.UUID) -> Sequence[Submission]:
    """List what the actor may write in a process, newest first."""
    query = select(Submission).options(*_WITH_CALL).where(Submission.process_id == process_id, writable_by(actor))
    return session.scalars(query.order_by(Submission.created_at.desc(), Submission.id)).all()


def files_of(session: Session, submission_id: uuid.UUID) -> Sequence[SubmissionFile]:
    """List the files of a submission by number, with their checks."""
    query = (
        select(SubmissionFile)
        .options(joinedload(SubmissionFile.check))
        .where(SubmissionFile.submission_id == submission_id)
    )
    return session.scalars(query.order_by(SubmissionFile.number)).all()


def one_file(session: Session, process: Process, submission_id: uuid.UUID, file_id: uuid.UUID) -> SubmissionFile | None:
    """Find a file of a submission of this process."""
    query = select(SubmissionFile).join(Submission).options(joinedload(SubmissionFile.submission))
    same = (SubmissionFile.id == file_id, Submission.id == submission_id, Submission.process_id == process.id)
    return session.scalar(query.where(*same))


def organizations_for(session: Session, actor: Actor) -> Sequence[Organization]:
    """List the organizations that the actor may speak for, by slug, with their names."""
    query = select(Organization).options(selectinload(Organization.names))
    return session.scalars(query.where(Organization.id.in_(actor.organizations)).order_by(Organization.slug)).all()


def editors(session: Session, submission: Submission) -> list[uuid.UUID]:
    """List who may read and write a submission's own words: its author and the organization's confirmed members."""
    members = select(Membership.person_id).where(
        Membership.organization_id == submission.organization_id, Membership.state == MemberState.CONFIRMED
    )
    found = [] if submission.organization_id is None else list(session.scalars(members))
    return found if submission.author_id is None else [submission.author_id, *found]


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file with its name and what was read in it, for those who wrote the submission."""

    file: SubmissionFile
    name: str
    text: Cleared | None
    looked: Looked


@dataclass(frozen=True, slots=True)
class Draft:
    """A submission's own words for its editors: title, answers by question code, files."""

    submission: Submission
    title: str
    answers: dict[str, Cleared]
    files: list[OwnFile]

    def answer(self, code: str) -> SubmissionAnswer | None:
        """Give the row of one answer."""
        return next((row for row in self.submission.answers if row.question == code), None)


def draft_of(work: Work, submission: Submission) -> Draft:
    """Open everything that an editor wrote; nothing for anybody else."""
    authors = editors(work.session, submission)
    language = submission.language
    title = own_words(work.actor, held_title(work.vault, submission), language=language, authors=authors)
    answers = {
        row.question: own_words(
            work.actor, held_answer(work.vault, submission, row), language=language, authors=authors
        )
        for row in submission.answers
    }
    may = work.actor.person_id in authors
    files = [_own_file(work, file, authors) for file in (files_of(work.session, submission.id) if may else ())]
    return Draft(
        submission,
        "" if title is None else title.words,
        {code: words for code, words in answers.items() if words is not None},
        files,
    )


def _own_file(work: Work, file: SubmissionFile, authors: list[uuid.UUID]) -> OwnFile:
    held = held_file_text(work.vault, file)
    text = None if held is None else own_words(work.actor, held, language=file.language, authors=authors)
    return OwnFile(file, file_name(work.vault, file), text, look_of(work.vault, file))
