"""Whoever may not see a page learns nothing: not found, whether it is there or not, or sign in first."""

from typing import Any

import pytest

from consult.web.room import anybody_signed_in, anyone
from tests.house.examples_of_pages import CONTRIBUTOR, EXAMPLES, OTHER_CONTRIBUTOR, STRANGER, VISITOR
from tests.showcase.visiting import Showcase

PEOPLE = {VISITOR, STRANGER, CONTRIBUTOR, OTHER_CONTRIBUTOR, "half-signed-in"}
OUTSIDERS = (STRANGER, "organizer of another process")
OF_STAFF = sorted(endpoint for endpoint, example in EXAMPLES.items() if example.role not in PEOPLE)
OF_ONE_PERSON = sorted(
    endpoint
    for endpoint, example in EXAMPLES.items()
    if example.role == CONTRIBUTOR and any(value.startswith("@") for value in example.ids.values())
)


def _door(showcase: Showcase, endpoint: str) -> Any:
    return getattr(showcase.website.app.view_functions[endpoint], "door")  # noqa: B009 - put there by the room


@pytest.mark.parametrize("endpoint", OF_STAFF)
def test_a_page_of_the_office_is_not_there_for_others(showcase: Showcase, endpoint: str) -> None:
    roles = (*OUTSIDERS, CONTRIBUTOR, OTHER_CONTRIBUTOR)
    answers = [showcase.visitor(role).get(showcase.address(endpoint)).status_code for role in roles]
    assert answers == [404] * 4


@pytest.mark.parametrize("endpoint", OF_ONE_PERSON)
def test_a_page_of_one_person_is_not_there_for_others(showcase: Showcase, endpoint: str) -> None:
    roles = (*OUTSIDERS, OTHER_CONTRIBUTOR, "organizer", "accessibility", "rapporteur")
    answers = [showcase.visitor(role).get(showcase.address(endpoint)).status_code for role in roles]
    assert answers == [404] * 6


@pytest.mark.parametrize("endpoint", OF_STAFF + OF_ONE_PERSON)
def test_visitors_are_led_to_sign_in(showcase: Showcase, endpoint: str) -> None:
    answer = showcase.visitor(VISITOR).get(showcase.address(endpoint))
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (303, "/en/account/sign-in")


def test_the_page_says_the_same_whether_something_is_there_or_not(showcase: Showcase) -> None:
    there = showcase.visitor(STRANGER).get("/en/nmirf/reports/report-57").text
    nowhere = showcase.visitor(STRANGER).get("/en/nmirf/reports/report-99").text
    assert there.replace("report-57", "report-99") == nowhere


def test_every_door_that_is_open_to_all_is_known(showcase: Showcase) -> None:
    closed = {*OF_STAFF, *OF_ONE_PERSON}
    rest = [endpoint for endpoint in sorted(EXAMPLES) if endpoint not in closed]
    by_rule = [endpoint for endpoint in rest if _door(showcase, endpoint).may not in (anyone, anybody_signed_in)]
    assert by_rule == [
        "accounts.confirm_second_factor",
        "accounts.leave",
        "accounts.my_account",
        "accounts.my_organizations",
        "accounts.new_organization",
        "accounts.second_factor",
        "calls.call",
        "calls.call_list",
        "events.event",
        "events.event_list",
        "notes.interventions",
        "process.front",
        "publishing.list_reports",
        "publishing.send_rendition",
        "submissions.published",
    ]
