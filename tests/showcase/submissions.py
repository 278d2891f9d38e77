"""Submissions of the showcase: a draft with a file, and one handed in with a file for the office alone."""

from sqlalchemy import select

from consult.accounts.models import Person
from consult.accounts.queries import organizations_of
from consult.analysis.models import Code
from consult.calls.models import Call
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.models import Passage, Source, SourceText
from consult.sources.rules import Preset
from consult.submissions.commands import choose_consent, submit_submission
from consult.submissions.models import Submission
from tests.factories.accounts import as_person
from tests.factories.submissions import a_draft, a_file

DRAFTED = "Drafted narwhalside title"
SEALED = "Sealed ocelotwise title"


def begin_submissions(work: Work, desk: Desk, process: Process, people: dict[str, Person]) -> dict[str, str]:
    """Begin a draft of the State's person, and hand one in for OHCHR only."""
    call = work.session.scalars(select(Call).where(Call.slug == "call-follow-up")).one()
    person = people["state"]
    draft = a_draft(work, call, person, title=DRAFTED)
    file = a_file(as_person(work, person), desk, draft, b"Focal points change every year.", "annex.txt")
    organization = next(row.organization for row in organizations_of(work.session, person.id))
    handed_in = a_draft(work, call, person, organization=organization, title=SEALED)
    choose_consent(as_person(work, person), submission=handed_in, preset=Preset.OHCHR_ONLY)
    submit_submission(as_person(work, person), submission=handed_in)
    late = a_file(as_person(work, person), desk, handed_in, b"One ministry answers.", "late.txt")
    return {
        "draft": str(draft.id),
        "draft file": str(file.id),
        "handed in": str(handed_in.id),
        "handed in file": str(late.id),
        **_analysed(work, process),
    }


def _analysed(work: Work, process: Process) -> dict[str, str]:
    """Name a published submission, a place in it, a passage and codes."""
    published = work.session.scalars(
        select(Submission).where(Submission.preset == Preset.NAMED, Submission.language == "en")
    ).first()
    assert published is not None
    of_it = select(SourceText).join(Source).where(Source.id == published.source_id).order_by(SourceText.position)
    text = work.session.scalars(of_it.where(SourceText.question.is_not(None))).first()
    passage = work.session.scalars(select(Passage).join(SourceText).join(Source).order_by(Passage.id)).first()
    code = work.session.scalars(select(Code).where(Code.process_id == process.id, Code.slug == "engagement")).one()
    assert text is not None
    assert passage is not None
    return {
        "submission": str(published.id),
        "reference": str(published.reference),
        "text": str(text.id),
        "passage": str(passage.id),
        "code": code.slug,
    }
