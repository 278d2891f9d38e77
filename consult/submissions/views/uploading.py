"""Files: send one in, see how reading goes, take it out, get it back."""

import hashlib
import io
from typing import cast

from flask import request
from werkzeug.wrappers import Response

from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.submissions import commands, permissions
from consult.submissions.commands.files import must_fit
from consult.submissions.forms import UploadForm
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.queries import own
from consult.submissions.queries.seals import file_key_about, file_name, open_in_file, seal_in_file
from consult.submissions.rules import CheckState, FileState, Upload, clean_name, problem_message
from consult.submissions.views.doors import a_file, my_submission, room
from consult.submissions.views.looks import in_words
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, prepared
from consult.web.session import work
from consult.web.toolbox import toolbox

register("submissions.file-added", N_("Your file is here and is being read."))
register("submissions.file-removed", N_("The file is taken out."))


def stored_upload() -> Upload | Refused | None:
    """Read, seal and store what was sent, outside any transaction; a refusal if it cannot be taken at all."""
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return None
    most = toolbox().most_file_bytes
    name, content = clean_name(sent.filename), sent.stream.read(most + 1)
    sent.close()
    try:
        must_fit(name, len(content), most=most)
    except Refused as refusal:
        return refusal
    file_id, tools = new_id(), toolbox()
    data_key = tools.vault.new_key(about=file_key_about(file_id))
    sealed = seal_in_file(tools.vault, file_id=file_id, data_key=data_key, what="bytes", plain=content)
    store_key = f"submissions/{file_id}"
    tools.files.put(store_key, io.BytesIO(sealed))
    return Upload(file_id, name, len(content), hashlib.sha256(content).hexdigest(), data_key, store_key)


@room.page(
    "/my-submissions/<uuid:submission_id>/files",
    load=my_submission,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
    prepare=stored_upload,
)
def files(submission: Submission) -> str | Response:
    """Show the files, and take one more; or take one out."""
    if request.method == "POST" and request.form.get("action") == "remove":
        return _remove(submission)
    form = fill(UploadForm, language=submission.language)
    if is_sent_and_good(form):
        upload = prepared()
        with refusals_beside(form):
            _add(submission, upload, str(form.language.data))
            notice(Message("submissions.file-added"))
            return go("submissions.files", submission_id=submission.id)
        if isinstance(upload, Upload):
            toolbox().files.erase(upload.store_key)
    draft = own.draft_of(work(), submission)
    waits = any(one.file.state is FileState.BEING_READ or one.looked.state is CheckState.WAITING for one in draft.files)
    return show(
        form=form,
        submission=submission,
        files=draft.files,
        looks={one.file.id: in_words(one.looked) for one in draft.files},
        megabytes=toolbox().most_file_bytes // 1_000_000,
        refresh_after=5 if waits and request.method == "GET" else None,
        problem=problem_message,
        is_open=submission.call.is_open(work().now),
    )


@room.page(
    "/my-submissions/<uuid:submission_id>/files/<uuid:file_id>",
    load=a_file,
    may=permissions.write_file,
    for_people=True,
)
def own_file(file: SubmissionFile) -> Response:
    """Give a file back to those who handed it in."""
    return given_back(file)


def given_back(file: SubmissionFile) -> Response:
    """Give a file's bytes as a download that no browser opens as a page."""
    tools = toolbox()
    sealed = b"".join(tools.files.read(file.store_key))
    content = open_in_file(tools.vault, file, what="bytes", sealed=sealed)
    answer = Response(content, mimetype="application/octet-stream")
    answer.headers.set("Content-Disposition", "attachment", filename=file_name(tools.vault, file))
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def _add(submission: Submission, upload: object, language: str) -> None:
    if isinstance(upload, Refused):
        raise upload
    commands.add_file(work(), submission=submission, upload=cast("Upload", upload), language=language)


def _remove(submission: Submission) -> Response:
    asked = request.form.get("file_id", "")
    found = own.files_of(work().session, submission.id)
    for file in (file for file in found if str(file.id) == asked):
        commands.remove_file(work(), file=file)
        notice(Message("submissions.file-removed"))
    return go("submissions.files", submission_id=submission.id)
