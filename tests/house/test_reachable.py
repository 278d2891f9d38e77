"""Every page can be reached by following links from the front page, as somebody who holds every role."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from urllib.parse import urlsplit

import pytest
from flask import Flask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from config import Config
from consult.kernel.actor import Role
from consult.sources.models import Source
from tests.factories.accommodation import a_case
from tests.factories.accounts import a_person, an_organization, as_person
from tests.factories.analysis import a_code, a_coded_passage
from tests.factories.events import a_session, an_event
from tests.factories.mandates import a_mandate, a_product
from tests.factories.processes import a_process, with_role
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration
from tests.factories.reports import a_paragraph, a_report, a_section
from tests.factories.submissions import a_submission, an_open_call, published
from tests.website import Visitor, Website

MOST_VISITS = 6
AFTER_A_FORM = {
    "accounts.check_mail",
    "accounts.confirm_second_factor",
    "accounts.give_code",
    "accounts.give_recovery_code",
}
_LINK = re.compile(r'<a [^>]*href="(/[^"#]*)')


@pytest.fixture
def config(config: Config) -> Config:
    """Settings for trying out: letters are shown."""
    return replace(config, show_mail=True)


@pytest.fixture
def website_in_use(website: Website) -> Website:
    """A website where something of every kind is there."""
    with website.work() as work:
        some_lists(work)
        process = a_process(work)
        process.is_example = True
        person = with_role(work, process, a_person(work), *Role)
        an_organization(work, members=(person,))
        a_product(work, a_mandate(work, process))
        event = an_event(work, process)
        a_session(work, event)
        a_registration(work, event, person)
        a_case(work, event, person)
        published(work, a_submission(work, an_open_call(work, process), person))
        source = work.session.query(Source).one()
        a_coded_passage(as_person(work, person), source, a_code(work, process))
        a_paragraph(work, a_section(work, a_report(work, process)))
    return website


def test_every_page_without_ids_is_linked_from_another(website_in_use: Website) -> None:
    as_visitor = followed(website_in_use.app, website_in_use.visitor())
    as_staff = followed(website_in_use.app, website_in_use.signed_in("amina@example.org"))
    without_ids = {rule.endpoint for rule in pages(website_in_use.app) if rule.arguments <= {"language", "process"}}
    assert sorted(without_ids - as_visitor.keys() - as_staff.keys()) == sorted(AFTER_A_FORM)


def test_following_links_finds_no_page_that_fails(website_in_use: Website) -> None:
    visitors = {"visitor": website_in_use.visitor(), "staff": website_in_use.signed_in("amina@example.org")}
    found = {name: followed(website_in_use.app, visitor) for name, visitor in visitors.items()}
    assert [
        (name, page, status) for name, told in found.items() for page, status in told.items() if status >= 400
    ] == []


def pages(app: Flask) -> list[Rule]:
    """Every page one can open."""
    return [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()) and rule.endpoint != "static"]


def followed(app: Flask, visitor: Visitor) -> dict[str, int]:
    """Follow every link from the home page, a page of one kind a few times; gives the worst answer of each kind."""
    adapter, waiting, seen, visits = app.url_map.bind("localhost"), ["/en/"], {"/en/"}, Counter[str]()
    worst: dict[str, int] = {}
    while waiting:
        address = waiting.pop(0)
        endpoint, _ = adapter.match(urlsplit(address).path)
        if visits[endpoint] >= MOST_VISITS or endpoint == "accounts.sign_out":
            worst.setdefault(endpoint, 200)
            continue
        visits[endpoint] += 1
        answer = visitor.get(address)
        worst[endpoint] = max(worst.get(endpoint, 0), answer.status_code)
        onward = [answer.headers["Location"]] if "Location" in answer.headers else _links(answer)
        fresh = [link for link in onward if link not in seen and not link.startswith("/static/")]
        seen.update(fresh)
        waiting += fresh
    return worst


def _links(answer: TestResponse) -> list[str]:
    """The links of an English page to English pages, each once, in order."""
    page = answer.text if answer.mimetype == "text/html" else ""
    return list(dict.fromkeys(unescape(link) for link in _LINK.findall(page) if link.startswith("/en/")))
