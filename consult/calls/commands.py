"""What organizers do with calls and questions: add, change, word, move, publish, withdraw, remove."""

import re
import uuid

from sqlalchemy import select

from consult.calls.models import Call, CallText, Question, QuestionText
from consult.calls.queries import event_id
from consult.calls.rules import CallFacts, CallState, QuestionFacts, Wording, may_become
from consult.events.rules import reordered
from consult.kernel.errors import Refused
from consult.kernel.hanging import tables_hanging_on
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.processes.models import text_only_in
from consult.processes.rules import TextStatus, is_slug

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,19}")


class AddressIsTaken(Refused):
    """Another call of the process has this address, or it is none."""

    says = N_(
        "“%(slug)s” cannot be used: write lower-case letters, digits and hyphens, a letter first, not in use here yet."
    )
    field = "slug"


class CodeIsTaken(Refused):
    """Another question of the call has this code, or it is none."""

    says = N_("“%(code)s” cannot be used: write up to 20 letters, digits, dots and hyphens, not in use here yet.")
    field = "code"


class ClosesBeforeItOpens(Refused):
    """The closing is not after the opening."""

    says = N_("The closing must be after the opening.")
    field = "closes_at"


class NotReady(Refused):
    """A call needs a title and a worded question before people can answer it."""

    says = N_("Write the title, and at least one question with its wording, before you publish.")


class IsOver(Refused):
    """Nobody could answer any more."""

    says = N_("The closing date has passed. Choose a later one before you publish.")


class CannotChangeState(Refused):
    """The call is not in a state from which this can be done."""

    says = N_("This was changed by somebody else in the meantime. Look at the page again.")


class IsNotDraft(Refused):
    """Only a draft can be removed."""

    says = N_("Only a draft can be removed. This call was public already; you can withdraw it.")


class QuestionsAreFixed(Refused):
    """People may be answering these questions."""

    says = N_("The call is public, and people may be answering this question. Withdraw the call first.")


class QuestionsAreAnswered(Refused):
    """Answers stand under a question's code: without it they would be lost to everybody."""

    says = N_("People have begun to answer this call, so its questions stay. Make a new call for other questions.")


def add_call(work: Work, *, process_id: uuid.UUID, facts: CallFacts) -> Call:
    """Add a call as a draft. Errors: AddressIsTaken, ClosesBeforeItOpens."""
    call = Call(process_id=process_id, state=CallState.DRAFT)
    _set_facts(work, call, facts)
    work.session.add(call)
    work.session.flush()
    work.witness("add-call", about=("call", call.id), process_id=process_id)
    return call


def change_call(work: Work, *, call: Call, facts: CallFacts) -> None:
    """Change when a call is open; a closing moved back is how a deadline is extended.

    Errors: AddressIsTaken, ClosesBeforeItOpens.
    """
    _set_facts(work, call, facts)
    work.witness("change-call", about=("call", call.id), process_id=call.process_id)


def write_call_text(work: Work, *, call: Call, language: str, wording: Wording) -> None:
    """Write what a call says in one language; the first text is the original of the others."""
    text = text_only_in(call.texts, language)
    if text is None:
        text = CallText(language=language, status=TextStatus.HUMAN)
        call.texts.append(text)
    text.title, text.about = wording.title, wording.body
    text.follow(call.original, wording.status)
    change_public_pages(work, process_id=call.process_id)


def move_call(work: Work, *, call: Call, state: CallState) -> None:
    """Publish or withdraw a call. Errors: NotReady, IsOver, CannotChangeState."""
    if not may_become(call.state, state):
        raise CannotChangeState
    if state is CallState.PUBLISHED:
        _must_be_ready(call, work)
    call.state = state
    change_public_pages(work, process_id=call.process_id)
    work.witness("move-call", about=("call", call.id), process_id=call.process_id, values={"state": state})


def remove_call(work: Work, *, call: Call) -> None:
    """Remove a draft with its questions. Errors: IsNotDraft."""
    if call.state is not CallState.DRAFT:
        raise IsNotDraft
    work.witness("remove-call", about=("call", call.id), process_id=call.process_id)
    work.session.delete(call)


