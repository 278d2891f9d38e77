"""The desk of a process: what to do next, for each role that somebody holds in it."""

from consult.processes.models import Process
from consult.processes.permissions import work_in
from consult.site.views.doors import inside
from consult.web.page import show
from consult.web.room import the_process


@inside.page("/desk", load=the_process, may=work_in, for_people=True)
def desk(process: Process) -> str:
    """Say what to do next, for each role that the person holds."""
    return show(process=process)
