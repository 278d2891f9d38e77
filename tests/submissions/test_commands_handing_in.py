"""Handing in, amending, withdrawing, choosing consent, and the office's decision."""

import pytest
from sqlalchemy import select

from consult.kernel.desk import Desk
from consult.kernel.outbox import OutgoingLetter, read, waiting
from consult.kernel.ports import Reading
from consult.kernel.text.held import Use
from consult.kernel.work import Work
from consult.sources.models import Source
from consult.sources.queries import gate
from consult.sources.rules import Preset, Publication
from consult.submissions import commands
from consult.submissions.commands.deciding import ReasonIsMissing
from consult.submissions.commands.drafting import CallIsClosed, SubmissionIsWithdrawn
from consult.submissions.commands.handing_in import (
    AnswerIsTooLong,
    ConsentIsMissing,
    FilesAreBeingRead,
    FileWasRefused,
    NothingToSubmit,
)
from consult.submissions.models import Submission
from consult.submissions.rules import Beginning, SubmissionState, Typed
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import ANSWER, a_draft, a_file, a_submission, an_open_call, close, published


def source_of(submission: Submission) -> Source:
    assert submission.source is not None
    return submission.source


def current(work: Work, source: Source) -> dict[str, str]:
    work.session.refresh(source, ["texts"])
    cleared = gate.office_texts(work, source)
    return {text.part: cleared[text.id].words for text in source.texts if text.id in cleared}


def test_a_submission_becomes_a_source_with_facets(work: Work) -> None:
    author = a_person(work)
    organization = an_organization(work, members=(author,))
    organization.state_code, organization.group_code = "XXA", "AFR"
    submission = a_submission(work, an_open_call(work, a_process(work)), author, organization=organization)
    source = source_of(submission)
    facets = (source.category, source.state_code, source.group_code, source.call_slug, source.reference)
    assert facets == ("ngo_other", "XXA", "AFR", "call", "NMIRF-2026-0001")
    assert current(work, source) == {"title": "On cooperation", "q1": ANSWER.replace("\n\n", "\n")}


def test_receipt_counts_words_and_the_letter_holds_none(work: Work) -> None:
    submission = a_submission(work, an_open_call(work, a_process(work)), a_person(work))
    assert submission.receipt == {"at": "2026-05-04T10:00:00+00:00", "words": {"q1": 11}, "preset": "named"}
    letters = [read(work.session, number) for number in waiting(work.session)]
    found = [letter for letter in letters if letter is not None]
    assert [letter.name for letter in found] == ["submissions/acknowledgement"]
    assert {value for letter in found for value in letter.values.values() if "Focal" in str(value)} == set()


def test_references_count_up(work: Work) -> None:
    call, author = an_open_call(work, a_process(work)), a_person(work)
    assert [a_submission(work, call, author).reference for _ in range(3)] == [
        "NMIRF-2026-0001",
        "NMIRF-2026-0002",
        "NMIRF-2026-0003",
    ]


def test_what_is_missing_is_said_one_by_one(work: Work, desk: Desk) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    call = an_open_call(work, a_process(work), limit=5)
    submission = commands.begin_submission(acting, call=call, beginning=Beginning(None, "en", ""))

    def refused(kind: type[Exception]) -> None:
        with pytest.raises(kind):
            commands.submit_submission(acting, submission=submission)

    refused(ConsentIsMissing)
    commands.choose_consent(acting, submission=submission, preset=Preset.NAMED)
    refused(NothingToSubmit)
    commands.save_answer(
        acting, submission=submission, question="q1", typed=Typed("one two three four five six", 0, "")
    )
    refused(AnswerIsTooLong)
    commands.save_answer(acting, submission=submission, question="q1", typed=Typed("short", 1, ""))
    file = a_file(acting, desk, submission, b"x")
    refused(FilesAreBeingRead)
    commands.note_reading(work, file_id=file.id, reading=Reading(problem="macros"))
    refused(FileWasRefused)
    commands.remove_file(acting, file=file)
    commands.submit_submission(acting, submission=submission)
    assert submission.state is SubmissionState.SUBMITTED


def test_a_long_answer_is_named_by_its_place_on_the_page(work: Work) -> None:
    author, call = a_person(work), an_open_call(work, a_process(work), limit=2)
    for question in call.questions:  # the example and bundles count from nought
        question.position += 10
    submission = a_draft(work, call, author)
    submission.preset = Preset.NAMED
    with pytest.raises(AnswerIsTooLong) as told:
        commands.submit_submission(as_person(work, author), submission=submission)
    assert told.value.values == {"number": 1}


