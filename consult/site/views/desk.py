"""The desk of a process: what to do next, for each role that somebody holds in it."""

from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import work_in
from consult.processes.rules import ROLE_NAMES
from consult.site.queries.asking import Asking
from consult.site.queries.desk import steps_by_role
from consult.site.views.doors import inside
from consult.site.views.steps import in_words
from consult.web.page import show
from consult.web.room import the_process
from consult.web.session import work


@inside.page("/desk", load=the_process, may=work_in, for_people=True)
def desk(process: Process) -> str:
    """Say what to do next, for each role that the person holds."""
    now = work().now
    asking = Asking(work().session, process, work().actor, now, speech.language())
    found = [
        (role, speech.gettext(ROLE_NAMES[role]), [in_words(step, now) for step in steps])
        for role, steps in steps_by_role(asking)
    ]
    return show(roles=found, is_administrator=work().actor.is_administrator)
