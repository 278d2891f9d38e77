"""The register of sources as analysts see it."""

from consult.analysis import permissions
from consult.analysis.forms import SourcesFilter
from consult.analysis.queries.register import count_sources
from consult.analysis.queries.register import sources as registered
from consult.analysis.views.asking import ask, language_name
from consult.analysis.views.chips import chips_of
from consult.analysis.views.doors import room
from consult.processes.models import Process
from consult.web.page import show
from consult.web.room import the_process
from consult.web.session import work


@room.page("/analysis/sources", load=the_process, may=permissions.analyse, for_people=True)
def sources(process: Process) -> str:
    """List the sources that may be analysed, and how far each is coded."""
    asking, current, now = ask(SourcesFilter, process), work().session, work().now
    total = count_sources(current, process.id, asking.filters, now=now)
    rows = registered(current, process.id, asking.filters, now=now, page=asking.page)
    chips = chips_of([row.source for row in rows], asking.found.categories)
    return show(asking=asking, rows=rows, total=total, chips=chips, language_name=language_name)
