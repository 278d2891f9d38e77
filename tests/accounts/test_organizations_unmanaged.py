"""An organization that nobody manages: those who administer the installation answer who asks to join it."""

import pytest
from sqlalchemy import select

from consult.accounts import commands, permissions, queries
from consult.accounts.models import Membership, Organization, Person
from consult.kernel import outbox
from consult.kernel.actor import VISITOR, Actor
from consult.kernel.work import Work
from tests.factories.accounts import a_person, an_organization, as_person
from tests.website import Website


def readers(work: Work) -> list[str]:
    """To whom the letter went that somebody asks to join."""
    found = [outbox.read(work.session, number) for number in outbox.waiting(work.session)]
    return [letter.to for letter in found if letter is not None and letter.name == "accounts/somebody_asks"]


def answers(work: Work, actor: Actor, organization: Organization) -> tuple[bool, bool]:
    """Whether somebody may answer, by the predicate and by its twin in SQL."""
    person_id = actor.person_id or organization.id
    standing = queries.standing_of(work.session, organization.id, person_id)
    assert standing is not None
    listed = work.session.scalar(select(Organization.id).where(permissions.answerable_by(actor)))
    return permissions.answer_requests(actor, standing), listed == organization.id


def test_without_a_manager_the_letter_goes_to_those_who_administer(work: Work) -> None:
    a_person(work, "Root", is_administrator=True)
    organization = an_organization(work)
    commands.ask_to_join(work, organization=organization, person=a_person(work, "Boris"))
    assert readers(work) == ["root@example.org"]


def test_with_a_manager_those_who_administer_hear_nothing_and_may_nothing(work: Work) -> None:
    root = a_person(work, "Root", is_administrator=True)
    amina, boris = a_person(work, "Amina"), a_person(work, "Boris")
    organization = an_organization(work)
    row = commands.ask_to_join(work, organization=organization, person=amina)
    people: dict[str, Person] = {"amina": amina, "boris": boris, "root": root}
    before = {name: answers(work, as_person(work, person).actor, organization) for name, person in people.items()}
    commands.confirm_member(work, row=row, as_manager=True)
    after = {name: answers(work, as_person(work, person).actor, organization) for name, person in people.items()}
    no, yes = (False, False), (True, True)
    assert (before, after) == (
        {"amina": no, "boris": no, "root": yes},
        {"amina": yes, "boris": no, "root": no},
    )
    assert answers(work, VISITOR, organization) == no
    commands.ask_to_join(work, organization=organization, person=boris)
    assert readers(work) == ["root@example.org", "amina@example.org"]


def test_nobody_lets_themselves_in(work: Work) -> None:
    root = a_person(work, "Root", is_administrator=True)
    organization = an_organization(work)
    row = commands.ask_to_join(work, organization=organization, person=root)
    with pytest.raises(commands.OwnRequest):
        commands.confirm_member(as_person(work, root), row=row, as_manager=True)


def test_the_page_for_those_who_administer(website: Website) -> None:
    with website.work() as work:
        a_person(work, "Root", is_administrator=True)
        organization = an_organization(work)
        here = f"/en/account/organizations/{organization.id}"
        for name in ("Boris", "Chen"):
            commands.ask_to_join(work, organization=organization, person=a_person(work, name))
    root, boris = website.signed_in("root@example.org"), website.signed_in("boris@example.org")
    assert here in root.get("/en/account/start").text
    assert [boris.get(here).status_code, root.get(here).status_code] == [404, 200]
    assert f"{here}/invite" not in root.get(here).text
    with website.work() as work:
        rows = {row.person.name: str(row.id) for row in work.session.scalars(select(Membership))}
    assert root.post(here, {"membership": rows["Boris"], "action": "confirm"}).location == here
    assert root.post(here, {"membership": rows["Boris"], "action": "manager"}).location == "/en/account/organizations"
    assert [boris.get(here).status_code, root.get(here).status_code] == [200, 404]
    assert here not in root.get("/en/account/start").text
