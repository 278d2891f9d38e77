"""Organizations: add one, ask to join, be let in; acts, who may, and pages."""

import pytest
from sqlalchemy import select

from consult.accounts import commands, permissions, queries
from consult.accounts.models import Membership, Organization
from consult.accounts.rules import MemberState, NewOrganization, slug_of
from consult.kernel import outbox
from consult.kernel.work import Work
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.reference import some_lists
from tests.website import Website

OPEN_DOOR = NewOrganization({"en": "Open Door"}, "ngo_other", "DZA", "en")


def letters(work: Work) -> list[tuple[str, str]]:
    """To whom which letter waits."""
    found = [outbox.read(work.session, number) for number in outbox.waiting(work.session)]
    return [(letter.to, letter.name) for letter in found if letter is not None]


def test_whoever_adds_an_organization_manages_it(work: Work) -> None:
    some_lists(work)
    amina = a_person(work)
    made = commands.create_organization(work, person=amina, told=OPEN_DOOR)
    assert (made.slug, made.group_code, made.verified_at) == ("open-door", "AFR", None)
    assert list(queries.managers_of(work.session, made.id)) == [amina]
    assert made.id in as_person(work, amina).actor.organizations


def test_two_of_one_name_have_two_addresses(work: Work) -> None:
    some_lists(work)
    amina = a_person(work)
    slugs = [commands.create_organization(work, person=amina, told=OPEN_DOOR).slug for _ in range(3)]
    assert slugs == ["open-door", "open-door-2", "open-door-3"]


@pytest.mark.parametrize(
    "told",
    [NewOrganization({"en": "X"}, "club", None, "en"), NewOrganization({"en": "X"}, "ngo_other", "XXX", "en")],
)
def test_category_and_state_are_in_the_lists(work: Work, told: NewOrganization) -> None:
    some_lists(work)
    with pytest.raises(commands.UnknownCode):
        commands.create_organization(work, person=a_person(work), told=told)


