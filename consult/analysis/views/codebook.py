"""The codebook: list, add, edit, move, remove."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.analysis import commands, permissions
from consult.analysis.forms import ButtonsForm, CodeForm
from consult.analysis.models import Code
from consult.analysis.queries import codebook as queries
from consult.analysis.rules.codebook import Way
from consult.analysis.views.doors import room, the_code
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes.models import Process
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("analysis.code-added", N_("The code “%(name)s” is in the codebook."))
register("analysis.code-saved", N_("The code “%(name)s” is saved."))
register("analysis.code-removed", N_("The code “%(name)s” is removed."))


@room.page("/analysis/codebook", load=the_process, may=permissions.analyse, for_people=True)
def codebook(process: Process) -> str:
    """Show the codebook in its two levels."""
    current = work().session
    return show(branches=queries.codebook(current, process.id), uses=queries.uses(current, process.id))


@room.page(
    "/analysis/codebook/add", load=the_process, may=permissions.analyse, methods=("GET", "POST"), for_people=True
)
def add_code(process: Process) -> str | Response:
    """Add a code."""
    parents = _parents(process)
    form = fill(CodeForm, data={"parent": request.args.get("under", "")})
    form.offer(_choices(parents))
    if is_sent_and_good(form):
        with refusals_beside(form):
            parent = parents.get(str(form.parent.data))
            code = commands.add_code(work(), process_id=process.id, parent=parent, wordings=form.wordings())
            notice(Message("analysis.code-added", {"name": code.name_in(speech.language())}))
            return go("analysis.codebook")
    return show(form=form, crumbs=crumbs())


@room.page(
    "/analysis/codebook/<slug>", load=the_code, may=permissions.edit_code, methods=("GET", "POST"), for_people=True
)
def edit_code(code: Code) -> str | Response:
    """Change a code's texts and where it stands."""
    parents = {slug: one for slug, one in _branches(code).items() if one.id != code.id}
    stored = {row.language: {"name": row.name, "definition": row.definition} for row in code.texts}
    parent = next((slug for slug, one in parents.items() if one.id == code.parent_id), "")
    form = fill(CodeForm, data={**stored, "parent": parent})
    form.offer(_choices(parents))
    if is_sent_and_good(form):
        with refusals_beside(form):
            chosen = parents.get(str(form.parent.data))
            commands.edit_code(work(), code=code, parent=chosen, wordings=form.wordings())
            notice(Message("analysis.code-saved", {"name": code.name_in(speech.language())}))
            return go("analysis.codebook")
    return show(form=form, name=code.name_in(speech.language()), crumbs=crumbs())


@room.page(
    "/analysis/codebook/<slug>/move", load=the_code, may=permissions.edit_code, methods=("POST",), for_people=True
)
def move_code(code: Code) -> Response:
    """Move a code one place up or down."""
    way = Way.UP if fill(ButtonsForm).action.data == Way.UP else Way.DOWN
    commands.move_code(work(), code=code, way=way)
    return go("analysis.codebook", _anchor=code.slug)


@room.page(
    "/analysis/codebook/<slug>/remove",
    load=the_code,
    may=permissions.edit_code,
    methods=("GET", "POST"),
    for_people=True,
)
def remove_code(code: Code) -> str | Response:
    """Remove a code that nothing uses."""
    form, name = fill(ButtonsForm), code.name_in(speech.language())
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.remove_code(work(), code=code)
            notice(Message("analysis.code-removed", {"name": name}))
            return go("analysis.codebook")
    return show(form=form, name=name, crumbs=crumbs())


def crumbs() -> list[tuple[str, str]]:
    """Give the way back to the codebook."""
    return [(speech.gettext("Codebook"), url_for("analysis.codebook"))]


def _parents(process: Process) -> dict[str, Code]:
    return {branch.code.slug: branch.code for branch in queries.codebook(work().session, process.id)}


def _branches(code: Code) -> dict[str, Code]:
    return {one.code.slug: one.code for one in queries.codebook(work().session, code.process_id)}


def _choices(parents: dict[str, Code]) -> list[tuple[str, str]]:
    return [(slug, code.name_in(speech.language())) for slug, code in parents.items()]
