"""Uploads are checked for accessibility after they were read: noted, shown, never a condition, made again elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from consult.adapters.checking import ChildChecker
from consult.kernel.desk import Desk
from consult.kernel.jobs import Job
from consult.kernel.ports import Reading
from consult.kernel.work import Work
from consult.press.check.looking import Answer
from consult.sources.rules import Preset
from consult.submissions import bundle, commands, jobs
from consult.submissions.models import FileCheck, Submission, SubmissionFile
from consult.submissions.queries.looks import Looked, look_of
from consult.submissions.rules import CHECK_FILE, CheckState
from tests.factories import uploads
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import a_draft, a_file, an_open_call

READ = Reading("application/pdf", ("Words.",))
ROWS = [
    {"condition": "pdf.7.1-11", "count": 1, "place": {}, "values": {}},
    {"condition": "pdf.7.2-34", "count": 4, "place": {"page": 2}, "values": {}},
]


@dataclass(frozen=True)
class Checker:
    """Says the same of every document."""

    rows: Sequence[dict[str, Any]] | None

    def check(self, content: bytes) -> Sequence[dict[str, Any]] | None:
        assert content
        return self.rows


def a_fresh_draft(work: Work) -> Submission:
    return a_draft(work, an_open_call(work, a_process(work)), a_person(work))


def a_read_file(work: Work, desk: Desk, name: str = "annex.pdf", content: bytes = b"bytes") -> SubmissionFile:
    file = a_file(work, desk, a_fresh_draft(work), content, name)
    commands.note_reading(work, file_id=file.id, reading=READ)
    return file


def checked(work: Work, desk: Desk, file: SubmissionFile, rows: Sequence[dict[str, Any]] | None) -> Looked:
    work.session.commit()
    jobs.FileChecking(Checker(rows)).check_file(desk, file_id=str(file.id))
    work.session.expire_all()
    return look_of(work.vault, file)


def asked(work: Work) -> list[dict[str, Any]]:
    return [job.ids for job in work.session.scalars(select(Job).where(Job.kind == CHECK_FILE))]


@pytest.mark.parametrize(("name", "state"), [("a.pdf", "waiting"), ("a.docx", "waiting"), ("a.odt", None)])
def test_a_file_that_was_read_is_to_be_checked_if_it_can_be(
    work: Work, desk: Desk, name: str, state: str | None
) -> None:
    file = a_read_file(work, desk, name)
    assert look_of(work.vault, file) == Looked(None if state is None else CheckState(state))
    assert asked(work) == ([] if state is None else [{"file_id": str(file.id)}])


def test_a_file_that_was_refused_is_not_checked(work: Work, desk: Desk) -> None:
    file = a_file(work, desk, a_fresh_draft(work), b"bytes", "annex.pdf")
    commands.note_reading(work, file_id=file.id, reading=Reading(problem="encrypted"))
    assert (file.check, asked(work)) == (None, [])


def test_what_was_found_is_kept_sealed_and_opened_as_a_look(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    looked = checked(work, desk, file, ROWS)
    assert (looked.state, [answer for answer, _ in looked.look.answers if looked.look]) == (  # type: ignore[union-attr]  # it is there
        CheckState.DONE,
        [Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN],
    )
    assert file.check is not None
    assert b"7.1-11" not in (file.check.sealed or b"")


def test_a_file_that_could_not_be_checked_is_told_so_and_stays(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    assert checked(work, desk, file, None) == Looked(CheckState.FAILED)
    assert file.words == 1


def test_a_file_whose_bytes_are_gone_could_not_be_checked(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    desk.files.erase(file.store_key)
    assert checked(work, desk, file, []) == Looked(CheckState.FAILED)


def test_a_check_that_fails_for_good_is_given_up(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    jobs.give_check_up(work, file_id=str(file.id))
    assert look_of(work.vault, file) == Looked(CheckState.FAILED)
    assert checked(work, desk, file, []) == Looked(CheckState.FAILED)


def test_remarks_that_nobody_knows_any_more_are_not_left_out(work: Work, desk: Desk) -> None:
    old = [{"condition": "pdf.0-0", "count": 1, "place": {}, "values": {}}]
    assert checked(work, desk, a_read_file(work, desk), old) == Looked(CheckState.FAILED)


def test_a_file_taken_out_meanwhile_takes_its_check_along(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    number = str(file.id)
    commands.remove_file(work, file=file)
    work.session.commit()
    jobs.FileChecking(Checker([])).check_file(desk, file_id=number)
    jobs.give_check_up(work, file_id=number)
    assert work.session.scalar(select(func.count(FileCheck.id))) == 0


def test_a_check_is_done_with_its_remarks_only(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    assert file.check is not None
    file.check.state = CheckState.DONE
    with pytest.raises(IntegrityError, match="done_has_remarks"):
        work.session.flush()


def test_a_real_upload_is_read_and_checked(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk, "annex.docx", uploads.a_docx())
    work.session.commit()
    jobs.FileChecking(ChildChecker()).check_file(desk, file_id=str(file.id))
    work.session.expire_all()
    look = look_of(work.vault, file).look
    assert look is not None
    assert ([remark.first.condition.code for remark in look.useful], look.count) == (["docx.title"], 1)


def test_nothing_waits_for_the_check_when_a_submission_is_handed_in(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    acting = as_person(work, file.submission.author)  # type: ignore[arg-type]  # a draft has an author
    commands.choose_consent(acting, submission=file.submission, preset=Preset.NAMED)
    commands.submit_submission(acting, submission=file.submission)
    assert (file.submission.reference is not None, look_of(work.vault, file)) == (True, Looked(CheckState.WAITING))


def test_a_check_does_not_travel_and_is_asked_for_again(work: Work, desk: Desk) -> None:
    file = a_read_file(work, desk)
    checked(work, desk, file, ROWS)
    acting = as_person(work, file.submission.author)  # type: ignore[arg-type]  # as above
    commands.choose_consent(acting, submission=file.submission, preset=Preset.NAMED)
    commands.submit_submission(acting, submission=file.submission)
    [row] = bundle.rows(work, process_id=file.submission.process_id, with_confidential=False)["submission_files"]
    assert sorted(set(row) & {"check", "check_state", "sealed", "remarks"}) == []
    work.session.delete(file.check)
    work.session.expire_all()
    before = len(asked(work))
    desk.files.erase(file.store_key)
    bundle.put_content(work, desk.files, file.id, b"bytes")
    assert (look_of(work.vault, file), len(asked(work)) - before) == (Looked(CheckState.WAITING), 1)
