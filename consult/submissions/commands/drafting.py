"""Acts of writing: begin, say who speaks, save an answer, throw a draft away."""

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from consult.calls.models import Call
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.sources.rules import word_count
from consult.submissions.models import Submission, SubmissionAnswer, SubmissionFile
from consult.submissions.queries.seals import key_about, seal_answer, seal_title
from consult.submissions.rules import Beginning, SubmissionState, Typed, without_nulls

ERASE_FILE = "submissions.erase_file"


class CallIsClosed(Refused):
    """The call takes no answers now."""

    says = N_(
        "This call does not take answers now: it closes on %(when)s. Your draft is kept; you can read and copy it."
    )


class NotYourOrganization(Refused):
    """A person speaks only for an organization that has confirmed them."""

    says = N_("You can speak for an organization only after it has confirmed that you belong to it.")
    field = "speaker"


class SpeakerIsFixed(Refused):
    """What was handed in keeps its contributor."""

    says = N_("Who speaks cannot be changed after handing in. Withdraw this submission and write a new one.")
    field = "speaker"


class AnswerChanged(Refused):
    """Somebody else saved this answer since it was opened."""

    says = N_("Somebody saved this answer while you were writing. Both texts are below; nothing is lost.")
    field = "text"


class SubmissionIsWithdrawn(Refused):
    """A withdrawn submission is not changed any more."""

    says = N_("This submission was withdrawn. It can no longer be changed.")


def begin_submission(work: Work, *, call: Call, beginning: Beginning) -> Submission:
    """Begin a draft on an open call. Errors: CallIsClosed, NotYourOrganization."""
    must_be_open(work, call)
    _must_belong(work, beginning)
    submission = Submission(
        id=new_id(),
        process_id=call.process_id,
        call=call,
        organization_id=beginning.organization_id,
        author_id=work.actor.person_id,
        language=beginning.language,
        saved_at=work.now,
    )
    submission.data_key = work.vault.new_key(about=key_about(submission.id))
    submission.sealed_title = seal_title(work.vault, submission, without_nulls(beginning.title))
    work.session.add(submission)
    work.session.flush()
    return submission


def describe_submission(work: Work, *, submission: Submission, beginning: Beginning) -> None:
    """Change for whom it speaks, its language and title.

    Errors: SubmissionIsWithdrawn, NotYourOrganization, SpeakerIsFixed after it was handed in.
    """
    must_not_be_withdrawn(submission)
    if submission.organization_id != beginning.organization_id:
        if submission.state is not SubmissionState.DRAFT:
            raise SpeakerIsFixed
        _must_belong(work, beginning)
    submission.organization_id, submission.language = beginning.organization_id, beginning.language
    submission.sealed_title = seal_title(work.vault, submission, without_nulls(beginning.title))
    _touch(work, submission)


def save_answer(work: Work, *, submission: Submission, question: str, typed: Typed) -> SubmissionAnswer:
    """Save one answer in the working copy, over exactly the version it was read from.

    A closed call does not stop a save: what somebody typed is kept, it only cannot be handed in any more. The same
    operation sent twice (a repeated post) counts once. Errors: AnswerChanged, SubmissionIsWithdrawn.
    """
    lock_submission(work, submission=submission)
    must_not_be_withdrawn(submission)
    answer = _answer_row(work, submission, question)
    if typed.operation and answer.operation == typed.operation:
        return answer
    text = without_nulls(typed.text)
    values = {
        "version": typed.version + 1,
        "sealed": seal_answer(work.vault, submission, question, text),
        "words": word_count(text),
        "operation": typed.operation or None,
        "saved_at": work.now,
        "saved_by": work.actor.person_id,
    }
    unchanged = (SubmissionAnswer.id == answer.id, SubmissionAnswer.version == typed.version)
    saved = work.session.execute(
        update(SubmissionAnswer).where(*unchanged).values(values).execution_options(synchronize_session=False)
    )
    if not getattr(saved, "rowcount", 0):
        raise AnswerChanged
    work.session.refresh(answer)
    _touch(work, submission)
    return answer


def discard_draft(work: Work, *, submission: Submission) -> None:
    """Throw a draft away for good: its key, its texts, its files. Errors: SubmissionIsWithdrawn, if it is no draft."""
    if submission.state is not SubmissionState.DRAFT:
        raise SubmissionIsWithdrawn
    of_it = SubmissionFile.submission_id == submission.id
    for key in work.session.scalars(select(SubmissionFile.store_key).where(of_it)):
        work.enqueue(ERASE_FILE, store_key=key)
    work.session.execute(delete(SubmissionFile).where(of_it))
    work.session.delete(submission)
    work.session.flush()


def must_be_open(work: Work, call: Call) -> None:
    """Refuse, with the instant of closing, if the call takes no answers at this moment."""
    if not call.is_open(work.now):
        raise CallIsClosed(when=call.closes_at)


def must_not_be_withdrawn(submission: Submission) -> None:
    """Refuse if the submission was withdrawn."""
    if submission.state is SubmissionState.WITHDRAWN:
        raise SubmissionIsWithdrawn


def lock_submission(work: Work, *, submission: Submission) -> None:
    """Let nobody else change this submission until the transaction ends."""
    work.session.execute(select(Submission.id).where(Submission.id == submission.id).with_for_update())


def _touch(work: Work, submission: Submission) -> None:
    submission.saved_at = work.now
    submission.is_changed = submission.state is not SubmissionState.DRAFT
    work.session.flush()


def _must_belong(work: Work, beginning: Beginning) -> None:
    if beginning.organization_id is not None and beginning.organization_id not in work.actor.organizations:
        raise NotYourOrganization


def _answer_row(work: Work, submission: Submission, question: str) -> SubmissionAnswer:
    """Give the row of an answer, made if it is missing; of two who make it at once, one finds the other's."""
    same = (SubmissionAnswer.submission_id == submission.id, SubmissionAnswer.question == question)
    query = select(SubmissionAnswer).where(*same).execution_options(populate_existing=True)
    found = work.session.scalar(query)
    if found is not None:
        return found
    empty = seal_answer(work.vault, submission, question, "")
    made = SubmissionAnswer(submission_id=submission.id, question=question, sealed=empty, saved_at=work.now)
    try:
        with work.session.begin_nested():
            work.session.add(made)
    except IntegrityError:
        return work.session.scalars(query).one()
    return made
