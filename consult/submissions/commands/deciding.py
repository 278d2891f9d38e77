"""The office's decision whether a submission may be published."""

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.sources import commands as register
from consult.submissions import letters
from consult.submissions.commands.drafting import SubmissionIsWithdrawn
from consult.submissions.models import Submission
from consult.submissions.rules import SubmissionState, without_nulls


class ReasonIsMissing(Refused):
    """A refusal to publish carries a reason."""

    says = N_("Write the reason. It is sent to the author by mail.")
    field = "reason"


def decide_publication(work: Work, *, submission: Submission, approved: bool, reason: str) -> None:
    """Decide on publishing after looking at third parties' data; a refusal is mailed with its reason.

    Errors: ReasonIsMissing, SubmissionIsWithdrawn.
    """
    if submission.state is not SubmissionState.SUBMITTED or submission.source is None:
        raise SubmissionIsWithdrawn
    said = without_nulls(reason).strip()
    if not approved and not said:
        raise ReasonIsMissing
    register.decide_publication(work, source=submission.source, approved=approved, reason=None if approved else said)
    letter = None if approved else letters.not_published(submission, said, is_open=submission.call.is_open(work.now))
    if letter is not None:
        work.post(letter)
