"""Acts of deciding: choose consent, hand in and amend, withdraw."""

from sqlalchemy import select

from consult.calls.models import Question
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import next_reference
from consult.sources import commands as register
from consult.sources.models import Source
from consult.sources.rules import (
    Channel,
    Facets,
    HandIn,
    Part,
    Preset,
    Publication,
    SourceKind,
    canonical,
    paragraphs_of,
    whole_text,
    word_count,
)
from consult.submissions import letters
from consult.submissions.commands.drafting import (
    SubmissionIsWithdrawn,
    lock_submission,
    must_be_open,
    must_not_be_withdrawn,
)
from consult.submissions.models import Submission
from consult.submissions.queries.own import files_of
from consult.submissions.queries.seals import file_text, open_answer, open_title
from consult.submissions.rules import NO_ORGANIZATION, FileState, Receipt, SubmissionState, words_over

TITLE = "title"


class NothingToSubmit(Refused):
    """There is neither an answer nor a readable file."""

    says = N_("There is nothing to hand in yet. Answer at least one question, or add a file.")


class ConsentIsMissing(Refused):
    """The person has not said how the submission may be used."""

    says = N_("Say first how your submission may be used.")


class FilesAreBeingRead(Refused):
    """A file is still being read."""

    says = N_("A file is still being read. This takes less than a minute; then hand in again.")


class FileWasRefused(Refused):
    """A file was refused and still lies in the draft."""

    says = N_("A file could not be taken. Take it out, or replace it, and hand in again.")


class AnswerIsTooLong(Refused):
    """An answer has more words than its question allows."""

    says = N_("Your answer to question %(number)s is too long. Shorten it and hand in again.")


def choose_consent(work: Work, *, submission: Submission, preset: Preset) -> None:
    """Say how the submission may be used; after it was handed in this counts from the next request on."""
    must_not_be_withdrawn(submission)
    lock_submission(work, submission=submission)
    submission.preset = preset
    if submission.source is not None:
        register.choose_consent(work, source=submission.source, preset=preset)


def submit_submission(work: Work, *, submission: Submission) -> Receipt:
    """Hand the submission in and acknowledge it; a second time, hand in its changes as a new version.

    The closing minute counts: what matters is when the person pressed the button (``work.now``), not when the
    database got round to it. Errors: CallIsClosed, and one refusal for each thing that is missing.
    """
    must_not_be_withdrawn(submission)
    must_be_open(work, submission.call)
    lock_submission(work, submission=submission)
    work.session.refresh(submission, ["answers", "state"])
    if submission.preset is None:
        raise ConsentIsMissing
    parts = _parts(work, submission)
    if submission.source is None:
        _hand_in(work, submission, parts, submission.preset)
    else:
        _amend(work, submission.source, parts)
    return _acknowledge(work, submission, parts)


def withdraw_submission(work: Work, *, submission: Submission) -> None:
    """Withdraw what was handed in: it leaves the website, search and hub at the next request.

    Errors: SubmissionIsWithdrawn, also for a draft, which is thrown away instead.
    """
    lock_submission(work, submission=submission)
    if submission.state is not SubmissionState.SUBMITTED or submission.source is None:
        raise SubmissionIsWithdrawn
    submission.state, submission.withdrawn_at = SubmissionState.WITHDRAWN, work.now
    register.withdraw_source(work, source=submission.source)
    letter = letters.withdrawn(submission)
    if letter is not None:
        work.post(letter)


def _parts(work: Work, submission: Submission) -> tuple[Part, ...]:
    """Collect what is to be handed in, one part a question and one a file. Errors: the refusals of this module."""
    language = submission.language
    found = [*_answer_parts(work, submission), *_file_parts(work, submission)]
    if not found:
        raise NothingToSubmit
    title = paragraphs_of(open_title(work.vault, submission))
    return (*([Part(TITLE, language, title)] if title else []), *found)


