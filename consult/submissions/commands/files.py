"""Acts on files: add one that is stored already, note what was read in it, take it out."""

import json
import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from consult.kernel.errors import Refused
from consult.kernel.ports import Reading
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.sources.rules import canonical, whole_text, word_count
from consult.submissions.commands.drafting import ERASE_FILE, lock_submission, must_be_open, must_not_be_withdrawn
from consult.submissions.models import FileCheck, Submission, SubmissionFile
from consult.submissions.queries.seals import seal_in_file
from consult.submissions.rules import (
    CHECK_FILE,
    ENDINGS,
    MOST_FILE_BYTES,
    MOST_FILES,
    CheckState,
    FileState,
    Upload,
    ending_of,
    problem_message,
)

READ_FILE = "submissions.read_file"


class FileIsEmpty(Refused):
    """There is nothing in the file."""

    says = N_("This file is empty. Choose the file again and check that it opens on your computer.")
    field = "file"


class FileIsTooLarge(Refused):
    """The file is larger than we take."""

    says = N_("This file is larger than %(megabytes)s megabytes. Make its pictures smaller, or send the text alone.")
    field = "file"


class KindIsNotTaken(Refused):
    """The name says that the file is of a kind that we do not take."""

    says = N_("We cannot take this kind of file. Save it as PDF, DOCX, ODT or TXT and send it again.")
    field = "file"


class TooManyFiles(Refused):
    """The submission holds as many files as it may."""

    says = N_("A submission holds at most %(most)s files. Take one out first, or join two into one.")
    field = "file"


class FileIsHereAlready(Refused):
    """The same bytes were handed in before."""

    says = N_("This file is in your submission already.")
    field = "file"


def must_fit(name: str, size: int, *, most: int = MOST_FILE_BYTES) -> None:
    """Refuse what no reading can save (``most``: bytes). Errors: FileIsEmpty, FileIsTooLarge, KindIsNotTaken."""
    if ending_of(name) not in ENDINGS:
        raise KindIsNotTaken
    if size == 0:
        raise FileIsEmpty
    if size > most:
        raise FileIsTooLarge(megabytes=most // 1_000_000)


def add_file(work: Work, *, submission: Submission, upload: Upload, language: str) -> SubmissionFile:
    """Put a stored file into the working copy and ask for it to be read.

    Errors: CallIsClosed, SubmissionIsWithdrawn, TooManyFiles, FileIsHereAlready.
    """
    must_not_be_withdrawn(submission)
    must_be_open(work, submission.call)
    lock_submission(work, submission=submission)
    of_it = SubmissionFile.submission_id == submission.id
    known = work.session.scalars(select(SubmissionFile.sha256).where(of_it)).all()
    if upload.sha256 in known:
        raise FileIsHereAlready
    if len(known) >= MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    name = upload.name.encode()
    file = SubmissionFile(
        id=upload.id,
        submission=submission,
        number=(work.session.scalar(select(func.max(SubmissionFile.number)).where(of_it)) or 0) + 1,
        data_key=upload.data_key,
        sealed_name=seal_in_file(work.vault, file_id=upload.id, data_key=upload.data_key, what="name", plain=name),
        ending=ending_of(upload.name),
        size=upload.size,
        sha256=upload.sha256,
        store_key=upload.store_key,
        language=language,
    )
    work.session.add(file)
    _touch(work, submission)
    work.enqueue(READ_FILE, file_id=file.id)
    return file


def note_reading(work: Work, *, file_id: uuid.UUID, reading: Reading) -> None:
    """Note what was read in a file, or why it was refused; the draft stays whatever happened to the file."""
    file = work.session.get(SubmissionFile, file_id)
    if file is None or file.state is not FileState.BEING_READ:
        return
    if reading.problem is not None:
        file.problem = problem_message(reading.problem).code.removeprefix("submissions.file-")
        file.state = FileState.REFUSED
        return
    paragraphs = canonical(reading.paragraphs)
    packed = json.dumps(paragraphs, ensure_ascii=False).encode()
    file.sealed_text = seal_in_file(work.vault, file_id=file.id, data_key=file.data_key, what="text", plain=packed)
    file.words, file.media_type = word_count(whole_text(paragraphs)), reading.media_type
    file.state = FileState.READ
    if file.is_to_be_checked:
        file.check = FileCheck()
        work.enqueue(CHECK_FILE, file_id=file.id)


def note_checking(work: Work, *, file_id: uuid.UUID, rows: Sequence[dict[str, Any]] | None) -> None:
    """Note what a check of a file for accessibility found, or that it could not be checked; nothing depends on it."""
    file = work.session.get(SubmissionFile, file_id)
    if file is None or file.check is None or file.check.state is not CheckState.WAITING:
        return
    if rows is None:
        file.check.state = CheckState.FAILED
        return
    plain = json.dumps(rows, ensure_ascii=False).encode()
    file.check.sealed = seal_in_file(work.vault, file_id=file.id, data_key=file.data_key, what="check", plain=plain)
    file.check.state = CheckState.DONE


def remove_file(work: Work, *, file: SubmissionFile) -> None:
    """Take a file out of the working copy; its bytes are erased after the commit.

    What was handed in before keeps the text until the change is handed in too; so once the call is closed, a file
    that may be the office's only copy stays. Errors: SubmissionIsWithdrawn, CallIsClosed.
    """
    must_not_be_withdrawn(file.submission)
    if file.submission.handed_in_at is not None:
        must_be_open(work, file.submission.call)
    lock_submission(work, submission=file.submission)
    work.enqueue(ERASE_FILE, store_key=file.store_key)
    work.session.delete(file)
    _touch(work, file.submission)


def _touch(work: Work, submission: Submission) -> None:
    submission.saved_at = work.now
    submission.is_changed = submission.handed_in_at is not None
    work.session.flush()
