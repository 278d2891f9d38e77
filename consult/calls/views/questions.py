"""Where organizers work on the questions of a call: facts, and wording by language."""

from werkzeug.wrappers import Response

from consult.accounts.queries import labels
from consult.calls import commands, permissions
from consult.calls.forms import QuestionForm, QuestionTextForm
from consult.calls.models import Call, Question
from consult.calls.queries import one_call_in_full, one_question
from consult.calls.views.doors import crumbs, organize_question_in, question_and_tongue, room
from consult.kernel.text import speech
from consult.kernel.text.message import Message
from consult.processes.models import text_only_in
from consult.processes.views.wording import show_wording
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work


@room.page(
    "/organizer/calls/<slug>/questions/new",
    load=one_call_in_full,
    may=permissions.organize_call,
    methods=("GET", "POST"),
    for_people=True,
)
def new_question(call: Call) -> str | Response:
    """Add a question; its wording comes next."""
    form = fill(QuestionForm)
    form.offer(_themes())
    if is_sent_and_good(form):
        with refusals_beside(form):
            question = commands.add_question(work(), call=call, facts=form.facts())
            tongue = call.original.language if call.original else speech.language()
            return go("calls.edit_question_text", slug=call.slug, code=question.code, tongue=tongue)
    return show(form=form, call=call, crumbs=crumbs(call))


@room.page(
    "/organizer/calls/<slug>/questions/<code>",
    load=one_question,
    may=permissions.organize_question,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_question(question: Question) -> str | Response:
    """Change the kind, limit and theme of a question."""
    call = question.call
    form = fill(QuestionForm, obj=question)
    form.offer(_themes())
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_question(work(), question=question, facts=form.facts())
            notice(Message("calls.saved"))
            return go("calls.organize_call", slug=call.slug)
    return show(form=form, question=question, crumbs=crumbs(call))


@room.page(
    "/organizer/calls/<slug>/questions/<code>/texts/<tongue>",
    load=question_and_tongue,
    may=organize_question_in,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_question_text(found: tuple[Question, str]) -> str | Response:
    """Write how a question is asked in one language, beside the original."""
    question, tongue = found
    form = fill(QuestionTextForm, obj=text_only_in(question.texts, tongue))
    if is_sent_and_good(form):
        commands.write_question_text(work(), question=question, language=tongue, wording=form.wording())
        notice(Message("calls.saved"))
        return go("calls.edit_question_text", slug=question.call.slug, code=question.code, tongue=tongue)
    return show_wording(form, question.texts, tongue=tongue, crumbs=crumbs(question.call))


def _themes() -> list[tuple[str, str]]:
    return list(labels(work().session, "theme", speech.language()).items())
