"""Writing a draft: saved at every step, over exactly the version it was read from, also after the call closed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from consult.kernel.jobs import Job
from consult.kernel.work import Work
from consult.submissions import commands
from consult.submissions.commands.drafting import (
    AnswerChanged,
    CallIsClosed,
    NotYourOrganization,
    SpeakerIsFixed,
    SubmissionIsWithdrawn,
)
from consult.submissions.models import Submission, SubmissionAnswer
from consult.submissions.queries.own import draft_of
from consult.submissions.rules import Beginning, Typed
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.processes import a_process
from tests.factories.submissions import ANSWER, a_draft, a_submission, an_open_call, close


def text_of(work: Work, submission: Submission, code: str = "q1") -> str:
    return draft_of(work, submission).answers[code].words


def save(work: Work, submission: Submission, text: str, version: int, operation: str = "") -> SubmissionAnswer:
    return commands.save_answer(work, submission=submission, question="q1", typed=Typed(text, version, operation))


def test_a_draft_is_sealed_and_opens_for_its_author(work: Work) -> None:
    author = a_person(work)
    submission = a_draft(work, an_open_call(work, a_process(work)), author)
    stored = work.session.scalars(select(SubmissionAnswer.sealed)).one()
    assert (b"Focal" in stored, text_of(as_person(work, author), submission)) == (False, ANSWER)


def test_a_stale_save_overwrites_nothing(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    submission = a_draft(work, an_open_call(work, a_process(work)), author)
    save(acting, submission, "Second", 1)
    with pytest.raises(AnswerChanged):
        save(acting, submission, "Late", 1)
    assert text_of(acting, submission) == "Second"


def test_the_same_operation_twice_counts_once(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    submission = a_draft(work, an_open_call(work, a_process(work)), author)
    versions = [save(acting, submission, "Once", 1, "op-1").version for _ in range(2)]
    assert (versions, text_of(acting, submission)) == ([2, 2], "Once")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=15, deadline=None
)
@given(versions=st.lists(st.integers(0, 6), max_size=10))
def test_only_saves_over_the_current_version_count(work: Work, versions: list[int]) -> None:
    with work.session.begin_nested() as savepoint:
        author = a_person(work, f"p{savepoint!s:.9}")
        acting = as_person(work, author)
        submission = a_draft(work, an_open_call(work, a_process(work)), author)
        current, expected = 1, ANSWER
        for place, version in enumerate(versions):
            if version == current:
                save(acting, submission, f"text {place}", version)
                current, expected = current + 1, f"text {place}"
            else:
                with pytest.raises(AnswerChanged):
                    save(acting, submission, f"text {place}", version)
        assert text_of(acting, submission) == expected
        savepoint.rollback()


def test_what_is_typed_after_closing_is_kept_but_not_begun(work: Work) -> None:
    author = a_person(work)
    acting = as_person(work, author)
    call = an_open_call(work, a_process(work))
    submission = a_draft(work, call, author)
    close(work, call)
    save(acting, submission, "Too late", 1)
    assert text_of(acting, submission) == "Too late"
    with pytest.raises(CallIsClosed):
        commands.begin_submission(acting, call=call, beginning=Beginning(None, "en", ""))


def test_the_closing_instant_itself_is_too_late(work: Work) -> None:
    call = an_open_call(work, a_process(work))
    late = replace(work, now=call.closes_at)
    early = replace(work, now=call.closes_at - timedelta(microseconds=1))
    assert (call.is_open(early.now), call.is_open(late.now)) == (True, False)


def test_nobody_speaks_for_an_organization_that_did_not_confirm_them(work: Work) -> None:
    author = a_person(work)
    organization = an_organization(work)
    call = an_open_call(work, a_process(work))
    with pytest.raises(NotYourOrganization):
        commands.begin_submission(as_person(work, author), call=call, beginning=Beginning(organization.id, "en", ""))


def test_who_speaks_is_fixed_when_handed_in(work: Work) -> None:
    author = a_person(work)
    organization = an_organization(work, members=(author,))
    submission = a_submission(work, an_open_call(work, a_process(work)), author)
    with pytest.raises(SpeakerIsFixed):
        commands.describe_submission(
            as_person(work, author), submission=submission, beginning=Beginning(organization.id, "en", "")
        )


def test_a_discarded_draft_is_gone_and_what_was_handed_in_is_not(work: Work) -> None:
    author = a_person(work)
    call = an_open_call(work, a_process(work))
    draft, handed_in = a_draft(work, call, author), a_submission(work, call, author)
    commands.discard_draft(work, submission=draft)
    with pytest.raises(SubmissionIsWithdrawn):
        commands.discard_draft(work, submission=handed_in)
    assert work.session.scalars(select(Submission.id)).all() == [handed_in.id]
    assert {job.kind for job in work.session.scalars(select(Job))} == {"kernel.send_letter"}
