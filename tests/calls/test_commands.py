"""Acts on calls and questions."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from consult.calls.commands import (
    AddressIsTaken,
    CannotChangeState,
    ClosesBeforeItOpens,
    CodeIsTaken,
    IsNotDraft,
    IsOver,
    NotReady,
    QuestionsAreAnswered,
    QuestionsAreFixed,
    add_call,
    add_question,
    change_call,
    change_question,
    move_call,
    move_question,
    remove_call,
    remove_question,
    write_call_text,
    write_question_text,
)
from consult.calls.models import Call
from consult.calls.queries import one_call
from consult.calls.rules import CallFacts, CallState, QuestionFacts, QuestionKind, Wording
from consult.kernel.work import Work
from consult.processes.models import behind
from consult.processes.rules import TextStatus
from tests.factories.accounts import a_person
from tests.factories.calls import a_call
from tests.factories.events import an_event
from tests.factories.processes import a_process
from tests.factories.submissions import a_submission, an_open_call


def facts(work: Work, slug: str = "input") -> CallFacts:
    return CallFacts(slug, work.now, work.now + timedelta(days=3))


def codes(call: Call) -> list[tuple[int, str]]:
    return [(question.position, question.code) for question in call.questions]


@pytest.mark.parametrize("slug", ["input", "new", "No Way", "1st"])
def test_an_address_in_use_or_none_is_refused(work: Work, slug: str) -> None:
    process = a_process(work)
    a_call(work, process)
    with pytest.raises(AddressIsTaken):
        add_call(work, process_id=process.id, facts=facts(work, slug))


def test_a_call_closes_after_it_opens(work: Work) -> None:
    with pytest.raises(ClosesBeforeItOpens):
        add_call(work, process_id=a_process(work).id, facts=replace(facts(work), closes_at=work.now))


def test_a_deadline_is_extended_and_the_public_page_renewed(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process)
    an_event(work, process)
    work.session.refresh(process)
    before, later = process.public_version, work.now + timedelta(days=40)
    change_call(work, call=call, facts=replace(facts(work), closes_at=later, event="seminar"))
    work.session.refresh(process)
    found = (call.closes_at, call.event_id is not None, process.public_version > before)
    assert found == (later, True, True)


def test_an_open_call_takes_answers_up_to_but_not_at_closing(work: Work) -> None:
    call = a_call(work, a_process(work))
    instants = (call.opens_at, call.closes_at - timedelta(microseconds=1), call.closes_at)
    assert [call.is_open(at) for at in instants] == [True, True, False]


def test_a_call_is_published_once_it_has_words_and_questions(work: Work) -> None:
    call = add_call(work, process_id=a_process(work).id, facts=facts(work))
    for act in (
        lambda: write_call_text(work, call=call, language="en", wording=Wording("Call", "")),
        lambda: add_question(work, call=call, facts=QuestionFacts("q1", QuestionKind.LONG_TEXT)),
        lambda: write_question_text(work, question=call.questions[0], language="en", wording=Wording("What?", "")),
    ):
        with pytest.raises(NotReady):
            move_call(work, call=call, state=CallState.PUBLISHED)
        act()
    move_call(work, call=call, state=CallState.PUBLISHED)
    assert call.state is CallState.PUBLISHED


def test_a_call_that_is_over_is_not_published(work: Work) -> None:
    call = a_call(work, a_process(work), published=False)
    with pytest.raises(IsOver):
        move_call(replace(work, now=call.closes_at), call=call, state=CallState.PUBLISHED)


def test_a_public_call_is_withdrawn_not_removed(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process)
    with pytest.raises(CannotChangeState):
        move_call(work, call=call, state=CallState.DRAFT)
    move_call(work, call=call, state=CallState.WITHDRAWN)
    with pytest.raises(IsNotDraft):
        remove_call(work, call=call)
    draft = a_call(work, process, "draft", published=False)
    remove_call(work, call=draft)
    work.session.flush()
    assert one_call(work.session, process, "draft") is None


@pytest.mark.parametrize("code", ["q1", "new", "", "two words", "x" * 21])
def test_a_code_in_use_or_none_is_refused(work: Work, code: str) -> None:
    call = a_call(work, a_process(work), published=False)
    with pytest.raises(CodeIsTaken):
        add_question(work, call=call, facts=QuestionFacts(code, QuestionKind.LONG_TEXT))


def test_questions_move_and_stay_numbered(work: Work) -> None:
    call = a_call(work, a_process(work), questions=3)
    move_question(work, question=call.questions[2], by=-1)
    assert codes(call) == [(1, "q1"), (2, "q3"), (3, "q2")]
    move_question(work, question=call.questions[0], by=-1)
    move_question(work, question=call.questions[0], by=1)
    assert codes(call) == [(1, "q3"), (2, "q1"), (3, "q2")]


def test_questions_after_a_removed_one_move_up(work: Work) -> None:
    call = a_call(work, a_process(work), questions=3, published=False)
    remove_question(work, question=call.questions[0])
    assert codes(call) == [(1, "q2"), (2, "q3")]


def test_while_a_call_is_public_its_questions_and_codes_stay(work: Work) -> None:
    call = a_call(work, a_process(work))
    question, other = call.questions[0], QuestionFacts("other", QuestionKind.SHORT_TEXT)
    for act in (
        lambda: add_question(work, call=call, facts=other),
        lambda: remove_question(work, question=question),
        lambda: change_question(work, question=question, facts=other),
    ):
        with pytest.raises(QuestionsAreFixed):
            act()
    change_question(work, question=question, facts=QuestionFacts("q1", QuestionKind.SHORT_TEXT, 90))
    assert (question.kind, question.word_limit, question.theme) == (QuestionKind.SHORT_TEXT, 90, None)


def test_questions_that_people_answered_stay_when_the_call_is_withdrawn(work: Work) -> None:
    call = an_open_call(work, a_process(work))
    a_submission(work, call, a_person(work))
    move_call(work, call=call, state=CallState.WITHDRAWN)
    with pytest.raises(QuestionsAreAnswered):
        remove_question(work, question=call.questions[0])


def test_the_first_wording_is_the_original_and_stays_it(work: Work) -> None:
    call = a_call(work, a_process(work))
    machine = Wording("Title", "Body", TextStatus.MACHINE)
    for language in ("en", "zh"):
        write_call_text(work, call=call, language=language, wording=machine)
        write_question_text(work, question=call.questions[0], language=language, wording=machine)
    expected = {"en": TextStatus.ORIGINAL, "ar": TextStatus.HUMAN, "zh": TextStatus.MACHINE}
    assert {row.language: row.status for row in call.texts} == expected
    assert {row.language: row.status for row in call.questions[0].texts} == expected


def test_a_translation_is_behind_until_it_is_saved_beside_the_new_original(work: Work) -> None:
    call = a_call(work, a_process(work))
    question = call.questions[0]
    seen = [(behind(call.texts), behind(question.texts))]
    write_call_text(work, call=call, language="en", wording=Wording("Call for input", "We ask more."))
    write_question_text(work, question=question, language="en", wording=Wording("What else?", "Help."))
    work.session.flush()
    work.session.expire_all()
    seen.append((behind(call.texts), behind(question.texts)))
    write_call_text(work, call=call, language="ar", wording=Wording("نداء للمساهمة", "نسأل أكثر."))
    write_question_text(work, question=question, language="ar", wording=Wording("ماذا عن 1؟", "Help."))
    work.session.flush()
    work.session.expire_all()
    seen.append((behind(call.texts), behind(question.texts)))
    assert seen == [([], []), (["ar"], ["ar"]), ([], [])]


def test_an_original_written_back_leaves_nothing_behind(work: Work) -> None:
    call = a_call(work, a_process(work))
    for words in ("Other words.", "We ask.\n\nYou answer."):
        write_call_text(work, call=call, language="en", wording=Wording("Call for input", words))
    assert behind(call.texts) == []


def test_the_database_lets_no_original_follow_another(work: Work) -> None:
    call = a_call(work, a_process(work))
    assert call.original is not None
    call.original.of_pin = "x"
    with pytest.raises(IntegrityError):
        work.session.flush()
