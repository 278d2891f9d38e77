"""The journey of a person and the organizers' pages, as a browser without JavaScript sees them."""

import csv
import io
import re
import zipfile

import pytest

from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState
from tests.factories.accommodation import WORDS
from tests.factories.accounts import a_person, an_organization
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import FILLED, a_registration, an_open_event
from tests.website import Visitor, Website

START = "/en/nmirf/events/seminar/register"
QUEUE = "/en/nmirf/events/seminar/registrations"


@pytest.fixture
def site(website: Website) -> Website:
    """A process with an event, an organizer, a focal point, and two people."""
    with website.work() as work:
        some_lists(work)
        process = a_process(work)
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER)
        with_role(work, process, a_person(work, "Farah"), Role.ACCESSIBILITY)
        amina, boris = a_person(work, "Amina"), a_person(work, "Boris")
        an_organization(work, members=(amina,))
        event = an_open_event(work, process)
        a_registration(work, event, boris)
    return website


def heading(page: str) -> str:
    """The words of the one h1."""
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    return str(found)


def go_through(visitor: Visitor, needs: str = "is") -> str:
    """Fill every page as a person would, and give the address of the registration."""
    pages = (
        (START, {"organization": "-", "category": "academia"}),
        (f"{START}/take-part", {"mode": "online", "language": "en", "wishes_to_speak": "y"}),
        (f"{START}/needs", {"needs": needs, "words": WORDS}),
        (f"{START}/check", {}),
    )
    for path, data in pages:
        answer = visitor.post(path, data)
        assert answer.status_code == 303
    return answer.location


def test_a_person_registers_and_sees_it(site: Website) -> None:
    amina = site.signed_in("amina@example.org")
    here = go_through(amina)
    page = amina.get(here)
    assert (page.status_code, heading(page.text)) == (200, "Your registration")
    assert "Waiting for a decision" in page.text
    assert "Follow-up seminar" in amina.get("/en/nmirf/registrations").text


def test_each_page_keeps_what_was_told(site: Website) -> None:
    amina = site.signed_in("amina@example.org")
    amina.post(START, {"organization": "-", "category": "academia"})
    amina.post(f"{START}/take-part", {"mode": "online", "language": "en", "wishes_to_speak": "y"})
    amina.post(f"{START}/needs", {"needs": "cart", "words": WORDS})
    later = site.signed_in("amina@example.org")
    assert 'value="academia" selected' in re.sub(
        r"selected value=\"(\w+)\"", r'value="\1" selected', later.get(START).text
    )
    assert WORDS in later.get(f"{START}/needs").text
    assert WORDS in later.get(f"{START}/check").text


def test_check_leads_to_the_first_page_left_out(site: Website) -> None:
    amina = site.signed_in("amina@example.org")
    assert amina.get(f"{START}/check").location == START


def test_nobody_is_hindered_and_the_page_says_so(site: Website) -> None:
    page = site.signed_in("amina@example.org").get(START).text
    assert "Everybody has the right to take part in this work unhindered." in page
    assert "Note verbale" in page


def test_an_empty_page_is_shown_again(site: Website) -> None:
    answer = site.signed_in("amina@example.org").post(START, {"organization": "-"})
    assert (answer.status_code, "Choose as what you take part." in answer.text) == (422, True)


def test_a_visitor_is_led_to_sign_in(site: Website) -> None:
    assert site.visitor().get(START).location == f"/en/account/sign-in?next={START}"


def test_needs_are_changed_and_the_registration_cancelled(site: Website) -> None:
    amina = site.signed_in("amina@example.org")
    here = go_through(amina)
    assert WORDS in amina.get(f"{here}/needs").text
    assert amina.post(f"{here}/needs", {"needs": "cart", "words": ""}).status_code == 303
    assert amina.post(f"{here}/cancel").location == "/en/nmirf/registrations"
    assert "Cancelled" in amina.get("/en/nmirf/registrations").text


def chosen(site: Website, name: str) -> str:
    """The id of a registration."""
    with site.work() as work:
        return str(work.session.query(Registration).filter(Registration.person.has(name=name)).one().id)


