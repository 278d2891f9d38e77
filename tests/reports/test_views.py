"""Pages of reports, visited as each role would."""

import re

import pytest
from sqlalchemy import select

from consult.kernel.actor import Role
from consult.kernel.ids import new_id
from consult.reports import commands
from consult.reports.models import Citation, ParagraphRevision, ParagraphText, Report
from consult.reports.rules import FrontWords, ReportState, SectionKind, Voice
from consult.sources.models import Passage
from tests.factories.accounts import a_person
from tests.factories.processes import a_process, with_role
from tests.factories.reports import a_code, a_paragraph, a_report, a_section, coded, save
from tests.factories.sources import a_passage, a_source
from tests.website import Visitor, Website

HERE = "/en/nmirf/reports/report-57"
PAGES = {
    "/en/nmirf/reports": {"rapporteur", "organizer", "translator", "easy_read_author"},
    "/en/nmirf/reports/begin": {"rapporteur", "organizer"},
    HERE: {"rapporteur", "organizer", "translator", "easy_read_author"},
    f"{HERE}/head": {"rapporteur"},
    f"{HERE}/add-section": {"rapporteur"},
    f"{HERE}/sections/s1": {"rapporteur"},
    f"{HERE}/paragraphs/p1": {"rapporteur"},
    f"{HERE}/paragraphs/p1/remove": {"rapporteur"},
    f"{HERE}/paragraphs/p1/passages": {"rapporteur"},
    f"{HERE}/checks": {"rapporteur", "organizer", "translator", "easy_read_author"},
    f"{HERE}/standing": {"rapporteur", "organizer"},
    f"{HERE}/translations": {"rapporteur", "organizer", "translator", "easy_read_author"},
    f"{HERE}/translations/fr": {"translator"},
    f"{HERE}/translations/fr/title": {"translator"},
    f"{HERE}/translations/fr/sections/s1": {"translator"},
    f"{HERE}/translations/fr/paragraphs/p1": {"translator"},
}


@pytest.fixture
def site(website: Website) -> Website:
    """A report with a paragraph of participants and one passage to cite; a person of each role."""
    with website.work() as work:
        process = a_process(work)
        for role in Role:
            with_role(work, process, a_person(work, role.value), role)
        with_role(work, a_process(work, "other"), a_person(work, "stranger"), Role.ORGANIZER, Role.RAPPORTEUR)
        report = a_report(work, process)
        a_paragraph(work, a_section(work, report), voice=Voice.PARTICIPANTS)
        a_section(work, report, "Advice", SectionKind.RECOMMENDATIONS)
        coded(work, a_passage(work, a_source(work, process)), a_code(work, process))
    return website


def rapporteur(site: Website) -> Visitor:
    return site.signed_in("rapporteur@example.org")


