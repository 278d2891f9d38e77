"""Who takes notes and who sees the list."""

from consult.events.rules import EventState
from consult.kernel.actor import STAFF
from consult.kernel.work import Work
from consult.notes import permissions
from tests.factories.actors import everybody
from tests.factories.notes import a_book, an_intervention
from tests.factories.processes import a_process


def test_note_takers_write_and_organizers_close(work: Work) -> None:
    process = a_process(work)
    book = a_book(work, process)
    intervention = an_intervention(work, book)
    actors = everybody(work, process)
    doors = (
        (permissions.take_notes, book.session),
        (permissions.write, intervention),
        (permissions.close_notes, book.session),
    )
    seen = [{name for name, actor in actors.items() if may(actor, thing)} for may, thing in doors]
    assert seen == [{"note_taker"}, {"note_taker"}, {"note_taker", "organizer"}]


def test_the_list_is_public_with_its_event(work: Work) -> None:
    process = a_process(work)
    session = a_book(work, process).session
    actors = everybody(work, process)
    seen = {}
    for state in (EventState.DRAFT, EventState.PUBLISHED):
        session.event.state = state
        seen[state] = {name for name, actor in actors.items() if permissions.see_list(actor, session)}
    assert seen == {EventState.DRAFT: {role.value for role in STAFF}, EventState.PUBLISHED: set(actors)}
