"""The calendar of a process, for those who work in it: what is due next, counted back from the sessions."""

from flask import url_for

from consult.kernel.text.speech import full_date
from consult.kernel.wallclock import wall_of
from consult.mandates.queries import weeks_before
from consult.mandates.rules import Due
from consult.processes.models import Process
from consult.processes.permissions import work_in
from consult.site.queries import due_next
from consult.site.views.doors import inside
from consult.web.page import show
from consult.web.reader import moment
from consult.web.room import the_process
from consult.web.session import work

PLACES = {"event": "events.event", "call": "calls.call"}


@inside.page("/calendar", load=the_process, may=work_in, for_people=True)
def calendar(process: Process) -> str:
    """Show what is due next, the soonest first, late things marked."""
    items = due_next(work().session, process, work().now)
    today = wall_of(work().now).date()
    return show(
        items=[(due, _when(due), place_of(due)) for due in items],
        today=today,
        weeks={step.value: number for step, number in weeks_before().items()},
    )


def place_of(due: Due) -> str:
    """Give the address of what is due."""
    return address_of(*due.about)


def address_of(kind: str, slug: str) -> str:
    """Give the address of a thing that has dates."""
    return url_for(PLACES[kind], slug=slug) if kind in PLACES else url_for("mandates.mandate_list")


def _when(due: Due) -> tuple[str, str]:
    if due.at is None:
        return full_date(due.on), ""
    said = moment(due.at, work().now)
    return said.home, said.left