@pytest.mark.parametrize(
    ("name", "slug"), [("Übersicht & Rat", "ubersicht-rat"), ("الباب", "organization"), ("-", "organization")]
)
def test_addresses_are_made_of_latin_letters(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_joining_is_asked_answered_and_told(work: Work) -> None:
    some_lists(work)
    made = commands.create_organization(work, person=a_person(work), told=OPEN_DOOR)
    boris = a_person(work, "Boris")
    row = commands.ask_to_join(work, organization=made, person=boris)
    assert (row.state, as_person(work, boris).actor.organizations) == (MemberState.ASKED, frozenset())
    with pytest.raises(commands.AlreadyThere):
        commands.ask_to_join(work, organization=made, person=boris)
    commands.confirm_member(work, row=row)
    assert as_person(work, boris).actor.organizations == {made.id}
    assert letters(work) == [
        ("amina@example.org", "accounts/somebody_asks"),
        ("boris@example.org", "accounts/member_confirmed"),
    ]


def test_a_declined_request_can_be_made_again(work: Work) -> None:
    organization = an_organization(work)
    boris = a_person(work, "Boris")
    row = commands.ask_to_join(work, organization=organization, person=boris)
    commands.end_membership(work, row=row)
    assert row.state is MemberState.ENDED
    assert commands.ask_to_join(work, organization=organization, person=boris).state is MemberState.ASKED


def test_members_are_not_left_without_a_manager(work: Work) -> None:
    some_lists(work)
    amina, boris = a_person(work), a_person(work, "Boris")
    made = commands.create_organization(work, person=amina, told=OPEN_DOOR)
    own = queries.membership(work.session, made.id, amina.id)
    assert own is not None
    other = commands.ask_to_join(work, organization=made, person=boris)
    commands.confirm_member(work, row=other)
    with pytest.raises(commands.LastManager):
        commands.end_membership(work, row=own)
    commands.confirm_member(work, row=other, as_manager=True)
    commands.end_membership(work, row=own)
    assert list(queries.managers_of(work.session, made.id)) == [boris]


def test_only_managers_manage(work: Work) -> None:
    some_lists(work)
    people = {name: a_person(work, name) for name in ("Amina", "Boris", "Chen")}
    made = commands.create_organization(work, person=people["Amina"], told=OPEN_DOOR)
    commands.confirm_member(work, row=commands.ask_to_join(work, organization=made, person=people["Boris"]))
    commands.ask_to_join(work, organization=made, person=people["Chen"])
    rows = work.session.scalars(select(Membership)).all()
    actors = {name: as_person(work, person).actor for name, person in people.items()}
    managing = {name for name, actor in actors.items() for row in rows if permissions.manage(actor, row)}
    belonging = {name for name, actor in actors.items() if permissions.belong(actor, made)}
    assert (managing, belonging) == ({"Amina"}, {"Amina", "Boris"})


def test_organizations_are_found_by_a_part_of_a_name(work: Work) -> None:
    made = an_organization(work)
    found = [
        list(queries.find_organizations(work.session, words)) for words in ("pen-D", "الباب", "op", "%%%", "nobody")
    ]
    assert found == [[made], [made], [], [], []]


def test_states_stand_in_alphabetical_order(work: Work) -> None:
    some_lists(work)
    assert [entry.code for entry in queries.entries_by_name(work.session, "state", "en")] == ["ALB", "DZA"]


def test_pages_from_adding_to_letting_in(website: Website) -> None:
    with website.work() as work:
        some_lists(work)
        a_person(work, "Amina")
        a_person(work, "Boris")
        a_person(work, "Chen")
    amina, boris = website.signed_in("amina@example.org"), website.signed_in("boris@example.org")
    told = {"name": "الباب المفتوح", "language": "ar", "name_en": "Open Door", "category": "ngo_other", "state": ""}
    assert amina.post("/en/account/organizations/new", told).location == "/en/account/organizations"
    with website.work() as work:
        number = str(work.session.scalars(select(Organization.id)).one())
    members = f"/en/account/organizations/{number}"
    assert "Open Door" in boris.get("/en/account/organizations?q=door").text
    assert boris.post(f"{members}/join").status_code == 303
    assert boris.get(members).status_code == 404
    with website.work() as work:
        row = str(work.session.scalars(select(Membership.id).where(Membership.state == MemberState.ASKED)).one())
    assert amina.post(members, {"membership": row, "action": "confirm"}).location == members
    stranger = website.signed_in("chen@example.org")
    assert [stranger.get(members).status_code, website.visitor().get(members).status_code] == [404, 303]
    assert "Open Door" in boris.get("/en/account").text


def test_an_invitation_goes_to_any_address_in_its_reader_s_language(work: Work) -> None:
    amina = a_person(work)
    a_person(work, "Boris", language="ru")
    made = an_organization(work, members=(amina,))
    for email in ("Boris@example.org", "nobody@example.org"):
        commands.invite_to_join(work, organization=made, manager=amina, email=email)
    found = [outbox.read(work.session, number) for number in outbox.waiting(work.session)]
    assert [(letter.to, letter.language, letter.values["path"]) for letter in found if letter] == [
        ("boris@example.org", "ru", f"/ru/account/organizations/{made.id}/join"),
        ("nobody@example.org", "en", f"/en/account/organizations/{made.id}/join"),
    ]


def test_a_manager_is_told_who_waits_where(work: Work) -> None:
    some_lists(work)
    amina, boris = a_person(work), a_person(work, "Boris")
    made = commands.create_organization(work, person=amina, told=OPEN_DOOR)
    commands.ask_to_join(work, organization=made, person=boris)
    commands.ask_to_join(work, organization=made, person=a_person(work, "Chen"))
    asked = [list(queries.requests_to_answer(work.session, as_person(work, person).actor)) for person in (amina, boris)]
    assert asked == [[(made, 2)], []]


def test_pages_of_inviting_and_leaving(website: Website) -> None:
    with website.work() as work:
        some_lists(work)
        made = commands.create_organization(work, person=a_person(work, "Amina"), told=OPEN_DOOR)
        row = commands.ask_to_join(work, organization=made, person=a_person(work, "Boris"))
        here, member = f"/en/account/organizations/{made.id}", str(row.id)
    amina, boris = website.signed_in("amina@example.org"), website.signed_in("boris@example.org")
    assert f"/en/account/organizations/{here[-36:]}" in amina.get("/en/account/start").text
    assert amina.post(f"{here}/invite", {"email": "chen@example.org"}).location == here
    assert [boris.get(f"{here}/{page}").status_code for page in ("invite", "leave")] == [404, 200]
    amina.post(here, {"membership": member, "action": "confirm"})
    refused = amina.post(f"{here}/leave")
    assert (refused.status_code, "Confirm another manager first." in refused.text) == (422, True)
    assert boris.post(f"{here}/leave").location == "/en/account/organizations"
    assert boris.get(f"{here}/leave").status_code == 404
    amina.post(here, {"membership": member, "action": "confirm"})
    assert "Boris" not in amina.get(here).text, "who left comes back only by asking"
    assert amina.post(f"{here}/leave").location == "/en/account/organizations", "the last person may go"


@pytest.mark.parametrize("typed", ["", "not an address", "chen@example"])
def test_an_invitation_needs_an_address(website: Website, typed: str) -> None:
    with website.work() as work:
        some_lists(work)
        made = commands.create_organization(work, person=a_person(work, "Amina"), told=OPEN_DOOR)
        here = f"/en/account/organizations/{made.id}"
    assert website.signed_in("amina@example.org").post(f"{here}/invite", {"email": typed}).status_code == 422
    with website.work() as work:
        assert letters(work) == []


def test_invitations_are_throttled(website: Website) -> None:
    with website.work() as work:
        some_lists(work)
        made = commands.create_organization(work, person=a_person(work, "Amina"), told=OPEN_DOOR)
        here = f"/en/account/organizations/{made.id}"
    amina = website.signed_in("amina@example.org")
    sent = [amina.post(f"{here}/invite", {"email": "chen@example.org"}).status_code for _ in range(11)]
    assert sent == [303] * 10 + [422]
