"""The office: the list of what was received, one submission, the decision on publishing."""

from functools import partial

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes.models import Process
from consult.processes.permissions import organize
from consult.sources.models import Source
from consult.submissions import commands, permissions
from consult.submissions.forms import OfficeFilterForm, PublicationForm
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.queries import office
from consult.submissions.views.doors import (
    a_file,
    page_address,
    page_number,
    place_labels,
    preset_words,
    publication_words,
    received_one,
    room,
    state_words,
)
from consult.submissions.views.looks import in_words
from consult.submissions.views.uploading import given_back
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("submissions.decided", N_("The decision is recorded."))


def office_filter() -> OfficeFilterForm:
    """Make the filter of the office's list from the address."""
    form = OfficeFilterForm(MultiDict(request.args))
    words = {"preset": preset_words(), "publication": publication_words(), "state": state_words()}
    form.offer(*place_labels(work().session), words)
    return form


@room.page("/office/submissions", load=the_process, may=organize, for_people=True)
def received(process: Process) -> str:
    """List what was handed in; that the list with its names was opened is on record."""
    form = office_filter()
    work().witness("list-submissions", about=("process", process.id), process_id=process.id)
    found = office.received(work().session, process.id, form.selection(), page=page_number())
    asked = {name: value for name, value in request.args.items() if name != "page"}
    categories, groups = place_labels(work().session)
    return show(
        form=form,
        found=found,
        asked=asked,
        page_url=partial(page_address, "submissions.received"),
        categories=categories,
        groups=groups,
        presets=preset_words(),
        publications=publication_words(),
        states=state_words(),
    )


@room.page(
    "/office/submissions/<uuid:submission_id>",
    load=received_one,
    may=permissions.read_as_office,
    methods=("GET", "POST"),
    for_people=True,
)
def received_submission(submission: Submission) -> str | Response:
    """Read one submission, and decide on publishing it after looking at third parties' data."""
    source = _source(submission)
    form = fill(PublicationForm, decision=source.publication.value, reason=source.publication_reason or "")
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.decide_publication(
                work(),
                submission=submission,
                approved=form.decision.data == "approved",
                reason=str(form.reason.data or ""),
            )
            notice(Message("submissions.decided"))
            return go("submissions.received_submission", submission_id=submission.id)
    language = speech.language()
    read = office.read_one(work(), submission, source, language=language)
    return show(
        form=form,
        submission=submission,
        source=source,
        read=read,
        looks={file.id: in_words(looked) for file, _, looked in read.files},
        questions={question.code: question.text_in(language) for question in submission.call.questions},
        labels=place_labels(work().session),
        presets=preset_words(),
        publications=publication_words(),
        states=state_words(),
    )


@room.page(
    "/office/submissions/<uuid:submission_id>/files/<uuid:file_id>",
    load=a_file,
    may=permissions.read_file_as_office,
    for_people=True,
)
def received_file(file: SubmissionFile) -> Response:
    """Give a file to the office; that it was opened is on record first."""
    work().witness("read-file-as-office", about=("submission_file", file.id), process_id=file.submission.process_id)
    return given_back(file)


def _source(submission: Submission) -> Source:
    """Give the source of what was handed in; a CHECK says that there is one."""
    if submission.source is None:
        problem = "a submission was handed in without a source"
        raise TypeError(problem)
    return submission.source
