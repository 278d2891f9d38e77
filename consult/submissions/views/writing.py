"""Writing: begin on an open call, the list of tasks, who speaks, one question a page."""

from typing import Any

from flask import request
from werkzeug.wrappers import Response

from consult.calls.models import Call, Question
from consult.kernel.ids import new_id
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes.models import Process
from consult.submissions import commands, permissions
from consult.submissions.forms import MYSELF, AnswerForm, BeginningForm
from consult.submissions.models import Submission
from consult.submissions.queries import own
from consult.submissions.views.doors import my_answer, my_submission, room, the_call
from consult.submissions.views.tasks import Tasks
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import anybody_signed_in, go, the_process
from consult.web.session import work

register("submissions.saved", N_("Saved on %(when)s."))
register(
    "submissions.saved-too-late",
    N_("Your text is saved, but the call closed on %(when)s, so it can no longer be handed in. You can copy it here."),
)


@room.page("/calls/<slug>/answer", load=the_call, may=anybody_signed_in, methods=("GET", "POST"), for_people=True)
def begin(call: Call) -> str | Response:
    """Begin a submission, or go on with one that is there."""
    form = _beginning(fill(BeginningForm, language=speech.language()))
    if is_sent_and_good(form):
        with refusals_beside(form):
            made = commands.begin_submission(work(), call=call, beginning=form.beginning())
            return go("submissions.tasks", submission_id=made.id)
    known = [row for row in own.mine(work().session, work().actor, call.process_id) if row.call_id == call.id]
    return show(form=form, call=call, known=known, is_open=call.is_open(work().now))


@room.page("/my-submissions", load=the_process, may=anybody_signed_in, for_people=True)
def mine(process: Process) -> str:
    """List one's own submissions."""
    return show(rows=own.mine(work().session, work().actor, process.id), now=work().now)


@room.page("/my-submissions/<uuid:submission_id>", load=my_submission, may=permissions.write, for_people=True)
def tasks(submission: Submission) -> str:
    """Show the parts of a submission and how far each is."""
    draft = own.draft_of(work(), submission)
    return show(draft=draft, submission=submission, tasks=Tasks(draft, work().now), zone=work().actor.zone)


@room.page(
    "/my-submissions/<uuid:submission_id>/about",
    load=my_submission,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def about(submission: Submission) -> str | Response:
    """Say for whom the submission speaks, its language and title."""
    draft = own.draft_of(work(), submission)
    speaker = str(submission.organization_id or MYSELF)
    form = _beginning(fill(BeginningForm, speaker=speaker, language=submission.language, title=draft.title))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.describe_submission(work(), submission=submission, beginning=form.beginning())
            return go("submissions.tasks", submission_id=submission.id)
    return show(form=form, submission=submission)


@room.page(
    "/my-submissions/<uuid:submission_id>/questions/<code>",
    load=my_answer,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def answer(submission: Submission) -> str | Response:
    """Answer one question; every save is kept, and never over somebody else's."""
    code = str((request.view_args or {})["code"])
    form = fill(AnswerForm, **_stored(submission, code))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.save_answer(work(), submission=submission, question=code, typed=form.typed())
            return _onward(submission, code)
    return show(form=form, **_around(submission, code, form))


def _beginning(form: BeginningForm) -> BeginningForm:
    found = own.organizations_for(work().session, work().actor)
    form.offer([(str(row.id), row.name_in(speech.language())) for row in found])
    if form.speaker.data is None and not found:
        form.speaker.data = MYSELF
    return form


def _stored(submission: Submission, code: str) -> dict[str, Any]:
    draft = own.draft_of(work(), submission)
    row, words = draft.answer(code), draft.answers.get(code)
    text = "" if words is None else words.words
    return {"text": text, "version": 0 if row is None else row.version, "operation": str(new_id())}


def _around(submission: Submission, code: str, form: AnswerForm) -> dict[str, Any]:
    """Give what stands around the form; after a stale save, the other text and the version it may now be put over."""
    draft = own.draft_of(work(), submission)
    row = draft.answer(code)
    theirs = None
    if row is not None and row.version != (form.version.data or 0):
        theirs = draft.answers.get(code)
        form.version.data, form.version.raw_data = row.version, None
    if form.text.errors:
        form.operation.data, form.operation.raw_data = str(new_id()), None
    questions = list(submission.call.questions)
    question = next(one for one in questions if one.code == code)
    return {
        "submission": submission,
        "question": question,
        "text": question.text_in(speech.language()),
        "number": questions.index(question) + 1,
        "count": len(questions),
        "row": row,
        "theirs": theirs,
        "is_open": submission.call.is_open(work().now),
        "zone": work().actor.zone,
    }


def _onward(submission: Submission, code: str) -> Response:
    closes = submission.call.closes_at
    if not submission.call.is_open(work().now):
        late = Message("submissions.saved-too-late", {"when": speech.full_time(closes, zone_name="Europe/Zurich")})
        notice(late, kind="warning")
        return go("submissions.check", submission_id=submission.id)
    notice(Message("submissions.saved", {"when": speech.full_time(work().now, zone_name=work().actor.zone)}))
    if request.form.get("action") == "stay":
        return go("submissions.answer", submission_id=submission.id, code=code)
    if request.form.get("action") == "list":
        return go("submissions.tasks", submission_id=submission.id)
    return _next_question(submission, code)


def _next_question(submission: Submission, code: str) -> Response:
    questions: list[Question] = list(submission.call.questions)
    place = [question.code for question in questions].index(code) + 1
    if place < len(questions):
        return go("submissions.answer", submission_id=submission.id, code=questions[place].code)
    return go("submissions.files", submission_id=submission.id)
