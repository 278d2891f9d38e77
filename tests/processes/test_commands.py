"""Processes and their roles."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.accounts.rules import Newcomer
from consult.kernel import outbox
from consult.kernel.actor import Role
from consult.kernel.outbox import Letter
from consult.kernel.work import Work
from consult.processes import commands, queries
from consult.processes.models import Process, RoleHeld
from consult.processes.rules import Description, TextStatus
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role


def letters(session: Session) -> list[Letter]:
    """What waits to be sent."""
    return [letter for one in outbox.waiting(session) if (letter := outbox.read(session, one))]


@pytest.mark.parametrize("slug", ["", "About", "account", "a b", "-a", "a" * 61, "ä"])
def test_an_address_that_is_none_is_refused(work: Work, slug: str) -> None:
    with pytest.raises(commands.SlugIsTaken):
        commands.open_process(work, slug=slug, names={}, is_public=True)


def test_an_address_is_given_once(work: Work) -> None:
    a_process(work)
    with pytest.raises(commands.SlugIsTaken):
        a_process(work)


def test_a_role_is_given_once_and_counts_in_its_process_alone(work: Work) -> None:
    one, other, person = a_process(work), a_process(work, "other"), a_person(work)
    first = commands.give_role(work, process=one, person=person, role=Role.RAPPORTEUR)
    assert commands.give_role(work, process=one, person=person, role=Role.RAPPORTEUR) is first
    actor = as_person(work, person).actor
    assert [actor.has(Role.RAPPORTEUR, process.id) for process in (one, other)] == [True, False]


def test_the_last_organizer_stays(work: Work) -> None:
    process = a_process(work)
    with_role(work, process, a_person(work), Role.ORGANIZER)
    (held,) = queries.roles_in(work.session, process)
    with pytest.raises(commands.LastOrganizer):
        commands.take_role(work, held=held)
    with_role(work, process, a_person(work, "Bilal"), Role.ORGANIZER)
    commands.take_role(work, held=held)
    work.session.flush()
    assert [row.person.name for row in queries.roles_in(work.session, process)] == ["Bilal"]


def test_an_invited_person_holds_the_role(work: Work) -> None:
    process = a_process(work)
    newcomer = Newcomer("Zoe", "zoe@example.org", "en", "UTC")
    commands.invite_to_role(work, process=process, newcomer=newcomer, role=Role.TRANSLATOR)
    assert [(row.person.email, row.role) for row in work.session.scalars(select(RoleHeld))] == [
        ("zoe@example.org", Role.TRANSLATOR)
    ]
    (letter,) = letters(work.session)
    assert (letter.values["consultation"], letter.values["role"], letter.values["is_new"]) == (
        "Consultation nmirf",
        "Translator",
        1,
    )


def test_somebody_with_an_account_is_led_to_the_desk_in_their_language(work: Work) -> None:
    process, person = a_process(work), a_person(work)
    person.language = "ar"
    newcomer = Newcomer("Amina", person.email, "en", "UTC")
    commands.invite_to_role(work, process=process, newcomer=newcomer, role=Role.TRANSLATOR)
    (letter,) = letters(work.session)
    assert (letter.values["path"], letter.values["is_new"], letter.values["consultation"]) == (
        "/ar/nmirf/desk",
        0,
        "مشاورة",
    )


def test_a_process_is_described_and_opened(work: Work) -> None:
    process = a_process(work, is_public=False)
    told = Description({"en": "Care", "fr": "Les soins"}, {"fr": "De quoi il s’agit."}, is_public=True)
    commands.describe_process(work, process=process, told=told)
    work.session.flush()
    work.session.expire_all()
    texts = [(row.language, row.name, row.about, row.status) for row in process.texts]
    assert texts == [
        ("en", "Care", "", TextStatus.ORIGINAL),
        ("fr", "Les soins", "De quoi il s’agit.", TextStatus.HUMAN),
    ]
    assert (process.is_public, process.public_version) == (True, 2)


def test_references_count_up(work: Work) -> None:
    process = a_process(work)
    given = [commands.next_reference(work, process_id=process.id, year=2026) for _ in range(3)]
    assert given == ["NMIRF-2026-0001", "NMIRF-2026-0002", "NMIRF-2026-0003"]


def test_public_pages_get_a_new_version(work: Work) -> None:
    process = a_process(work)
    commands.change_public_pages(work, process_id=process.id)
    assert work.session.scalars(select(Process.public_version)).one() == 2
