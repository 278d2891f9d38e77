"""Compiling and releasing, for those who write and organize."""

from flask import request
from werkzeug.wrappers import Response

from consult.kernel.actor import Actor
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.publishing import commands, permissions
from consult.publishing.models import Compilation
from consult.publishing.queries import last_duration
from consult.publishing.rules import CANCELLED, TOO_MUCH, UNDER_WAY, UNPRINTABLE, Problem
from consult.publishing.views.doors import Bench, bench, room
from consult.web.fields import Form
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("publishing.released", N_("The report is released: everybody can read it now."))
register(CANCELLED, N_("The compilation was cancelled. Nothing of it was kept."))
register(
    TOO_MUCH,
    N_("At least one rendition could not be made: it took too long or too much memory, or the press broke off."),
)
register(
    UNPRINTABLE,
    N_("At least one rendition could not be made. The report holds a sign that no font has, or a broken picture."),
)


class CompileForm(Form):
    """Three buttons, nothing to fill in."""


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
        may_release=newest is not None and permissions.release(work().actor, newest),
        seconds=last_duration(work().session, thing.report.id),
        problem=None if problem is None else Message(problem.code),
        places=() if problem is None else problem.places,
    )


def _act(thing: Bench) -> None:
    action, newest = request.form.get("action"), thing.newest
    if action == "release" and newest is not None and _may_release(newest):
        commands.release_compilation(work(), compilation=newest)
        notice(Message("publishing.released"))
    elif action == "cancel" and newest is not None:
        commands.cancel_compilation(work(), compilation=newest)
    else:
        commands.start_compilation(work(), report=thing.report)


def _may_release(compilation: Compilation) -> bool:
    return permissions.release(work().actor, compilation)