def test_a_file_that_was_handed_in_stays_once_the_call_is_closed(work: Work, desk: Desk) -> None:
    author, call = a_person(work), an_open_call(work, a_process(work))
    acting = as_person(work, author)
    submission = a_draft(work, call, author)
    file = a_file(acting, desk, submission, b"x")
    commands.note_reading(work, file_id=file.id, reading=Reading("text/plain", ("Said in a file.",)))
    commands.choose_consent(acting, submission=submission, preset=Preset.NAMED)
    commands.submit_submission(acting, submission=submission)
    close(work, call)
    with pytest.raises(CallIsClosed):
        commands.remove_file(acting, file=file)


def test_a_closed_call_takes_nothing_and_keeps_the_draft(work: Work) -> None:
    author = a_person(work)
    call = an_open_call(work, a_process(work))
    submission = a_draft(work, call, author)
    submission.preset = Preset.NAMED
    close(work, call)
    with pytest.raises(CallIsClosed):
        commands.submit_submission(as_person(work, author), submission=submission)
    assert submission.state is SubmissionState.DRAFT


def test_an_amendment_makes_new_versions_and_asks_the_office_again(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    submission = published(work, a_submission(work, an_open_call(work, a_process(work)), author))
    commands.save_answer(acting, submission=submission, question="q1", typed=Typed("New words.", 1, ""))
    source = source_of(submission)
    assert (submission.is_changed, current(work, source)["q1"]) == (True, ANSWER.replace("\n\n", "\n"))
    commands.submit_submission(acting, submission=submission)
    versions = [(text.part, text.version, text.replaced_at is None) for text in source.texts]
    assert sorted(versions) == [("q1", 1, False), ("q1", 2, True), ("title", 1, True)]
    assert (submission.version, source.publication, submission.is_changed) == (2, Publication.UNDECIDED, False)


def test_an_emptied_answer_leaves_the_source(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    submission = a_submission(work, an_open_call(work, a_process(work)), author)
    commands.save_answer(acting, submission=submission, question="q1", typed=Typed("", 1, ""))
    commands.save_answer(acting, submission=submission, question="q2", typed=Typed("Second.", 0, ""))
    commands.submit_submission(acting, submission=submission)
    assert current(work, source_of(submission)) == {"title": "On cooperation", "q2": "Second."}


def test_a_withdrawn_submission_allows_nothing_more(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    submission = published(work, a_submission(work, an_open_call(work, a_process(work)), author))
    commands.withdraw_submission(acting, submission=submission)
    source = source_of(submission)
    rights = gate.rights_of(work.session, [source], now=work.now)
    assert [use for use in Use if rights.find(source, use)] == []
    for act in (
        lambda: commands.withdraw_submission(acting, submission=submission),
        lambda: commands.choose_consent(acting, submission=submission, preset=Preset.NAMED),
        lambda: commands.decide_publication(work, submission=submission, approved=True, reason=""),
        lambda: commands.save_answer(acting, submission=submission, question="q1", typed=Typed("", 1, "")),
    ):
        with pytest.raises(SubmissionIsWithdrawn):
            act()


@pytest.mark.parametrize("preset", Preset)
def test_consent_changes_what_is_public_at_once(work: Work, preset: Preset) -> None:
    author = a_person(work)
    submission = published(work, a_submission(work, an_open_call(work, a_process(work)), author))
    commands.choose_consent(as_person(work, author), submission=submission, preset=preset)
    source = source_of(submission)
    rights = gate.rights_of(work.session, [source], now=work.now)
    assert gate.is_public(source, rights) == (preset in {Preset.NAMED, Preset.UNNAMED})


def test_a_refusal_to_publish_needs_a_reason_and_is_mailed(work: Work) -> None:
    submission = a_submission(work, an_open_call(work, a_process(work)), a_person(work))
    with pytest.raises(ReasonIsMissing):
        commands.decide_publication(work, submission=submission, approved=False, reason=" \0 ")
    commands.decide_publication(work, submission=submission, approved=False, reason="A child is named.")
    names = work.session.scalars(select(OutgoingLetter.name).order_by(OutgoingLetter.created_at, OutgoingLetter.id))
    assert list(names) == ["submissions/acknowledgement", "submissions/not_published"]
    assert source_of(submission).publication is Publication.REFUSED
