"""Who may do what with easy-to-read editions."""

from consult.easyread import permissions
from consult.kernel.actor import VISITOR, Role
from consult.kernel.work import Work
from tests.factories.accounts import a_person, as_person
from tests.factories.easyread import an_edition
from tests.factories.processes import a_process, with_role


def test_author_colleagues_stranger_and_those_of_another_process(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    people = [
        with_role(work, process, a_person(work, "Author"), Role.EASY_READ_AUTHOR),
        with_role(work, process, a_person(work, "Rapporteur"), Role.RAPPORTEUR),
        with_role(work, process, a_person(work, "Organizer"), Role.ORGANIZER),
        with_role(work, process, a_person(work, "Taker"), Role.NOTE_TAKER),
        with_role(work, process, a_person(work, "Giver"), Role.CONTRIBUTOR),
        with_role(work, other, a_person(work, "Elsewhere"), Role.EASY_READ_AUTHOR, Role.ORGANIZER, Role.RAPPORTEUR),
        a_person(work, "Stranger"),
    ]
    actors = [*(as_person(work, person).actor for person in people), VISITOR]
    edition = an_edition(work, process)
    mays = (
        permissions.look,
        permissions.write,
        permissions.record_readers,
        permissions.judge,
        permissions.answer_for_numbers,
    )
    assert [[may(actor, edition) for actor in actors] for may in mays] == [
        [True, True, True, True, False, False, False, False],
        [True, False, False, False, False, False, False, False],
        [True, False, True, False, False, False, False, False],
        [True, True, False, False, False, False, False, False],
        [False, True, False, False, False, False, False, False],
    ]
    assert [permissions.see_list(actor, process) for actor in actors] == [
        permissions.look(actor, edition) for actor in actors
    ]
