"""The focal point's list, one case with its answer, and the person's own page."""

from typing import Any

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.accommodation import commands, permissions, queries
from consult.accommodation.forms import AnswerForm
from consult.accommodation.models import Case
from consult.accommodation.rules import CaseState
from consult.accommodation.views.doors import a_case, room
from consult.accounts.queries import labels
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, language
from consult.processes.models import Process
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("accommodation.answered", N_("Your answer is kept. The person gets a letter that says there is one."))


@room.page("/accommodation", load=the_process, may=permissions.look_after, for_people=True)
def cases(process: Process) -> str:
    """List the cases: unanswered first, the day due first; no need is shown here."""
    page = max(1, request.args.get("page", 1, type=int))
    every, waiting = queries.count_cases(work().session, work().actor, process.id)
    rows = queries.cases_for(work().session, work().actor, process.id, page=page)
    return show(
        cases=[(row, row.event.text_in(language())) for row in rows],
        waiting=waiting,
        states=CaseState,
        now=work().now,
        slug=process.slug,
        pages=(page, -(-every // queries.PAGE), lambda n: url_for("accommodation.cases", process=process.slug, page=n)),
    )


@room.page(
    "/accommodation/<uuid:case_id>", load=a_case, may=permissions.answer, methods=("GET", "POST"), for_people=True
)
def case(thing: Case) -> str | Response:
    """Open one case, which is witnessed, and answer it."""
    slug, form = thing.event.process.slug, fill(AnswerForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.answer_case(work(), case=thing, answer=form.answer())
            notice(Message("accommodation.answered"))
            return go("accommodation.cases", process=slug)
    return show(form=form, case=thing, slug=slug, **_opened(thing))


@room.page("/my-accommodation/<uuid:case_id>", load=a_case, may=permissions.own, for_people=True)
def own_case(thing: Case) -> str:
    """Show a person what they asked for and what was answered."""
    return show(case=thing, slug=thing.event.process.slug, **_opened(thing))


def _opened(thing: Case) -> dict[str, Any]:
    opened = queries.open_case(work(), thing)
    known = labels(work().session, "accommodation", language())
    return {
        "needs": [known.get(code, code) for code in opened.needs.codes],
        "words": opened.needs.words,
        "answer": opened.answer,
        "text": thing.event.text_in(language()),
        "states": CaseState,
    }
