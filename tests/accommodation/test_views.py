"""The focal point's pages and the person's own: what each sees, and what is on record."""

import pytest

from consult.accommodation.models import Case
from consult.accommodation.rules import CaseState
from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from tests.factories.accommodation import WORDS, a_case
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import an_open_event
from tests.website import Website

LIST = "/en/nmirf/accommodation"
PEOPLE = ("farah", "olga", "amina", "boris", "elsewhere")


@pytest.fixture
def site(website: Website) -> Website:
    """A case of Amina's; a focal point here and one elsewhere; an organizer; a stranger."""
    with website.work() as work:
        some_lists(work)
        process, other = a_process(work), a_process(work, "other")
        with_role(work, process, a_person(work, "Farah"), Role.ACCESSIBILITY)
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER)
        with_role(work, other, a_person(work, "Elsewhere"), Role.ACCESSIBILITY)
        a_person(work, "Boris")
        a_case(work, an_open_event(work, process), a_person(work, "Amina"))
    return website


def number(site: Website) -> str:
    """The id of the one case."""
    with site.work() as work:
        return str(work.session.query(Case).one().id)


def openings(site: Website) -> int:
    """How often cases were opened, as the record says."""
    with site.work() as work:
        return work.session.query(AuditEntry).filter_by(act="open-accommodation").count()


def seen_by(site: Website, path: str) -> dict[str, int]:
    """What each person is answered."""
    return {name: site.signed_in(f"{name}@example.org").get(path).status_code for name in PEOPLE}


def test_the_list_is_the_focal_points_alone(site: Website) -> None:
    assert seen_by(site, LIST) == {"farah": 200, "olga": 404, "amina": 404, "boris": 404, "elsewhere": 404}


def test_a_case_is_the_focal_points_alone_and_its_opening_on_record(site: Website) -> None:
    path = f"{LIST}/{number(site)}"
    assert seen_by(site, path) == {"farah": 200, "olga": 404, "amina": 404, "boris": 404, "elsewhere": 404}
    assert openings(site) == 1


def test_ones_own_page_is_ones_own_alone(site: Website) -> None:
    path = f"/en/nmirf/my-accommodation/{number(site)}"
    assert seen_by(site, path) == {"farah": 404, "olga": 404, "amina": 200, "boris": 404, "elsewhere": 404}


def test_the_list_shows_no_need(site: Website) -> None:
    page = site.signed_in("farah@example.org").get(LIST).text
    assert ("Amina" in page, WORDS in page, "International Sign" in page) == (True, False, False)
    assert openings(site) == 0


def test_no_answer_without_a_day(site: Website) -> None:
    farah, path = site.signed_in("farah@example.org"), f"{LIST}/{number(site)}"
    answer = farah.post(path, {"state": "provided", "words": "Booked."})
    assert (answer.status_code, "Write the day by which it will be in place." in answer.text) == (422, True)


def test_the_person_reads_the_answer_and_the_letter_says_nothing_of_it(site: Website) -> None:
    farah, case = site.signed_in("farah@example.org"), number(site)
    whole = {"state": "alternative", "words": "Captions in English.", "provided_by": ["20", "6", "2026"]}
    assert farah.post(f"{LIST}/{case}", whole).location == LIST
    page = site.signed_in("amina@example.org").get(f"/en/nmirf/my-accommodation/{case}").text
    assert ("Captions in English." in page, "20 June 2026" in page) == (True, True)
    site.do_jobs()
    mails = "".join(path.read_text(encoding="utf-8") for path in sorted((site.config.var / "mail").iterdir()))
    assert ("An answer about your participation" in mails, "Captions" in mails, WORDS in mails) == (True, False, False)
    with site.work() as work:
        assert work.session.query(Case).one().state is CaseState.ALTERNATIVE


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_open_in_their_direction(site: Website, language: str) -> None:
    farah = site.signed_in("farah@example.org")
    for path in (LIST, f"{LIST}/{number(site)}"):
        page = farah.get(path.replace("/en/", f"/{language}/"))
        direction = "rtl" if language == "ar" else "ltr"
        assert (page.status_code, f'<html lang="{language}" dir="{direction}">' in page.text) == (200, True)
