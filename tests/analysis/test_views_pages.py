"""Every page of analysis, as a rapporteur and as those who are none."""

import re

import pytest

from consult.kernel.actor import Role
from consult.processes.models import Process
from tests.analysis.conftest import Scene
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.website import Website

LISTS = ("codebook", "codebook/add", "sources", "passages", "figures", "passages.csv", "passages.xlsx")
THINGS = ("codebook/coordination", "codebook/coordination/remove", "sources/{source}", "passages/{passage}")
CHOOSE = "sources/{source}/choose/{text}/1"
PAGES = (*LISTS, *THINGS, CHOOSE, CHOOSE + "?by=words")


def _address(scene: Scene, page: str, language: str = "en") -> str:
    names = {"source": scene.reference, "passage": scene.passage_id, "text": scene.text_id}
    return f"/{language}/nmirf/analysis/{page.format(**names)}"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_rapporteur_opens_every_page(website: Website, scene: Scene, language: str) -> None:
    browser = website.signed_in("rania@example.org")
    answers = {page: browser.get(_address(scene, page, language)).status_code for page in PAGES}
    assert answers == dict.fromkeys(PAGES, 200)


def test_every_page_has_one_heading_that_begins_its_title(website: Website, scene: Scene) -> None:
    browser = website.signed_in("rania@example.org")
    for page in (*(one for one in LISTS if "." not in one), *THINGS, CHOOSE):
        html = browser.get(_address(scene, page)).text
        headings = re.findall(r"<h1[^>]*>(.*?)</h1>", html)
        title = re.search(r"<title>(.*?)</title>", html)
        assert title is not None
        assert (page, len(headings), title.group(1).startswith(headings[0])) == (page, 1, True)
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("role", [None, *(role for role in Role if role is not Role.RAPPORTEUR)])
def test_nobody_else_finds_them(website: Website, scene: Scene, role: Role | None) -> None:
    with website.work() as work:
        other = with_role(work, a_process(work, "other"), a_person(work, "Omar"), Role.RAPPORTEUR, Role.ORGANIZER)
        if role is not None:
            with_role(work, work.session.get_one(Process, scene.process_id), other, role)
    browser = website.signed_in("omar@example.org")
    answers = {page: browser.get(_address(scene, page)).status_code for page in PAGES}
    assert answers == dict.fromkeys(PAGES, 404)


def test_visitors_are_led_to_sign_in(website: Website, scene: Scene) -> None:
    answers = {page: website.visitor().get(_address(scene, page)).status_code for page in PAGES}
    assert answers == dict.fromkeys(PAGES, 303)
