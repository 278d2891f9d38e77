"""Where organizers work on calls: the list, dates, texts by language, questions in order, publishing."""

from collections.abc import Callable
from typing import Any

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.calls import commands, permissions
from consult.calls.forms import KINDS, CallForm, CallTextForm
from consult.calls.models import Call, Question
from consult.calls.queries import list_calls, one_call_in_full
from consult.calls.rules import CallState
from consult.calls.views.doors import call_and_tongue, crumbs, event_choices, organize_call_in, room
from consult.kernel.languages import LANGUAGES, OWN_NAMES
from consult.kernel.text.message import Message
from consult.kernel.text.speech import L_, language
from consult.kernel.work import Work
from consult.processes.models import Process, behind, text_only_in
from consult.processes.permissions import organize
from consult.processes.rules import STATUS_NAMES
from consult.processes.views.wording import show_wording
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.reader import moment
from consult.web.room import go, the_process
from consult.web.session import work
from consult.web.sure import ask_first

STATES = {
    CallState.DRAFT: L_("Draft"),
    CallState.PUBLISHED: L_("Published"),
    CallState.WITHDRAWN: L_("Withdrawn"),
}
MOVES = {
    "publish": (CallState.PUBLISHED, "calls.published"),
    "withdraw": (CallState.WITHDRAWN, "calls.withdrawn"),
}


@room.page("/organizer/calls", load=the_process, may=organize, for_people=True)
def organizer_calls(process: Process) -> str:
    """List every call with its state."""
    now, page = work().now, request.args.get("page", 1, type=int)
    found = list_calls(work().session, process, work().actor, when="", at=(now, page))
    return show(
        found=found,
        states=STATES,
        moments={call.id: moment(call.closes_at, now) for call in found.calls},
        page_url=lambda number: url_for("calls.organizer_calls", page=number),
    )


@room.page("/organizer/calls/new", load=the_process, may=organize, methods=("GET", "POST"), for_people=True)
def new_call(process: Process) -> str | Response:
    """Add a call as a draft."""
    form = fill(CallForm)
    form.offer(event_choices(process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            call = commands.add_call(work(), process_id=process.id, facts=form.facts())
            notice(Message("calls.saved"))
            return go("calls.organize_call", slug=call.slug)
    return show(form=form, crumbs=crumbs())


@room.page(
    "/organizer/calls/<slug>",
    load=one_call_in_full,
    may=permissions.organize_call,
    methods=("GET", "POST"),
    for_people=True,
)
def organize_call(call: Call) -> str | Response:
    """Show where a call stands; publish, withdraw or remove it; move and remove its questions."""
    if request.method == "POST":
        return _act(call, request.form.get("action", ""))
    now = work().now
    missing = [tag for tag in LANGUAGES if any(tag not in tongues for tongues in _tongues(call))]
    stale = set(behind(call.texts)).union(*(behind(question.texts) for question in call.questions))
    names: dict[str, Any] = {"states": STATES, "statuses": STATUS_NAMES, "kinds": KINDS, "own_names": OWN_NAMES}
    opens, closes = moment(call.opens_at, now), moment(call.closes_at, now)
    return show(call=call, opens=opens, closes=closes, missing=missing, stale=stale, crumbs=crumbs(), **names)


@room.page(
    "/organizer/calls/<slug>/dates",
    load=one_call_in_full,
    may=permissions.organize_call,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_call(call: Call) -> str | Response:
    """Change when a call is open."""
    form = fill(CallForm, obj=Instead(call, event=call.event.slug if call.event else ""))
    form.offer(event_choices(call.process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_call(work(), call=call, facts=form.facts())
            notice(Message("calls.saved"))
            return go("calls.organize_call", slug=call.slug)
    return show(form=form, call=call, crumbs=crumbs(call))


@room.page(
    "/organizer/calls/<slug>/texts/<tongue>",
    load=call_and_tongue,
    may=organize_call_in,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_call_text(found: tuple[Call, str]) -> str | Response:
    """Write what a call says in one language, beside the original."""
    call, tongue = found
    form = fill(CallTextForm, obj=text_only_in(call.texts, tongue))
    if is_sent_and_good(form):
        commands.write_call_text(work(), call=call, language=tongue, wording=form.wording())
        notice(Message("calls.saved"))
        return go("calls.edit_call_text", slug=call.slug, tongue=tongue)
    return show_wording(form, call.texts, tongue=tongue, crumbs=crumbs(call))


def _move(by: int) -> Callable[[Work, Question], None]:
    return lambda current, question: commands.move_question(current, question=question, by=by)


def _remove(current: Work, question: Question) -> None:
    commands.remove_question(current, question=question)


ACTS: dict[str, Callable[[Work, Question], None]] = {"up": _move(-1), "down": _move(1), "remove-question": _remove}
ASKED_FIRST = {"remove", "remove-question"}


def _act(call: Call, action: str) -> Response:
    verb, _, code = action.partition(" ")
    question = next((one for one in call.questions if one.code == code), None)
    if verb in ASKED_FIRST:
        asked = ask_first(_name(call, question), back=url_for("calls.organize_call", slug=call.slug))
        if asked is not None:
            return asked
    if action == "remove":
        commands.remove_call(work(), call=call)
        notice(Message("calls.removed"))
        return go("calls.organizer_calls")
    if action in MOVES:
        state, done = MOVES[action]
        commands.move_call(work(), call=call, state=state)
        notice(Message(_said(done, call.process)))
    elif question is not None and verb in ACTS:
        ACTS[verb](work(), question)
        notice(Message("calls.saved"))
    return go("calls.organize_call", slug=call.slug)


def _name(call: Call, question: Question | None) -> str:
    """Name what a button is about: one of the call's questions, else the call."""
    text = (question or call).text_in(language())
    return call.slug if text is None else text.title


def _tongues(call: Call) -> list[set[str]]:
    """Say in which languages the call, and each of its questions, is worded."""
    worded = [{row.language for row in call.texts}]
    return worded + [{row.language for row in question.texts} for question in call.questions]


def _said(code: str, process: Process) -> str:
    """Choose the sentence that is true: in a closed process, publishing shows a thing to nobody outside."""
    return f"{code}-inside" if code == "calls.published" and not process.is_public else code
