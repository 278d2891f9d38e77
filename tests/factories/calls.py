"""Calls and questions for tests."""

from datetime import timedelta

from consult.calls.commands import add_call, add_question, move_call, write_call_text, write_question_text
from consult.calls.models import Call
from consult.calls.rules import CallFacts, CallState, QuestionFacts, QuestionKind, Wording
from consult.kernel.work import Work
from consult.processes.models import Process


def a_call(
    work: Work, process: Process, slug: str = "input", *, published: bool = True, days: int = 12, questions: int = 2
) -> Call:
    """A call that opened yesterday and closes in so many days, with texts and questions in English and Arabic."""
    times = CallFacts(slug, work.now - timedelta(days=1), work.now + timedelta(days=days))
    call = add_call(work, process_id=process.id, facts=times)
    write_call_text(work, call=call, language="en", wording=Wording("Call for input", "We ask.\n\nYou answer."))
    write_call_text(work, call=call, language="ar", wording=Wording("نداء للمساهمة", "نسأل."))
    for number in range(1, questions + 1):
        facts = QuestionFacts(f"q{number}", QuestionKind.LONG_TEXT, 500 * number, "cooperation")
        question = add_question(work, call=call, facts=facts)
        asked = {"en": f"What about {number}?", "ar": f"ماذا عن {number}؟"}
        for language, words in asked.items():
            write_question_text(work, question=question, language=language, wording=Wording(words, "Help."))
    if published:
        move_call(work, call=call, state=CallState.PUBLISHED)
    work.session.flush()
    return call
