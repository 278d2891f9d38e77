"""The list of mandates, and one mandate to add, change or remove."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.kernel.text.message import Message
from consult.kernel.text.speech import gettext, language
from consult.mandates import commands, permissions
from consult.mandates.forms import KINDS, STATES, MandateForm
from consult.mandates.models import Mandate
from consult.mandates.queries import mandates_of, milestones, one_mandate
from consult.mandates.views.doors import room
from consult.processes.models import Process, behind
from consult.processes.permissions import organize, work_in
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work
from consult.web.sure import ask_first


@room.page("/mandates", load=the_process, may=work_in, for_people=True)
def mandate_list(process: Process) -> str:
    """List mandates with their products and calendars."""
    mandates = mandates_of(work().session, process)
    dates = {product.id: milestones(product) for mandate in mandates for product in mandate.products}
    may_change = organize(work().actor, process)
    return show(mandates=mandates, dates=dates, kinds=KINDS, states=STATES, may_change=may_change)


@room.page("/mandates/new", load=the_process, may=organize, methods=("GET", "POST"), for_people=True)
def new_mandate(process: Process) -> str | Response:
    """Add a mandate."""
    form = fill(MandateForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            mandate = commands.add_mandate(work(), process_id=process.id, facts=form.facts())
            notice(Message("mandates.saved"))
            return go("mandates.edit_mandate", slug=mandate.slug)
    return show(form=form, crumbs=_crumbs())


@room.page(
    "/mandates/<slug>",
    load=one_mandate,
    may=permissions.organize_mandate,
    methods=("GET", "POST"),
    for_people=True,
)
def edit_mandate(mandate: Mandate) -> str | Response:
    """Change a mandate, or remove it."""
    if request.form.get("action") == "remove":
        title, back = mandate.title_in(language()), url_for("mandates.edit_mandate", slug=mandate.slug)
        return ask_first(title.title if title else mandate.slug, back=back) or _remove(mandate)
    form = fill(MandateForm, obj=Instead(mandate, titles={row.language: row.title for row in mandate.titles}))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_mandate(work(), mandate=mandate, facts=form.facts())
            notice(Message("mandates.saved"))
            return go("mandates.edit_mandate", slug=mandate.slug)
    return show(form=form, mandate=mandate, kinds=KINDS, stale=behind(mandate.titles), crumbs=_crumbs())


def _crumbs() -> list[tuple[str, str]]:
    return [(gettext("Mandates"), url_for("mandates.mandate_list"))]


def _remove(mandate: Mandate) -> Response:
    commands.remove_mandate(work(), mandate=mandate)
    notice(Message("mandates.removed"))
    return go("mandates.mandate_list")