def test_an_organizer_refuses_and_the_person_asks_again(site: Website) -> None:
    olga, boris = site.signed_in("olga@example.org"), site.signed_in("boris@example.org")
    number = chosen(site, "Boris")
    without = olga.post(QUEUE, {"registration": number, "action": "refuse", "reason": ""})
    assert (without.status_code, "Write the reason." in without.text) == (422, True)
    assert olga.post(QUEUE, {"registration": number, "action": "refuse", "reason": "Full."}).status_code == 303
    own = f"/en/nmirf/registrations/{number}"
    assert "Full." in boris.get(own).text
    assert boris.post(own).status_code == 303
    assert "Asks for another look" in olga.get(f"{QUEUE}?appealed=y").text
    assert olga.post(f"{QUEUE}/{number}", {"action": "approve"}).status_code == 303
    assert "Approved" in boris.get(own).text


def test_the_queue_shows_which_credential_is_missing(site: Website) -> None:
    amina, olga = site.signed_in("amina@example.org"), site.signed_in("olga@example.org")
    amina.post(START, {"organization": "-", "category": "state_member"})
    amina.post(f"{START}/take-part", {"mode": "online", "language": "en"})
    amina.post(f"{START}/needs", {})
    amina.post(f"{START}/check")
    number = chosen(site, "Amina")
    assert "Missing" in olga.get(f"{QUEUE}?category=state_member").text
    early = olga.post(QUEUE, {"registration": number, "action": "approve"})
    assert "The credential of Amina has not been seen yet." in early.text
    olga.post(QUEUE, {"registration": number, "action": "credential"})
    olga.post(QUEUE, {"registration": number, "action": "approve"})
    with site.work() as work:
        states = {row.person.name: row.state for row in work.session.query(Registration)}
    assert states == {"Amina": RegistrationState.APPROVED, "Boris": RegistrationState.ASKED}


@pytest.mark.parametrize("path", [QUEUE, f"{QUEUE}/figures", "/en/nmirf/registrations/by-event", f"{QUEUE}/as-csv"])
def test_organizers_only(site: Website, path: str) -> None:
    seen = {name: site.signed_in(f"{name}@example.org").get(path).status_code for name in ("olga", "farah", "amina")}
    assert seen == {"olga": 200, "farah": 404, "amina": 404}


def test_the_list_goes_away_without_needs(site: Website) -> None:
    go_through(site.signed_in("amina@example.org"))
    olga = site.signed_in("olga@example.org")
    rows = list(csv.reader(io.StringIO(olga.get(f"{QUEUE}/as-csv").data.decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Name", "Amina", "Boris"]
    told = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert [(row["Language"], row["Code of the language"]) for row in told] == [("English", "en")] * 2
    workbook = olga.get(f"{QUEUE}/as-xlsx").data
    inside = "".join(
        packed.read(name).decode("utf-8", "ignore")
        for packed in [zipfile.ZipFile(io.BytesIO(workbook))]
        for name in packed.namelist()
    )
    assert ("Amina" in inside, WORDS in inside, "International Sign" in inside) == (True, False, False)
    with site.work() as work:
        assert work.session.query(AuditEntry).filter_by(act="take-list-away").count() == 2


def test_needs_appear_on_no_page_of_the_organizers(site: Website) -> None:
    go_through(site.signed_in("amina@example.org"))
    olga, number = site.signed_in("olga@example.org"), chosen(site, "Amina")
    for path in (QUEUE, f"{QUEUE}/{number}", f"{QUEUE}/figures"):
        page = olga.get(path).text
        assert ("International Sign" in page, WORDS in page) == (False, False)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_opens_in_its_direction(site: Website, language: str) -> None:
    here = go_through(site.signed_in("amina@example.org")).replace("/en/", f"/{language}/")
    with site.work() as work:
        a_registration(
            work, an_open_event(work, a_process(work, "second"), "other"), a_person(work, "Chen"), answers=FILLED
        )
    number = here.rsplit("/", 1)[1]
    base = f"/{language}/nmirf"
    pages = {
        "amina": (here, f"{here}/needs", f"{here}/cancel", f"{base}/registrations"),
        "olga": (
            f"{base}/registrations/by-event",
            f"{base}/events/seminar/registrations",
            f"{base}/events/seminar/registrations/{number}",
            f"{base}/events/seminar/registrations/figures",
        ),
        "farah": tuple(f"{base}/events/seminar/register{step}" for step in ("", "/take-part", "/needs")),
    }
    for name, paths in pages.items():
        visitor = site.signed_in(f"{name}@example.org")
        for path in paths:
            page = visitor.get(path)
            direction = "rtl" if language == "ar" else "ltr"
            assert (page.status_code, f'<html lang="{language}" dir="{direction}">' in page.text) == (200, True)
            assert heading(page.text) != ""
