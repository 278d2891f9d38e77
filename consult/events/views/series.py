"""Where organizers work on series of events."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.events.commands import events as commands
from consult.events.forms.events import SeriesForm
from consult.events.models import Series
from consult.events.permissions import organize_series
from consult.events.queries import one_series, series_of
from consult.events.views.doors import crumbs, mandate_choices, room
from consult.kernel.text.message import Message
from consult.kernel.text.speech import gettext, language
from consult.processes.models import Process, behind
from consult.processes.permissions import organize
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work
from consult.web.sure import ask_first


@room.page("/organizer/series", load=the_process, may=organize, for_people=True)
def series_list(process: Process) -> str:
    """List the series of events."""
    return show(series=series_of(work().session, process), crumbs=crumbs())


@room.page("/organizer/series/new", load=the_process, may=organize, methods=("GET", "POST"), for_people=True)
def new_series(process: Process) -> str | Response:
    """Add a series."""
    form = fill(SeriesForm)
    form.offer(mandate_choices(process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.add_series(work(), process_id=process.id, facts=form.facts())
            notice(Message("events.saved"))
            return go("events.series_list")
    return show(form=form, crumbs=_crumbs())


@room.page("/organizer/series/<slug>", load=one_series, may=organize_series, methods=("GET", "POST"), for_people=True)
def edit_series(series: Series) -> str | Response:
    """Change a series, or remove it; its events stay."""
    mandate = series.mandate
    names = {row.language: row.name for row in series.texts}
    if request.form.get("action") == "remove":
        name = names.get(language()) or next(iter(names.values()), series.slug)
        return ask_first(name, back=url_for("events.edit_series", slug=series.slug)) or _remove(series)
    form = fill(SeriesForm, obj=Instead(series, names=names, mandate=mandate.slug if mandate else ""))
    form.offer(mandate_choices(series.process))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_series(work(), series=series, facts=form.facts())
            notice(Message("events.saved"))
            return go("events.series_list")
    return show(form=form, series=series, stale=behind(series.texts), crumbs=_crumbs())


def _remove(series: Series) -> Response:
    commands.remove_series(work(), series=series)
    notice(Message("events.removed"))
    return go("events.series_list")


def _crumbs() -> list[tuple[str, str]]:
    return crumbs((gettext("Series"), url_for("events.series_list")))
