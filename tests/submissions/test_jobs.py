"""The job that reads uploads, and the one that erases them."""

from collections.abc import Callable

import pytest

from consult.adapters.reading import ChildReader
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.submissions import commands, jobs
from consult.submissions.commands.files import (
    FileIsEmpty,
    FileIsHereAlready,
    FileIsTooLarge,
    KindIsNotTaken,
    TooManyFiles,
    must_fit,
)
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.rules import MOST_FILE_BYTES, MOST_FILES, FileState
from tests.factories import uploads
from tests.factories.accounts import a_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_draft, a_file, an_open_call, an_upload

READING = jobs.FileReading(ChildReader())


def a_fresh_draft(work: Work) -> Submission:
    return a_draft(work, an_open_call(work, a_process(work)), a_person(work))


def read(work: Work, desk: Desk, file: SubmissionFile) -> tuple[FileState, str | None, int]:
    work.session.commit()
    READING.read_file(desk, file_id=str(file.id))
    work.session.refresh(file)
    return file.state, file.problem, file.words


def test_a_good_file_is_read_and_counted(work: Work, desk: Desk) -> None:
    file = a_file(work, desk, a_fresh_draft(work), uploads.a_docx("Six words stand in this file."))
    assert read(work, desk, file) == (FileState.READ, None, 6)
    assert b"Six words" not in (file.sealed_text or b"")


@pytest.mark.parametrize(
    ("make", "problem"),
    [(uploads.with_macros, "macros"), (uploads.locked_docx, "encrypted"), (uploads.a_bomb, "too-much")],
)
def test_a_bad_file_is_refused_and_the_draft_stays(
    work: Work, desk: Desk, make: Callable[[], bytes], problem: str
) -> None:
    submission = a_fresh_draft(work)
    file = a_file(work, desk, submission, make())
    assert read(work, desk, file) == (FileState.REFUSED, problem, 0)
    assert [answer.question for answer in submission.answers] == ["q1"]


def test_a_file_whose_bytes_are_gone_is_refused(work: Work, desk: Desk) -> None:
    file = a_file(work, desk, a_fresh_draft(work), b"x", "notes.txt")
    desk.files.erase(file.store_key)
    assert read(work, desk, file) == (FileState.REFUSED, "cannot-be-read", 0)


def test_a_file_taken_out_meanwhile_is_left_alone(work: Work, desk: Desk) -> None:
    file = a_file(work, desk, a_fresh_draft(work), b"x", "notes.txt")
    number, key = str(file.id), file.store_key
    commands.remove_file(work, file=file)
    work.session.commit()
    READING.read_file(desk, file_id=number)
    jobs.erase_file(desk, store_key=key)
    with pytest.raises(FileNotFoundError):
        list(desk.files.read(key))


def test_the_same_file_twice_and_one_too_many_are_refused(work: Work, desk: Desk) -> None:
    submission = a_fresh_draft(work)
    a_file(work, desk, submission, b"0", "a.txt")
    with pytest.raises(FileIsHereAlready):
        a_file(work, desk, submission, b"0", "b.txt")
    for number in range(1, MOST_FILES):
        a_file(work, desk, submission, str(number).encode(), "a.txt")
    with pytest.raises(TooManyFiles):
        commands.add_file(work, submission=submission, upload=an_upload(desk, b"more", "a.txt"), language="en")


@pytest.mark.parametrize(
    ("name", "size", "refusal"),
    [("a.pdf", 0, FileIsEmpty), ("a.pdf", MOST_FILE_BYTES + 1, FileIsTooLarge), ("a.exe", 1, KindIsNotTaken)],
)
def test_some_uploads_are_refused_before_they_are_stored(name: str, size: int, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        must_fit(name, size)
