"""Who runs the list of speakers."""

from consult.floor.permissions import run
from consult.kernel.work import Work
from tests.factories.actors import everybody
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process


def test_the_officer_and_the_organizers_run_the_floor(work: Work) -> None:
    process = a_process(work)
    session = a_session(work, an_event(work, process))
    assert {name for name, actor in everybody(work, process).items() if run(actor, session)} == {
        "speakers_officer",
        "organizer",
    }
