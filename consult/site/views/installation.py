"""Pages of the installation: home, one's own start page, accessibility statement, privacy notice, signing key."""

from werkzeug.wrappers import Response

from consult.kernel.text import speech
from consult.processes.queries import processes_of, public_processes
from consult.site.queries.own import Mine, own_steps
from consult.site.views.doors import room
from consult.site.views.steps import in_words
from consult.web.page import show
from consult.web.room import Nothing, anybody_signed_in, anyone, go, nothing
from consult.web.session import work
from consult.web.toolbox import toolbox


@room.page("/", load=nothing, may=anyone)
def home(_: Nothing) -> str | Response:
    """List the consultations; where there is one only, show it."""
    processes = public_processes(work().session)
    if len(processes) == 1:
        return go("process.front", process=processes[0].slug)
    return show(processes=processes)


@room.page("/account/start", load=nothing, may=anybody_signed_in, for_people=True)
def start(_: Nothing) -> str | Response:
    """Lead a signed-in person to the work that waits."""
    mine = processes_of(work().session, work().actor)
    if len(mine) == 1 and work().actor.is_staff(mine[0].id):
        return go("process.desk", process=mine[0].slug)
    steps = own_steps(Mine(work().session, work().actor, work().now, speech.language()))
    working = [process for process in mine if work().actor.is_staff(process.id)]
    return show(
        processes=working,
        public=public_processes(work().session),
        steps=[in_words(step, work().now) for step in steps],
    )


@room.page("/about/accessibility", load=nothing, may=anyone)
def accessibility(_: Nothing) -> str:
    """Say how accessible this website is, and whom to tell where it is not."""
    return show()


@room.page("/about/privacy", load=nothing, may=anyone)
def privacy(_: Nothing) -> str:
    """Say what is kept of whom, why, for how long, and who sees it."""
    return show()


@room.page("/about/signing-key", load=nothing, may=anyone)
def signing_key(_: Nothing) -> str:
    """Show the key that signs what is published, and how to check a file with it."""
    return show(key=toolbox().signed_by)
