"""Pages about mandates, as each role, and as an organizer fills them in."""

import pytest
from sqlalchemy import select

from consult.kernel.actor import Role
from consult.mandates.models import Mandate, Product
from tests.factories.accounts import a_person
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process, with_role
from tests.website import Visitor, Website

PAGES = {
    "": {Role.ORGANIZER: 200, Role.NOTE_TAKER: 200},
    "/new": {Role.ORGANIZER: 200, Role.NOTE_TAKER: 404},
    "/m-4": {Role.ORGANIZER: 200, Role.NOTE_TAKER: 404},
    "/m-4/new-product": {Role.ORGANIZER: 200, Role.NOTE_TAKER: 404},
    "/m-4/products/report": {Role.ORGANIZER: 200, Role.NOTE_TAKER: 404},
    "/m-9": {Role.ORGANIZER: 404, Role.NOTE_TAKER: 404},
}
NEW = {
    "resolution": "42/30",
    "paragraph": "3",
    "slug": "consultations",
    "adopted_on": ["26", "9", "2019"],
    "titles-en": "Hold five consultations",
    "titles-ar": "عقد خمس مشاورات",
}
NEW_PRODUCT = {
    "kind": "report",
    "slug": "the-report",
    "titles-en": "Report",
    "due_session": "47",
    "due_on": ["21", "6", "2027"],
    "revised_due_on": ["", "", ""],
    "state": "planned",
    "done_on": ["", "", ""],
    "symbol": "",
}


@pytest.fixture
def organizer(website: Website) -> Visitor:
    """The organizer of a process with one mandate and its report."""
    with website.work() as work:
        process = a_process(work)
        a_product(work, a_mandate(work, process))
        with_role(work, process, a_person(work, "Olga"), Role.ORGANIZER)
        with_role(work, process, a_person(work, "Nora"), Role.NOTE_TAKER)
        with_role(work, a_process(work, "other"), a_person(work, "Otto"), Role.ORGANIZER)
    return website.signed_in("olga@example.org")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_who_sees_which_page(website: Website, organizer: Visitor, page: str, language: str) -> None:
    path = f"/{language}/nmirf/mandates{page}"
    note_taker, stranger = website.signed_in("nora@example.org"), website.signed_in("otto@example.org")
    seen = [visitor.get(path).status_code for visitor in (organizer, note_taker, stranger, website.visitor())]
    assert seen == [PAGES[page][Role.ORGANIZER], PAGES[page][Role.NOTE_TAKER], 404, 303]


def test_a_mandate_and_a_product_are_added_and_removed(website: Website, organizer: Visitor) -> None:
    added = organizer.post("/en/nmirf/mandates/new", NEW)
    assert (added.status_code, added.location) == (303, "/en/nmirf/mandates/consultations")
    assert organizer.post("/en/nmirf/mandates/consultations/new-product", NEW_PRODUCT).status_code == 303
    page = organizer.get("/en/nmirf/mandates").text
    wanted = ("Resolution 42/30, paragraph 3", "Hold five consultations", "12 April 2027", "Session 47")
    assert [words in page for words in wanted] == [True] * len(wanted)
    organizer.remove("/en/nmirf/mandates/consultations/products/the-report", {"action": "remove"})
    organizer.remove("/en/nmirf/mandates/consultations", {"action": "remove"})
    with website.work() as work:
        assert (work.session.scalars(select(Mandate.slug)).all(), len(work.session.scalars(select(Product)).all())) == (
            ["m-4"],
            1,
        )


def test_mistakes_are_named_and_nothing_typed_is_lost(organizer: Visitor) -> None:
    wrong = {**NEW, "adopted_on": ["31", "2", "2019"], "titles-en": "", "titles-ar": "", "slug": "m-4"}
    answer = organizer.post("/en/nmirf/mandates/new", wrong)
    kept = ("This is not a date.", "Write this in one language at least.", 'value="42/30"', 'value="31"')
    assert (answer.status_code, [words in answer.text for words in kept]) == (422, [True] * 4)


def test_a_refusal_stands_beside_its_field(organizer: Visitor) -> None:
    answer = organizer.post("/en/nmirf/mandates/new", {**NEW, "slug": "m-4"})
    assert (answer.status_code, "“m-4” cannot be used" in answer.text) == (422, True)


def test_what_is_stored_is_shown_and_changed(website: Website, organizer: Visitor) -> None:
    page = organizer.get("/en/nmirf/mandates/m-4").text
    assert ['value="51/33"' in page, 'value="Hold two seminars"' in page, 'value="2022"' in page] == [True] * 3
    changed = organizer.post("/en/nmirf/mandates/m-4", {**NEW, "slug": "m-4"})
    assert changed.status_code == 303
    changes = {**NEW_PRODUCT, "slug": "report", "state": "done", "done_on": ["1", "6", "2027"]}
    assert organizer.post("/en/nmirf/mandates/m-4/products/report", changes).status_code == 303
    assert "Done on 1 June 2027." in organizer.get("/en/nmirf/mandates").text
    with website.work() as work:
        assert work.session.scalars(select(Mandate.resolution)).all() == ["42/30"]


def test_an_organizer_sees_which_titles_are_behind(organizer: Visitor) -> None:
    page = "/en/nmirf/mandates/m-4"
    told = {**NEW, "slug": "m-4", "paragraph": "4", "resolution": "51/33"}
    seen = []
    for title in ("Hold two seminars", "Hold three seminars", "Hold three seminars"):
        organizer.post(page, {**told, "titles-en": title, "titles-ar": "عقد ندوتين"})
        seen.append(organizer.get(page).text.count("The original has changed"))
    assert seen == [0, 1, 0]
