"""Every route has thought-about doors (DESIGN, rule 10)."""

import re

import pytest
from flask import Flask

from consult.web.room import LANGUAGE, Room
from tests.website import Website


@pytest.fixture
def app(website: Website) -> Flask:
    return website.app


def test_every_route_was_opened_with_a_door(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    assert [rule.endpoint for rule in rules if not hasattr(app.view_functions[rule.endpoint], "door")] == []


def test_a_room_refuses_a_page_without_a_permission() -> None:
    with pytest.raises(TypeError):
        Room("x", __name__).page("/x", load=lambda _session: None)  # type: ignore[call-arg]


def test_every_address_is_kebab_case(app: Flask) -> None:
    parts = {part for rule in app.url_map.iter_rules() for part in re.sub(r"<[^>]*>", "", rule.rule).split("/") if part}
    assert [part for part in parts if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.(csv|xlsx|docx))?", part)] == []


def test_every_address_begins_with_the_language(app: Flask) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    assert [rule for rule in rules if not rule.startswith(f"{LANGUAGE}/")] == []


def test_pages_behind_a_role_lead_visitors_to_sign_in(website: Website) -> None:
    doors = [view.door for view in website.app.view_functions.values() if hasattr(view, "door")]
    by_role = [door for door in doors if door.may.__module__.endswith("permissions") and "work_in" in door.may.__name__]
    assert [door for door in by_role if not door.for_people] == []
