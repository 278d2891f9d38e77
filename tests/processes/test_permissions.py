"""Who may do what in a process."""

from consult.kernel.actor import VISITOR, Role
from consult.kernel.work import Work
from consult.processes import permissions
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role


def test_organizer_colleague_stranger_and_the_organizer_of_another_process(work: Work) -> None:
    process, other = a_process(work, is_public=False), a_process(work, "other")
    organizer = with_role(work, process, a_person(work), Role.ORGANIZER)
    colleague = with_role(work, process, a_person(work, "Bilal"), Role.NOTE_TAKER)
    contributor = with_role(work, process, a_person(work, "Chen"), Role.CONTRIBUTOR)
    elsewhere = with_role(work, other, a_person(work, "Dana"), Role.ORGANIZER)
    stranger = a_person(work, "Eve")
    actors = [as_person(work, p).actor for p in (organizer, colleague, contributor, elsewhere, stranger)] + [VISITOR]
    seen = [
        [may(actor, process) for actor in actors]
        for may in (permissions.organize, permissions.work_in, permissions.see)
    ]
    assert seen == [
        [True, False, False, False, False, False],
        [True, True, False, False, False, False],
        [True, True, True, False, False, False],
    ]


def test_an_administrator_sees_and_gives_roles_but_reads_nothing_else(work: Work) -> None:
    process = a_process(work, is_public=False)
    root = as_person(work, a_person(work, "Root", is_administrator=True)).actor
    seen = [
        may(root, process)
        for may in (permissions.see, permissions.give_roles, permissions.organize, permissions.work_in)
    ]
    assert seen == [True, True, False, False]
