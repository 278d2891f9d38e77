"""Who may see and change calls."""

import pytest
from sqlalchemy import select

from consult.calls import permissions
from consult.calls.models import Call
from consult.calls.rules import CallState
from consult.kernel.actor import STAFF, Role
from consult.kernel.work import Work
from tests.factories.actors import everybody
from tests.factories.calls import a_call
from tests.factories.processes import a_process


@pytest.mark.parametrize("state", CallState)
def test_who_sees_a_call_and_its_sql_twin(work: Work, state: CallState) -> None:
    process = a_process(work)
    call = a_call(work, process)
    call.state = state
    work.session.flush()
    actors = everybody(work, process)
    seen = {name for name, actor in actors.items() if permissions.see_call(actor, call)}
    listed = {
        name
        for name, actor in actors.items()
        if work.session.scalar(select(Call.id).where(Call.id == call.id, permissions.visible(actor, process)))
    }
    assert seen == listed == (set(actors) if state is CallState.PUBLISHED else {role.value for role in STAFF})


def test_its_organizers_change_a_call(work: Work) -> None:
    process = a_process(work)
    call = a_call(work, process)
    actors = everybody(work, process)
    assert {name for name, actor in actors.items() if permissions.organize_call(actor, call)} == {Role.ORGANIZER.value}
