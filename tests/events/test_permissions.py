"""Who may see and change events."""

import pytest
from sqlalchemy import select

from consult.events import permissions
from consult.events.models import Event
from consult.events.rules import EventState
from consult.kernel.actor import STAFF
from consult.kernel.work import Work
from tests.factories.actors import everybody
from tests.factories.events import a_session, an_event
from tests.factories.processes import a_process


@pytest.mark.parametrize("state", EventState)
def test_who_sees_an_event_and_its_sql_twin(work: Work, state: EventState) -> None:
    process = a_process(work)
    event = an_event(work, process)
    event.state = state
    work.session.flush()
    actors = everybody(work, process)
    seen = {name for name, actor in actors.items() if permissions.see_event(actor, event)}
    listed = {
        name
        for name, actor in actors.items()
        if work.session.scalar(select(Event.id).where(Event.id == event.id, permissions.visible(actor, process)))
    }
    assert seen == listed == ({role.value for role in STAFF} if state is EventState.DRAFT else set(actors))


def test_its_organizers_change_an_event_and_its_programme(work: Work) -> None:
    process = a_process(work)
    event = an_event(work, process)
    session = a_session(work, event, "another")
    actors = everybody(work, process)
    seen = [
        {name for name, actor in actors.items() if may(actor, thing)}
        for may, thing in ((permissions.organize_event, event), (permissions.organize_session, session))
    ]
    assert seen == [{"organizer"}, {"organizer"}]
