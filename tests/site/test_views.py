"""Front pages, start pages, errors and headers."""

import re

import pytest

from consult.kernel.actor import Role
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.website import Website


def test_a_bare_address_leads_to_the_preferred_language(website: Website) -> None:
    client = website.visitor().client
    arabic = client.get("/about/privacy", headers={"Accept-Language": "ar,en;q=0.5"})
    assert arabic.headers["Location"] == "/ar/about/privacy"
    assert client.get("/").headers["Location"] == "/en/"


def test_the_only_consultation_is_the_front_page(website: Website) -> None:
    with website.work() as work:
        a_process(work)
    assert website.visitor().get("/ar/").headers["Location"] == "/ar/nmirf/"
    assert "مشاورة" in website.visitor().get("/ar/nmirf/").text


def test_the_title_of_the_front_page_names_the_consultation_once(website: Website) -> None:
    with website.work() as work:
        a_process(work)
    page = website.visitor().get("/en/nmirf/").text
    assert re.findall(r"<title>(.*)</title>", page) == ["Consultation nmirf · Consult"]


def test_several_consultations_are_listed(website: Website) -> None:
    with website.work() as work:
        for slug in ("one", "two"):
            a_process(work, slug)
        a_process(work, "closed", is_public=False)
    page = website.visitor().get("/en/").text
    assert re.findall(r"Consultation (\w+)", page) == ["two", "one"]


def test_a_closed_process_is_not_there_for_strangers(website: Website) -> None:
    with website.work() as work:
        process = a_process(work, is_public=False)
        with_role(work, process, a_person(work), Role.NOTE_TAKER)
        a_person(work, "Bilal")
    assert website.visitor().get("/en/nmirf/").status_code == 404
    assert website.signed_in("bilal@example.org").get("/en/nmirf/").status_code == 404
    assert website.signed_in("amina@example.org").get("/en/nmirf/").status_code == 200


def test_the_desk_is_for_staff(website: Website) -> None:
    with website.work() as work:
        process = a_process(work)
        with_role(work, process, a_person(work), Role.RAPPORTEUR)
        a_person(work, "Bilal")
    assert website.visitor().get("/en/nmirf/desk").headers["Location"] == "/en/account/sign-in?next=/en/nmirf/desk"
    assert website.signed_in("bilal@example.org").get("/en/nmirf/desk").status_code == 404
    assert website.signed_in("amina@example.org").get("/en/account/start").headers["Location"] == "/en/nmirf/desk"


@pytest.mark.parametrize("path", ["/en/nowhere", "/en/nmirf/nowhere", "/xx/"])
def test_what_is_not_there_is_a_page_that_says_so(website: Website, path: str) -> None:
    page = website.visitor().client.get(path, follow_redirects=True)
    assert (page.status_code, "<h1>We cannot find this page</h1>" in page.text) == (404, True)


def test_every_page_is_protected_by_headers(website: Website) -> None:
    headers = website.visitor().get("/en/account/sign-in").headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert [headers[name] for name in ("X-Content-Type-Options", "Referrer-Policy")] == ["nosniff", "no-referrer"]


def test_the_switch_keeps_the_page(website: Website) -> None:
    page = website.visitor().get("/en/about/privacy").text
    assert re.findall(r'href="/(\w\w)/about/privacy" lang="(\w\w)"', page) == [
        (tag, tag) for tag in ("ar", "es", "fr", "ru", "zh")
    ]
