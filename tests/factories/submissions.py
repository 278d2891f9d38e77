"""Calls and submissions for tests."""

import io
from datetime import timedelta

from consult.accounts.models import Organization, Person
from consult.calls.models import Call, CallText, Question, QuestionText
from consult.calls.rules import CallState
from consult.kernel.desk import Desk
from consult.kernel.ids import new_id
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.rules import Preset
from consult.submissions import commands
from consult.submissions.models import Submission, SubmissionFile
from consult.submissions.queries.seals import file_key_about, seal_in_file
from consult.submissions.rules import Beginning, Typed, Upload
from tests.factories.accounts import as_person

ANSWER = "Focal points change every year.\n\nOne ministry answers within thirty days."


def an_open_call(work: Work, process: Process, slug: str = "call", *, limit: int | None = 50) -> Call:
    """A published call, open for a week, with two questions (q1 with a word limit)."""
    call = Call(
        process_id=process.id,
        slug=slug,
        state=CallState.PUBLISHED,
        opens_at=work.now - timedelta(days=1),
        closes_at=work.now + timedelta(days=6),
    )
    call.texts = [
        CallText(language="en", title="Call for input", about="About."),
        CallText(language="ar", title="نداء", about="حول."),
    ]
    for position, code in enumerate(("q1", "q2"), start=1):
        question = Question(code=code, position=position, word_limit=limit if code == "q1" else None)
        question.texts = [
            QuestionText(language="en", title=f"How do you cooperate ({code})?", help="Say what works."),
            QuestionText(language="ar", title="كيف تتعاونون؟", help="ما الذي ينجح."),
        ]
        call.questions.append(question)
    work.session.add(call)
    work.session.flush()
    return call


def close(work: Work, call: Call) -> None:
    """Close the call an hour ago."""
    call.closes_at = work.now - timedelta(hours=1)
    work.session.flush()


def a_draft(
    work: Work, call: Call, author: Person, *, organization: Organization | None = None, title: str = "On cooperation"
) -> Submission:
    """A draft of this person with one answer."""
    acting = as_person(work, author)
    beginning = Beginning(None if organization is None else organization.id, "en", title)
    submission = commands.begin_submission(acting, call=call, beginning=beginning)
    commands.save_answer(acting, submission=submission, question="q1", typed=Typed(ANSWER, 0, ""))
    return submission


def a_submission(
    work: Work,
    call: Call,
    author: Person,
    *,
    organization: Organization | None = None,
    preset: Preset = Preset.NAMED,
) -> Submission:
    """A submission that was handed in."""
    acting = as_person(work, author)
    submission = a_draft(work, call, author, organization=organization)
    commands.choose_consent(acting, submission=submission, preset=preset)
    commands.submit_submission(acting, submission=submission)
    return submission


def published(work: Work, submission: Submission) -> Submission:
    """The submission, which the office agreed to publish."""
    commands.decide_publication(work, submission=submission, approved=True, reason="")
    return submission


def an_upload(desk: Desk, content: bytes, name: str) -> Upload:
    """A file that is stored and not yet in a draft."""
    file_id = new_id()
    key = desk.vault.new_key(about=file_key_about(file_id))
    sealed = seal_in_file(desk.vault, file_id=file_id, data_key=key, what="bytes", plain=content)
    desk.files.put(f"submissions/{file_id}", io.BytesIO(sealed))
    return Upload(file_id, name, len(content), f"{hash(content):064x}"[-64:], key, f"submissions/{file_id}")


def a_file(work: Work, desk: Desk, submission: Submission, content: bytes, name: str = "annex.docx") -> SubmissionFile:
    """A file in a draft, still to be read."""
    return commands.add_file(work, submission=submission, upload=an_upload(desk, content, name), language="en")