def add_question(work: Work, *, call: Call, facts: QuestionFacts) -> Question:
    """Add a question after the others. Errors: CodeIsTaken, QuestionsAreFixed, QuestionsAreAnswered."""
    _must_be_free_to_change(work, call)
    _lock(work, call)
    _must_be_new(facts.code, {question.code for question in call.questions})
    question = Question(position=len(call.questions) + 1)
    _set_question(question, facts)
    call.questions.append(question)
    work.session.flush()
    return question


def change_question(work: Work, *, question: Question, facts: QuestionFacts) -> None:
    """Change kind, limit and theme of a question, and its code until the call is public.

    Errors: CodeIsTaken, QuestionsAreFixed, QuestionsAreAnswered.
    """
    call = question.call
    if facts.code != question.code:
        _must_be_free_to_change(work, call)
    _must_be_new(facts.code, {other.code for other in call.questions if other is not question})
    _set_question(question, facts)
    change_public_pages(work, process_id=call.process_id)


def write_question_text(work: Work, *, question: Question, language: str, wording: Wording) -> None:
    """Write how a question is asked in one language; the first wording is the original of the others."""
    text = text_only_in(question.texts, language)
    if text is None:
        text = QuestionText(language=language, status=TextStatus.HUMAN)
        question.texts.append(text)
    text.title, text.help = wording.title, wording.body
    text.follow(question.original, wording.status)
    change_public_pages(work, process_id=question.call.process_id)


def move_question(work: Work, *, question: Question, by: int) -> None:
    """Move a question up (-1) or down (1); at the ends it stays."""
    call = question.call
    _lock(work, call)
    known = {one.id: one for one in call.questions}
    _number(work, [known[id_] for id_ in reordered(list(known), question.id, by)])
    work.session.expire(call, ["questions"])
    change_public_pages(work, process_id=call.process_id)


def remove_question(work: Work, *, question: Question) -> None:
    """Remove a question; those after it move up. Errors: QuestionsAreFixed, QuestionsAreAnswered."""
    call = question.call
    _must_be_free_to_change(work, call)
    _lock(work, call)
    call.questions.remove(question)
    work.session.flush()
    _number(work, list(call.questions))


def _set_facts(work: Work, call: Call, facts: CallFacts) -> None:
    with work.session.no_autoflush:
        others = select(Call.slug).where(Call.process_id == call.process_id, Call.slug != (call.slug or ""))
        if not is_slug(facts.slug) or facts.slug == "new" or facts.slug in work.session.scalars(others).all():
            raise AddressIsTaken(slug=facts.slug)
        call.event_id = event_id(work.session, call.process_id, facts.event)
    if facts.opens_at >= facts.closes_at:
        raise ClosesBeforeItOpens
    call.slug, call.opens_at, call.closes_at = facts.slug, facts.opens_at, facts.closes_at
    change_public_pages(work, process_id=call.process_id)


def _set_question(question: Question, facts: QuestionFacts) -> None:
    question.code, question.kind = facts.code, facts.kind
    question.word_limit, question.theme = facts.word_limit, facts.theme


def _must_be_new(code: str, taken: set[str]) -> None:
    if not _CODE.fullmatch(code) or code == "new" or code in taken:
        raise CodeIsTaken(code=code)


def _must_be_ready(call: Call, work: Work) -> None:
    if not call.texts or not call.questions or not all(question.texts for question in call.questions):
        raise NotReady
    if call.closes_at <= work.now:
        raise IsOver


def _must_be_free_to_change(work: Work, call: Call) -> None:
    """Refuse while the call is public, and for good once anybody has begun to answer it."""
    if call.state is CallState.PUBLISHED:
        raise QuestionsAreFixed
    if tables_hanging_on(work.session, call):
        raise QuestionsAreAnswered


def _lock(work: Work, call: Call) -> None:
    """Let nobody else number this call's questions meanwhile (SQLite has one writer anyway)."""
    work.session.execute(select(Call.id).where(Call.id == call.id).with_for_update())
    work.session.expire(call, ["questions"])


def _number(work: Work, questions: list[Question]) -> None:
    """Give numbers from 1; by way of negative numbers, since no two may ever be equal."""
    for sign in (-1, 1):
        for place, question in enumerate(questions, start=1):
            question.position = sign * place
        work.session.flush()
