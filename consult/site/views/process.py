"""Front page and desk of a process."""

from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import see, work_in
from consult.site.views.doors import inside
from consult.web.page import show
from consult.web.room import the_process
from consult.web.session import work


@inside.page("/", load=the_process, may=see)
def front(process: Process) -> str:
    """Explain the process in a minute."""
    return show(process=process, text=process.text_in(speech.language()))


@inside.page("/desk", load=the_process, may=work_in, for_people=True)
def desk(process: Process) -> str:
    """Say what to do next, for each role that the person holds."""
    return show(process=process, roles=sorted(work().actor.roles.get(process.id, ())))
