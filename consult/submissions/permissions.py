"""Who may do what with a submission; what a list uses has a SQL twin beside it."""

from sqlalchemy import ColumnElement, false, or_

from consult.kernel.actor import Actor, Role
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.rules import SubmissionState


def write(actor: Actor, submission: Submission) -> bool:
    """Its author, and the confirmed members of the organization it speaks for."""
    if actor.person_id is None:
        return False
    return submission.author_id == actor.person_id or submission.organization_id in actor.organizations


def writable_by(actor: Actor) -> ColumnElement[bool]:
    """Say in SQL what ``write`` says."""
    if actor.person_id is None:
        return false()
    return or_(
        Submission.author_id == actor.person_id, Submission.organization_id.in_(sorted(actor.organizations, key=str))
    )


def write_file(actor: Actor, file: SubmissionFile) -> bool:
    """Those who may write its submission."""
    return write(actor, file.submission)


def read_as_office(actor: Actor, submission: Submission) -> bool:
    """Its process's organizers, once it was handed in; never a draft."""
    return submission.state is not SubmissionState.DRAFT and actor.has(Role.ORGANIZER, submission.process_id)


def read_file_as_office(actor: Actor, file: SubmissionFile) -> bool:
    """Its process's organizers, once its submission was handed in."""
    return read_as_office(actor, file.submission)
