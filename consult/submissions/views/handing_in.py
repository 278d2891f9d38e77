"""Consent, check, hand in, receipt, withdraw."""

from datetime import datetime

from werkzeug.wrappers import Response

from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.submissions import commands, permissions
from consult.submissions.forms import ButtonForm, ConsentForm
from consult.submissions.models import Submission
from consult.submissions.queries import own
from consult.submissions.rules import SubmissionState
from consult.submissions.views.doors import my_submission, preset_words, publication_words, room
from consult.submissions.views.tasks import Tasks
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("submissions.consent-saved", N_("Your choice is saved. You can change it at any time."))
register("submissions.withdrawn", N_("Your submission is withdrawn. It is no longer on the website."))
register("submissions.discarded", N_("The draft is thrown away."))


@room.page(
    "/my-submissions/<uuid:submission_id>/consent",
    load=my_submission,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def consent(submission: Submission) -> str | Response:
    """Choose how the submission may be used, after the notice on reprisals."""
    form = fill(ConsentForm, preset=submission.preset and submission.preset.value)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.choose_consent(work(), submission=submission, preset=form.choice())
            notice(Message("submissions.consent-saved"))
            is_draft = submission.state is SubmissionState.DRAFT
            return go("submissions.check" if is_draft else "submissions.receipt", submission_id=submission.id)
    return show(form=form, submission=submission)


@room.page(
    "/my-submissions/<uuid:submission_id>/check",
    load=my_submission,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def check(submission: Submission) -> str | Response:
    """Show everything once more; hand it in with one button."""
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.submit_submission(work(), submission=submission)
            return go("submissions.receipt", submission_id=submission.id)
    draft = own.draft_of(work(), submission)
    return show(
        form=form,
        draft=draft,
        submission=submission,
        tasks=Tasks(draft, work().now),
        presets=preset_words(),
        language=speech.language(),
    )


@room.page("/my-submissions/<uuid:submission_id>/receipt", load=my_submission, may=permissions.write, for_people=True)
def receipt(submission: Submission) -> str | Response:
    """Show what was handed in: reference, time, word counts, consent, files with their SHA-256."""
    if submission.state is SubmissionState.DRAFT:
        return go("submissions.tasks", submission_id=submission.id)
    draft, told = own.draft_of(work(), submission), submission.receipt or {}
    return show(
        draft=draft,
        submission=submission,
        tasks=Tasks(draft, work().now),
        presets=preset_words(),
        zone=work().actor.zone,
        words=told.get("words", {}),
        at=datetime.fromisoformat(told["at"]) if "at" in told else submission.handed_in_at,
        publications=publication_words(),
    )


@room.page(
    "/my-submissions/<uuid:submission_id>/withdraw",
    load=my_submission,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def withdraw(submission: Submission) -> str | Response:
    """Withdraw what was handed in, or throw a draft away; the page says beforehand what that does."""
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            if submission.state is SubmissionState.DRAFT:
                commands.discard_draft(work(), submission=submission)
                notice(Message("submissions.discarded"))
            else:
                commands.withdraw_submission(work(), submission=submission)
                notice(Message("submissions.withdrawn"))
            return go("submissions.mine")
    return show(form=form, submission=submission)
