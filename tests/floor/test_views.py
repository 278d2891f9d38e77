"""The officer's page, visited as each role."""

import re

import pytest

from consult.kernel.actor import Role
from tests.factories.accounts import a_person
from tests.factories.notes import a_session
from tests.factories.processes import a_process, with_role
from tests.factories.reference import reference_lists
from tests.website import Visitor, Website

PATH = "/en/nmirf/events/seminar/sessions/morning/speakers"
PEOPLE = {"Officer": Role.SPEAKERS_OFFICER, "Organizer": Role.ORGANIZER, "Taker": Role.NOTE_TAKER}
ADDED = {"name": "Avalonia", "category": "state_member"}


@pytest.fixture
def place(website: Website) -> Website:
    """A session, its people, and the officer of another process."""
    with website.work() as work:
        reference_lists(work)
        process, other = a_process(work), a_process(work, "other")
        for name, role in PEOPLE.items():
            with_role(work, process, a_person(work, name), role)
        with_role(work, other, a_person(work, "Elsewhere"), Role.SPEAKERS_OFFICER, Role.ORGANIZER)
        a_session(work, process)
    return website


def _officer(place: Website) -> Visitor:
    return place.signed_in("officer@example.org")


def _names(page: str) -> list[str]:
    return re.findall(r'<h2 dir="auto">([^<]+)</h2>', page)


def _button(page: str, act: str, which: int = 0) -> str:
    return re.findall(rf'value="({act} [^"]+)"', page)[which]


def test_who_sees_the_page(place: Website) -> None:
    names = (*PEOPLE, "Elsewhere")
    seen = {name: place.signed_in(f"{name.lower()}@example.org").get(PATH).status_code for name in names}
    assert seen == {"Officer": 200, "Organizer": 200, "Taker": 404, "Elsewhere": 404}
    assert place.visitor().get(PATH).status_code == 303


def test_speakers_are_added_moved_called_and_noted(place: Website) -> None:
    officer = _officer(place)
    for added in (ADDED, {"name": "Open Door", "category": "ngo_other"}):
        assert officer.post(PATH, added).status_code == 303
    page = officer.get(PATH).text
    assert (_names(page), "By the rule: this group" in page) == (["Avalonia", "Open Door"], True)
    officer.post(PATH, {"act": _button(page, "down")})
    page = officer.get(PATH).text
    assert (_names(page), "Moved here by the officer." in page) == (["Open Door", "Avalonia"], True)
    officer.post(PATH, {"act": _button(page, "call")})
    page = officer.get(PATH).text
    assert page.count("Has the floor") == 1
    officer.post(PATH, {"act": _button(page, "done")})
    officer.post(PATH, {"act": _button(page, "remove")})
    page = officer.get(PATH).text
    assert (_names(page), page.count("Has spoken")) == (["Open Door"], 1)
    assert "أفالونيا" not in page


def test_a_state_is_named_in_the_language_of_the_page(place: Website) -> None:
    officer = _officer(place)
    officer.post(PATH, ADDED)
    assert _names(officer.get(PATH.replace("/en/", "/ar/")).text) == ["أفالونيا"]


def test_what_is_wrong_is_said_and_kept(place: Website) -> None:
    officer = _officer(place)
    answer = officer.post(PATH, {"name": "Kept name", "minutes": "900"})
    assert (answer.status_code, answer.text.count("Kept name"), "from 1 to 60" in answer.text) == (
        422,
        1,
        True,
    )
    long = officer.post(PATH, {**ADDED, "name": "x" * 301})
    assert (long.status_code, "This is too long. Write at most " in long.text) == (422, True)
    gone = officer.post(PATH, {"act": "call 00000000-0000-0000-0000-000000000000"})
    assert (gone.status_code, "not on the list of this session" in gone.text) == (422, True)
    assert officer.post(PATH, {"act": "call nonsense"}).status_code == 422


def test_the_rule_is_changed(place: Website) -> None:
    officer = _officer(place)
    officer.post(PATH, {"name": "Open Door", "category": "ngo_other"})
    officer.post(PATH, ADDED)
    officer.post(PATH, {"rule": "as-asked"})
    assert _names(officer.get(PATH).text) == ["Open Door", "Avalonia"]
    assert officer.post(PATH, {"rule": "none"}).status_code == 422


def test_the_note_taker_begins_with_whoever_is_next(place: Website) -> None:
    _officer(place).post(PATH, {**ADDED, "function": "Minister", "group_code": "AFR"})
    taker = place.signed_in("taker@example.org")
    notes = PATH.replace("/speakers", "/notes")
    taker.post(notes, {"mode": "on_record"})
    page = taker.get(notes).text
    assert (page.count('value="Avalonia"'), page.count('value="Minister"')) == (1, 1)
    assert len(re.findall(r'<option selected value="(state_member|AFR)"', page)) == 2


def test_an_open_page_is_sent_again_only_when_the_list_has_changed(place: Website) -> None:
    officer = _officer(place)
    first = officer.get(PATH)
    known = {"If-None-Match": first.headers["ETag"]}
    assert (officer.client.get(PATH, headers=known).status_code, first.text.count("<noscript><p>")) == (304, 1)
    officer.post(PATH, ADDED)
    changed = officer.client.get(PATH, headers=known)
    assert (changed.status_code, _names(changed.text)) == (200, ["Avalonia"])
    arabic = officer.client.get(PATH.replace("/en/", "/ar/"), headers={"If-None-Match": changed.headers["ETag"]})
    assert arabic.status_code == 200