def _answer_parts(work: Work, submission: Submission) -> list[Part]:
    answers = {answer.question: answer for answer in submission.answers}
    parts = []
    for number, question in enumerate(_questions(work, submission), start=1):
        answer = answers.get(question.code)
        text = paragraphs_of(open_answer(work.vault, submission, answer)) if answer is not None else ()
        over = words_over(word_count(whole_text(text)), question.word_limit)
        if over:
            raise AnswerIsTooLong(number=number)
        if text:
            parts.append(Part(question.code, submission.language, text, question=question.code))
    return parts


def _questions(work: Work, submission: Submission) -> list[Question]:
    query = select(Question).where(Question.call_id == submission.call_id)
    return list(work.session.scalars(query.order_by(Question.position, Question.id)))


def _file_parts(work: Work, submission: Submission) -> list[Part]:
    files = files_of(work.session, submission.id)
    if any(file.state is FileState.BEING_READ for file in files):
        raise FilesAreBeingRead
    if any(file.state is FileState.REFUSED for file in files):
        raise FileWasRefused
    return [Part(file.part, file.language, file_text(work.vault, file)) for file in files]


def _hand_in(work: Work, submission: Submission, parts: tuple[Part, ...], preset: Preset) -> None:
    reference = next_reference(work, process_id=submission.process_id, year=work.now.year)
    hand_in = HandIn(_contributor(submission), _facets(submission), parts, preset, work.now, reference)
    source = register.take_in(work, process_id=submission.process_id, hand_in=hand_in)
    with work.session.no_autoflush:  # a state and the columns it implies go into one statement
        submission.reference, submission.source = reference, source
        submission.handed_in_at, submission.state = work.now, SubmissionState.SUBMITTED
    work.session.flush()


def _contributor(submission: Submission) -> dict[str, str]:
    if submission.organization is not None:
        return {row.language: row.name for row in submission.organization.names}
    return {submission.language: submission.author.name if submission.author is not None else ""}


def _facets(submission: Submission) -> Facets:
    organization, event = submission.organization, submission.call.event
    return Facets(
        SourceKind.SUBMISSION,
        Channel.WEB,
        NO_ORGANIZATION if organization is None else organization.category,
        submission.language,
        state_code=None if organization is None else organization.state_code,
        group_code=None if organization is None else organization.group_code,
        event_slug=None if event is None else event.slug,
        call_slug=submission.call.slug,
    )


def _amend(work: Work, source: Source, parts: tuple[Part, ...]) -> None:
    """Store changed texts as new versions and end those taken out; the office looks at third parties' data again."""
    current = {(text.part, text.language): text for text in source.texts if text.replaced_at is None}
    kept = {(part.part, part.language): work.vault.pin(whole_text(canonical(part.paragraphs))) for part in parts}
    changed = {key for key, pin in kept.items() if key not in current or current[key].pin != pin}
    for key, text in current.items():
        if key not in kept:
            text.replaced_at = work.now
    for position, part in enumerate(parts):
        if (part.part, part.language) in changed:
            register.add_text(work, source=source, part=part, position=position)
    if changed or set(current) - set(kept):
        source.publication, source.publication_reason = Publication.UNDECIDED, None
        source.publication_decided_at = None
        work.witness("amend", about=("source", source.id), process_id=source.process_id)
        register.change_what_is_shown(work, source=source)


def _acknowledge(work: Work, submission: Submission, parts: tuple[Part, ...]) -> Receipt:
    words = {part.part: word_count(whole_text(canonical(part.paragraphs))) for part in parts if part.part != TITLE}
    submission.version += 1
    submission.words, submission.is_changed = sum(words.values()), False
    submission.receipt = {"at": work.now.isoformat(), "words": words, "preset": submission.preset}
    receipt = Receipt(
        submission.reference or "", work.now, submission.version, submission.preset or Preset.OHCHR_ONLY, words
    )
    work.session.flush()
    letter = letters.acknowledgement(submission, receipt)
    if letter is not None:
        work.post(letter)
    return receipt
