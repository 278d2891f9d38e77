"""Compiling and releasing, for those who write and organize."""

from flask import request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response
from wtforms import HiddenField

from consult.kernel.actor import Actor
from consult.kernel.ports import TOO_MUCH, UNPRINTABLE
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.publishing import commands, permissions
from consult.publishing.queries import last_duration, one_compilation
from consult.publishing.rules import BROKEN_OFF, CANCELLED, UNDER_WAY, CompilationState, Problem
from consult.publishing.views.doors import Bench, bench, offers, room
from consult.web.fields import Form
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("publishing.released", N_("The report is released: everybody can read it now."))
register("publishing.taken-back", N_("The report is taken back: the public cannot read it any more."))
register(CANCELLED, N_("The compilation was cancelled. Nothing of it was kept."))
register(
    "publishing.released-inside",
    N_("The report is released. This consultation is closed: only the people who take part in it can read it."),
)
register(BROKEN_OFF, N_("The compilation was broken off. Compile the report again."))
register(
    TOO_MUCH,
    N_("At least one rendition could not be made: it took too long or too much memory, or the press broke off."),
)
register(
    UNPRINTABLE,
    N_("At least one rendition could not be made. The report holds a sign that no font has, or a broken picture."),
)


class CompileForm(Form):
    """Four buttons; ``compilation`` is the one that the page showed."""

    compilation = HiddenField()


def may_compile(actor: Actor, thing: Bench) -> bool:
    """Whoever may compile the report."""
    return permissions.compile_report(actor, thing.report)


@room.page("/reports/<slug>/compile", load=bench, may=may_compile, methods=("GET", "POST"), for_people=True)
def compile_report(thing: Bench) -> str | Response:
    """Show how far the compilation is; start one, cancel it, or release what is done."""
    form = fill(CompileForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            _act(thing)
            return go("publishing.compile_report", slug=thing.report.slug)
    newest = thing.newest
    problem = Problem.read(newest.problem) if newest is not None and newest.problem else None
    return show(
        form=form,
        report=thing.report,
        newest=newest,
        waits=newest is not None and newest.state in UNDER_WAY,
        more_comes=newest is not None and newest.state is CompilationState.DONE and newest.completed_at is None,
        offered={} if newest is None else offers(newest),
        may_release=newest is not None and permissions.release(work().actor, newest),
        seconds=last_duration(work().session, thing.report.id),
        problem=None if problem is None else Message(problem.code),
        places=() if problem is None else problem.places,
    )


def _act(thing: Bench) -> None:
    action, newest = request.form.get("action"), thing.newest
    if action == "cancel" and newest is not None:
        commands.cancel_compilation(work(), compilation=newest)
        return
    if action == "take-back" and newest is not None and permissions.release(work().actor, newest):
        commands.take_back(work(), report=thing.report)
        notice(Message("publishing.taken-back"))
        return
    if action != "release":
        commands.start_compilation(work(), report=thing.report)
        return
    shown = one_compilation(work().session, thing.report, request.form.get("compilation", ""))
    if shown is None or not permissions.release(work().actor, shown):
        raise NotFound
    commands.release_compilation(work(), compilation=shown)
    is_open = thing.report.process.is_public
    notice(Message("publishing.released" if is_open else "publishing.released-inside"))
