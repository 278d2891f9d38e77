"""Who may do what with reports."""

import pytest

from consult.kernel.actor import VISITOR, Role
from consult.kernel.work import Work
from consult.reports import commands, permissions
from consult.reports.queries import waiting_texts
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.reports import a_paragraph, a_report, a_section, save

MAY = {
    Role.RAPPORTEUR: {"read", "write", "begin"},
    Role.ORGANIZER: {"read", "begin", "govern"},
    Role.TRANSLATOR: {"read", "translate"},
    Role.EASY_READ_AUTHOR: {"read"},
}
PREDICATES = ("read", "write", "translate", "begin", "govern")


@pytest.mark.parametrize("role", Role)
def test_each_role_may_what_it_needs_in_its_own_process(work: Work, role: Role) -> None:
    process, other = a_process(work), a_process(work, "other")
    actor = as_person(work, with_role(work, process, a_person(work), role)).actor
    stranger = as_person(work, with_role(work, other, a_person(work, "Boris"), role)).actor
    report = a_report(work, process)
    paragraph = a_paragraph(work, a_section(work, report))
    for part in (process, report, paragraph.section, paragraph):
        for who, expected in ((actor, MAY.get(role, set())), (stranger, set()), (VISITOR, set())):
            assert {name for name in PREDICATES if getattr(permissions, name)(who, part)} == expected


@pytest.mark.parametrize(("language", "role"), [("en", Role.RAPPORTEUR), ("fr", Role.TRANSLATOR)])
def test_two_texts_are_merged_by_who_writes_that_language(work: Work, language: str, role: Role) -> None:
    process = a_process(work)
    paragraph = a_paragraph(work, a_section(work, a_report(work, process)))
    save(work, paragraph, "Texte.", 0 if language == "fr" else 1, language)
    commands.save_paragraph(
        work, paragraph=paragraph, language=language, words="Autre.", based_on=7, operation_id=paragraph.id
    )
    waiting = waiting_texts(work.session, paragraph.report)[0]
    people = {one: as_person(work, with_role(work, process, a_person(work, one), one)).actor for one in Role}
    assert [one for one in Role if permissions.merge(people[one], waiting)] == [role]
