"""People and roles: who sees the page, inviting, taking away."""

import pytest
from sqlalchemy import select

from consult.accounts.models import Person
from consult.kernel.actor import Role
from consult.processes.models import RoleHeld
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.website import Website

ROLES = "/en/nmirf/roles"


@pytest.fixture
def site(website: Website) -> Website:
    """A process with an organizer and a note-taker; an organizer elsewhere; an administrator; a stranger."""
    with website.work() as work:
        process, other = a_process(work), a_process(work, "other")
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER)
        with_role(work, process, a_person(work, "Nadia"), Role.NOTE_TAKER)
        with_role(work, other, a_person(work, "Elsewhere"), Role.ORGANIZER)
        a_person(work, "Root", is_administrator=True)
        a_person(work, "Boris")
    return website


def held(site: Website) -> list[tuple[str, Role]]:
    """Who holds which role in this process."""
    query = select(Person.name, RoleHeld.role).join(RoleHeld, RoleHeld.person_id == Person.id)
    with site.work() as work:
        return [(name, role) for name, role in work.session.execute(query.order_by(Person.name)) if name != "Elsewhere"]


@pytest.mark.parametrize("path", [ROLES, f"{ROLES}/invite", "/en/nmirf/description"])
def test_who_sees_the_page(site: Website, path: str) -> None:
    names = ("olga", "root", "nadia", "elsewhere", "boris")
    seen = {name: site.signed_in(f"{name}@example.org").get(path).status_code for name in names}
    assert seen == {"olga": 200, "root": 200, "nadia": 404, "elsewhere": 404, "boris": 404}


def test_an_invited_person_holds_the_role(site: Website) -> None:
    olga = site.signed_in("olga@example.org")
    told = {"name": "Farah", "email": "farah@example.org", "language": "ar", "role": "accessibility"}
    assert olga.post(f"{ROLES}/invite", told).location == ROLES
    assert held(site) == [("Farah", Role.ACCESSIBILITY), ("Nadia", Role.NOTE_TAKER), ("Olga", Role.ORGANIZER)]
    assert "Farah" in olga.get(ROLES).text


def test_an_invitation_is_in_the_language_of_the_page_unless_one_chooses(site: Website) -> None:
    page = site.signed_in("olga@example.org").get("/fr/nmirf/roles/invite").text
    assert '<option selected value="fr">' in page


def test_a_process_is_closed_and_opened_by_a_page(site: Website) -> None:
    olga, visitor = site.signed_in("olga@example.org"), site.visitor()
    told = {"names-en": "Care", "names-ar": "الرعاية", "abouts-ar": "ما هي."}
    seen = []
    for seen_by in ("roles", "everybody"):
        answer = olga.post("/en/nmirf/description", {**told, "seen_by": seen_by})
        seen.append((answer.status_code, visitor.get("/ar/nmirf/").status_code))
    assert seen == [(303, 404), (303, 200)]
    assert "الرعاية</h1>" in visitor.get("/ar/nmirf/").text


def test_a_description_needs_a_name_in_its_language(site: Website) -> None:
    told = {"names-en": "Care", "abouts-fr": "De quoi il s’agit.", "seen_by": "everybody"}
    page = site.signed_in("olga@example.org").post("/en/nmirf/description", told)
    assert (page.status_code, "De quoi il s’agit." in page.text) == (422, True)
    assert page.text.count("Write the name in this language too.") >= 2, "beside the field and in the summary"


def test_a_bad_invitation_is_shown_again(site: Website) -> None:
    told = {"name": "Farah", "email": "farah", "language": "ar"}
    answer = site.signed_in("olga@example.org").post(f"{ROLES}/invite", told)
    assert (answer.status_code, "Choose a role." in answer.text) == (422, True)


def taken(site: Website, name: str) -> str:
    """The id of the role that a person holds."""
    with site.work() as work:
        return str(work.session.scalars(select(RoleHeld.id).join(Person).where(Person.name == name)).one())


def test_a_role_is_taken_away_but_never_the_last_organizers(site: Website) -> None:
    olga = site.signed_in("olga@example.org")
    assert olga.post(ROLES, {"held": taken(site, "Nadia")}).location == ROLES
    last = olga.post(ROLES, {"held": taken(site, "Olga")})
    assert (last.status_code, "This is the last organizer." in last.text) == (422, True)
    assert held(site) == [("Olga", Role.ORGANIZER)]


def test_a_role_of_another_process_stays(site: Website) -> None:
    olga = site.signed_in("olga@example.org")
    number = taken(site, "Elsewhere")
    assert olga.post(ROLES, {"held": number}).status_code == 422
    assert taken(site, "Elsewhere") == number