def one(site: Website, query: object) -> object:
    with site.work() as work:
        return work.session.scalar(query)  # type: ignore[call-overload]


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(version|operation|pin|seen)"[^>]*value="([^"]*)"', page))


def words(site: Website, language: str = "en") -> object:
    return one(site, select(ParagraphText.words).where(ParagraphText.language == language))


@pytest.mark.parametrize("who", [*(role.value for role in Role), "stranger"])
def test_each_role_sees_its_pages_and_no_others(site: Website, who: str) -> None:
    visitor = site.signed_in(f"{who}@example.org")
    found = {path for path in PAGES if visitor.get(path).status_code == 200}
    assert found == {path for path, roles in PAGES.items() if who in roles}


def test_a_visitor_is_led_to_sign_in(site: Website) -> None:
    assert {site.visitor().get(path).status_code for path in PAGES} == {303}


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
def test_the_pages_are_shown_in_every_language(site: Website, language: str) -> None:
    people = {role: site.signed_in(f"{role}@example.org") for role in ("rapporteur", "translator", "organizer")}
    shown = [
        next(people[role] for role in people if role in roles).get(path.replace("/en/", f"/{language}/", 1))
        for path, roles in PAGES.items()
    ]
    assert {page.status_code for page in shown} == {200}
    assert {len(re.findall(r"<h1", page.text)) for page in shown} == {1}


@pytest.mark.parametrize(
    "path",
    [
        "/en/nmirf/reports/other",
        f"{HERE}/sections/s9",
        f"{HERE}/paragraphs/p9",
        f"{HERE}/second-texts/none",
        f"{HERE}/second-texts/00000000-0000-7000-8000-000000000000",
        f"{HERE}/translations/en",
        f"{HERE}/translations/xx",
        f"{HERE}/translations/en/paragraphs/p1",
        "/en/other/reports/report-57",
    ],
)
def test_what_is_not_there_is_not_found(site: Website, path: str) -> None:
    people = [site.signed_in(f"{who}@example.org") for who in ("rapporteur", "translator", "stranger")]
    assert {person.get(path).status_code for person in people} == {404}


def test_a_report_is_begun_and_built(site: Website) -> None:
    person, new = rapporteur(site), "/en/nmirf/reports/report-50"
    typed = {"original": "fr", "title": "Résumé", "subtitle": "", "summary": "", "slug": "report-57"}
    assert person.post("/en/nmirf/reports/begin", typed).status_code == 422, "the address is taken"
    assert person.post("/en/nmirf/reports/begin", typed | {"slug": "report-50"}).headers["Location"] == new
    head = {"title": "Titre", "summary": "Un.\r\n\r\nDeux.", "symbol": "A/HRC/50/64", "council_session": "50"}
    assert person.post(f"{new}/head", head | {"agenda_item": "10", "word_limit": "many"}).status_code == 422
    assert person.post(f"{new}/head", head | {"agenda_item": "10", "word_limit": "8500"}).status_code == 303
    section = {"heading": "Introduction", "level": "1", "kind": "body"}
    assert person.post(f"{new}/add-section", section).headers["Location"] == f"{new}#s1"
    assert person.post(f"{new}/sections/s1", section | {"heading": "Début"}).status_code == 303
    added = person.post(f"{new}/arrange", {"act": "add:s1"}, shown=new)
    assert added.headers["Location"] == f"{new}/paragraphs/p1"
    assert person.post(f"{new}/arrange", {"act": "add:s9"}, shown=new).status_code == 400
    assert "Début" in person.get(new).text
    assert person.post(f"{new}/paragraphs/p1/remove", {}).status_code == 303
    assert person.remove(f"{new}/sections/s1", section | {"act": "remove"}).status_code == 303


@pytest.mark.parametrize(("act", "expected"), [("down:p1", ["s2"]), ("up:p1", ["s1"]), ("section-up:s2", ["s1"])])
def test_buttons_move_without_a_script(site: Website, act: str, expected: list[str]) -> None:
    person = rapporteur(site)
    assert person.post(f"{HERE}/arrange", {"act": act}, shown=HERE).status_code == 303
    with site.work() as work:
        sections = work.session.scalars(select(Report)).one().sections
        assert [section.slug for section in sections if section.paragraphs] == expected


def test_a_paragraph_is_written_and_leads_to_its_passages(site: Website) -> None:
    person, path = rapporteur(site), f"{HERE}/paragraphs/p1"
    typed = {"words": "New words.", "voice": "office", "addressee": "", "act": "cite"}
    answer = person.post(path, typed | hidden(person.get(path).text))
    assert (answer.headers["Location"], words(site)) == (f"{path}/passages", "New words.")
    refused = person.post(path, typed | hidden(person.get(path).text) | {"addressee": "states", "words": "Kept."})
    assert (refused.status_code, "Kept." in refused.text, words(site)) == (422, True, "New words.")


def test_two_people_writing_lose_nothing(site: Website) -> None:
    person, path = rapporteur(site), f"{HERE}/paragraphs/p1"
    old = hidden(person.get(path).text)
    typed = {"voice": "participants", "addressee": ""}
    person.post(path, typed | hidden(person.get(path).text) | {"words": "First."})
    answer = person.post(path, typed | old | {"words": "Second."})
    merging = answer.headers["Location"]
    page = person.get(merging).text
    assert (words(site), "First." in page, "Second." in page) == ("First.", True, True)
    assert site.signed_in("translator@example.org").get(merging).status_code == 404
    assert "wait" in person.get(HERE).text
    assert person.post(merging, hidden(page) | {"words": "Both."}).status_code == 303
    assert (words(site), person.get(merging).status_code) == ("Both.", 404)
    with site.work() as work:
        assert len(work.session.scalars(select(ParagraphRevision)).all()) == 4


@pytest.mark.parametrize("lost", [{"operation": "x"}, {"version": "x"}, {"operation": ""}])
def test_a_broken_page_keeps_what_was_typed(site: Website, lost: dict[str, str]) -> None:
    person, path = rapporteur(site), f"{HERE}/paragraphs/p1"
    typed = {"words": "Precious words.", "voice": "office", "addressee": ""}
    answer = person.post(path, typed | hidden(person.get(path).text) | lost)
    assert (answer.status_code, "Precious words." in answer.text) == (422, True)


ASKED = {"": "1 passage", "uncited=y": "0 passages", "question=call/q1": "1 passage", "question=other/q1": "0 passages"}
ASKED |= {"words=focal": "1 passage", "words=nobody": "0 passages"}


def listed(page: str) -> str:
    """How many passages the page says there are."""
    return re.findall(r'class="count"[^>]*>([^<]+)<', page)[0]


def test_a_passage_is_cited_and_dropped_and_the_filter_stays(site: Website) -> None:
    person, path = rapporteur(site), f"{HERE}/paragraphs/p1/passages"
    passage = one(site, select(Passage.id))
    page = person.get(f"{path}?code=engagement").text
    assert ("Focal points" in page, "Open Door" in page, "NMIRF-2026-0001" in page) == (True, True, True)
    assert "Focal points" not in person.get(f"{path}?kind=need&page=7").text
    cited = person.post(f"{path}?code=engagement", {"act": f"cite:{passage}"})
    there = f"{path}?code=engagement#passage-{passage}"
    assert (cited.headers["Location"], one(site, select(Citation.passage_id))) == (there, passage)
    assert f'id="passage-{passage}"' in person.get(there).text
    found = {asked: listed(person.get(f"{path}?{asked}").text) for asked in ASKED}
    assert found == ASKED
    person.post(path, {"act": f"drop:{passage}"})
    assert one(site, select(Citation.id)) is None
    assert listed(person.get(f"{path}?uncited=y").text) == "1 passage"
    assert person.post(path, {"act": f"cite:{new_id()}"}).status_code == 422
    assert person.post(path, {"act": "cite:x"}).status_code == 400


def test_freezing_is_refused_then_done_then_undone_by_the_organizer(site: Website) -> None:
    person, organizer, path = rapporteur(site), site.signed_in("organizer@example.org"), f"{HERE}/standing"
    assert person.post(path, {"act": "freeze"}).status_code == 422
    person.post(f"{HERE}/paragraphs/p1/passages", {"act": f"cite:{one(site, select(Passage.id))}"})
    assert person.post(path, {"act": "freeze"}).status_code == 303
    assert person.post(path, {"act": "unfreeze", "reason": "x"}).status_code == 400
    assert (person.get(HERE).text.count("Add a section"), person.get(f"{HERE}/checks").status_code) == (0, 200)
    assert organizer.post(path, {"act": "unfreeze", "reason": ""}).status_code == 422
    assert organizer.post(path, {"act": "issue"}).status_code == 303
    assert one(site, select(Report.state)) is ReportState.ISSUED
    assert organizer.post(path, {"act": "unfreeze", "reason": "A figure."}).status_code == 303
    assert one(site, select(Report.state)) is ReportState.DRAFTING


def test_a_translator_translates_title_heading_and_paragraph(site: Website) -> None:
    person, path = site.signed_in("translator@example.org"), f"{HERE}/translations/fr"
    typed = {
        "title": {"title": "Résumé", "subtitle": "", "summary": "2023"},
        "sections/s1": {"heading": "Introduction"},
    }
    for part, words_typed in (typed | {"paragraphs/p1": {"words": "Les 13 points."}}).items():
        page = person.get(f"{path}/{part}").text
        assert person.post(f"{path}/{part}", words_typed | hidden(page)).status_code == 303
    assert (words(site, "fr"), person.get(path).text.count("tag--done")) == ("Les 13 points.", 3)
    assert "the number 13" in person.get(f"{path}/paragraphs/p1").text
    with site.work() as work:
        paragraph = work.session.scalars(select(Report)).one().sections[0].paragraphs[0]
        save(work, paragraph, "Changed.", 1)
        report = paragraph.report
        commands.save_title(work, report=report, language="en", words=FrontWords("Changed", "", ""))
        commands.save_heading(work, section=paragraph.section, language="en", heading="Changed")
    for part in ("title", "sections/s1", "paragraphs/p1"):
        page = person.get(f"{path}/{part}").text
        assert ("Original changed since" in page, "Compare them and save" in page) == (True, True)


def test_two_translators_lose_nothing(site: Website) -> None:
    person, path = site.signed_in("translator@example.org"), f"{HERE}/translations/fr/paragraphs/p1"
    old = hidden(person.get(path).text)
    person.post(path, hidden(person.get(path).text) | {"words": "Un."})
    merging = person.post(path, old | {"words": "Deux."}).headers["Location"]
    page = person.get(merging).text
    assert person.post(merging, hidden(page) | {"words": "Un et deux."}).status_code == 303
    assert words(site, "fr") == "Un et deux."


@pytest.mark.parametrize(
    ("path", "field", "more"),
    [
        ("paragraphs/p1", "words", {"voice": "participants"}),
        ("translations/fr/paragraphs/p1", "words", {}),
        ("translations/fr/sections/s1", "heading", {}),
        ("head", "title", {"word_limit": "8500", "agenda_item": ""}),
    ],
)
@pytest.mark.parametrize("typed", ["Twelve \ue000 points", "Twelve \N{SNOWMAN} points", "Twelve \u202e points"])
def test_what_cannot_be_printed_is_refused_beside_its_field_and_stays(
    site: Website, path: str, field: str, more: dict[str, str], typed: str
) -> None:
    person = site.signed_in("translator@example.org" if "translations" in path else "rapporteur@example.org")
    page = person.get(f"{HERE}/{path}").text
    answer = person.post(f"{HERE}/{path}", {**hidden(page), **more, field: typed})
    assert (answer.status_code, typed in answer.text, "hidden mark" in answer.text) == (422, True, "\u202e" in typed)
    assert "aria-invalid" in answer.text


@pytest.mark.parametrize(
    ("path", "field", "more"),
    [
        ("head", "title", {"word_limit": "8500", "agenda_item": ""}),
        ("sections/s1", "heading", {"level": "1", "kind": "body"}),
        ("translations/fr/title", "title", {}),
        ("translations/fr/sections/s1", "heading", {}),
    ],
)
def test_a_title_or_heading_is_not_saved_over_somebody_elses(
    site: Website, path: str, field: str, more: dict[str, str]
) -> None:
    person = site.signed_in("translator@example.org" if "translations" in path else "rapporteur@example.org")
    old = hidden(person.get(f"{HERE}/{path}").text)
    assert person.post(f"{HERE}/{path}", {**old, **more, field: "Theirs"}).status_code == 303
    refused = person.post(f"{HERE}/{path}", {**old, **more, field: "Mine"})
    assert (refused.status_code, "It now says: “Theirs" in refused.text, "Mine" in refused.text) == (422, True, True)
    again = person.post(f"{HERE}/{path}", {**hidden(refused.text), **more, field: "Mine"})
    assert (again.status_code, "Mine" in person.get(f"{HERE}/{path}").text) == (303, True)
