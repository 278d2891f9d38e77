"""What a process is called, what it is about, and whether everybody sees it."""

from werkzeug.wrappers import Response

from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes import commands, permissions
from consult.processes.forms import DescriptionForm
from consult.processes.models import Process
from consult.processes.views.doors import room
from consult.web.form import fill, is_sent_and_good
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("processes.described", N_("Saved."))


@room.page("/description", load=the_process, may=permissions.give_roles, methods=("GET", "POST"), for_people=True)
def describe(process: Process) -> str | Response:
    """Describe the process in each language, and open it to everybody or close it."""
    stored = {
        "names": {row.language: row.name for row in process.texts},
        "abouts": {row.language: row.about for row in process.texts},
        "seen_by": "everybody" if process.is_public else "roles",
    }
    form = fill(DescriptionForm, data=stored)
    if is_sent_and_good(form):
        commands.describe_process(work(), process=process, told=form.told())
        notice(Message("processes.described"))
        return go("processes.describe", process=process.slug)
    return show(form=form)
