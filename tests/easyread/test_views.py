"""Pages of easy-to-read editions, visited as each role."""

import html
import re

import pytest
from sqlalchemy import event

from consult.easyread.commands.judging import record_readers
from consult.easyread.models import EasyVersion
from consult.easyread.queries.editions import version_of
from consult.kernel.actor import Role
from consult.processes.models import Process
from consult.processes.queries import process_by_slug
from tests.factories.accounts import a_person
from tests.factories.easyread import ROUND, a_report, a_statement, a_whole_edition
from tests.factories.processes import a_process, with_role
from tests.website import Visitor, Website

LIST = "/en/nmirf/easy-read"
EDITION = f"{LIST}/report-57/en"
ROLES = {
    "author": Role.EASY_READ_AUTHOR,
    "rapporteur": Role.RAPPORTEUR,
    "organizer": Role.ORGANIZER,
    "giver": Role.CONTRIBUTOR,
}
FOR_STAFF = ["", "/report-57", "/report-57/en", "/report-57/en/to-do", "/report-57/en/words", "/report-57/en/readers"]
FOR_AUTHORS = [
    "/report-57/begin",
    "/report-57/en/title",
    "/report-57/en/outline",
    "/report-57/en/sections/add",
    "/report-57/en/sections/s1/change",
    "/report-57/en/sections/s1/order",
    "/report-57/en/sections/s1/add",
    "/report-57/en/statements/e1",
    "/report-57/en/paragraphs/p2",
    "/report-57/en/words/add",
    "/report-57/en/words/w1",
]
STATEMENT = {"kind": "fact", "numbers": "1", "picture": "", "seen_words": "1", "seen_statement": "2"}


@pytest.fixture
def edition(website: Website) -> Website:
    """A website with a whole edition, one finding in it, and somebody in each role."""
    with website.work() as work:
        process = a_process(work)
        for name, role in ROLES.items():
            with_role(work, process, a_person(work, name), role)
        a_person(work, "stranger")
        with_role(work, a_process(work, "other"), a_person(work, "elsewhere"), Role.EASY_READ_AUTHOR, Role.ORGANIZER)
        version = a_whole_edition(work, process)
        a_statement(work, version, "52 people speak.", picture="people")
    return website


def visits(website: Website, name: str) -> Visitor:
    return website.signed_in(f"{name}@example.org")


def words(website: Website, language: str = "en") -> list[str]:
    with website.work() as work:
        version = stored(work.session, language)
        found = [version.text(one.texts) for one in version.statements]
        return [text.words for text in found if text is not None]


def stored(session: object, language: str = "en") -> EasyVersion:
    process = process_by_slug(session, "nmirf")  # type: ignore[arg-type]  # a session
    assert isinstance(process, Process)
    found = version_of(session, process, "report-57", language)  # type: ignore[arg-type]  # likewise
    assert found is not None
    return found


def reads(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


@pytest.mark.parametrize(
    ("paths", "seen"),
    [
        ([*FOR_STAFF, "/report-57/en/sections/s1"], ["200", "200", "200", "404", "404", "404"]),
        (FOR_AUTHORS, ["200", "404", "404", "404", "404", "404"]),
        (["/report-57/en/readers/add"], ["200", "404", "200", "404", "404", "404"]),
        (["/report-57/en/statements/e4/findings/1"], ["200", "200", "404", "404", "404", "404"]),
    ],
)
def test_every_page_is_open_to_whom_it_is_for(edition: Website, paths: list[str], seen: list[str]) -> None:
    people = [*ROLES, "stranger", "elsewhere"]
    for path in paths:
        answers = [str(visits(edition, name).get(LIST + path).status_code) for name in people]
        assert (path, answers) == (path, seen)
        assert edition.visitor().get(LIST + path).status_code == 303, "a visitor is led to sign in"


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_every_page_has_one_heading_that_begins_its_title(edition: Website, language: str) -> None:
    author = visits(edition, "author")
    paths = [*FOR_STAFF, *FOR_AUTHORS, "/report-57/en/sections/s1", "/report-57/en/readers/add"]
    for path in [*paths, "/report-57/en/statements/e4/findings/1"]:
        page = author.get(f"/{language}/nmirf/easy-read{path}").text
        found = re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
        title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert (path, len(found), len(ids) - len(set(ids))) == (path, 1, 0)
        assert title is not None
        assert title.group(1).startswith(found[0])


def test_things_that_are_not_there_are_not_found(edition: Website) -> None:
    author = visits(edition, "author")
    paths = ["report-58/en", "report-57/de", "report-57/en/sections/s9", "report-57/en/statements/e9"]
    paths += ["report-57/en/statements/e4/findings/99", "report-57/en/paragraphs/p9", "report-57/en/words/w9"]
    assert {author.get(f"{LIST}/{path}").status_code for path in paths} == {404}


def test_an_edition_is_begun(website: Website) -> None:
    with website.work() as work:
        process = a_process(work)
        with_role(work, process, a_person(work, "author"), Role.EASY_READ_AUTHOR)
        a_report(work, process)
    author = visits(website, "author")
    assert author.get(EDITION).status_code == 404
    answer = author.post(f"{LIST}/report-57/begin")
    assert (answer.status_code, answer.headers["Location"]) == (303, EDITION)
    assert author.post(f"{EDITION}/title", {"words": "Meetings", "version": "0"}).status_code == 303
    assert author.post(f"{EDITION}/sections/add", {"words": "Part one", "kind": "part"}).status_code == 303
    page = reads(author.get(EDITION).text)
    assert ("Meetings" in page, "Part one" in page, "Draft in plain language, not yet checked by readers" in page) == (
        True,
        True,
        True,
    )


def test_statements_are_added_one_a_line(edition: Website) -> None:
    author = visits(edition, "author")
    form = {**STATEMENT, "words": "It was in Geneva.\nPeople met.", "picture": "meeting"}
    assert author.post(f"{EDITION}/sections/s1/add", form).headers["Location"] == f"{EDITION}/sections/s1"
    assert words(edition)[-2:] == ["It was in Geneva.", "People met."]


def test_a_statement_that_cannot_be_printed_is_refused_and_stays(edition: Website) -> None:
    form = {**STATEMENT, "words": "People met. \ue000"}
    refused = visits(edition, "author").post(f"{EDITION}/sections/s1/add", form)
    assert (refused.status_code, "People met. \ue000" in refused.text) == (422, True)
    assert "“People met. □” holds a character that cannot be printed (U+E000" in reads(refused.text)


def test_two_authors_do_not_overwrite_each_other(edition: Website) -> None:
    first, second = visits(edition, "author"), visits(edition, "author")
    path = f"{EDITION}/statements/e3"
    assert first.post(path, {**STATEMENT, "words": "Clear dates help people.", "numbers": "3"}).status_code == 303
    mine = {**STATEMENT, "words": "Fixed dates help.", "numbers": "3"}
    refused = second.post(path, mine)
    assert (refused.status_code, "“Clear dates help people.”" in reads(refused.text)) == (422, True)
    assert ("Fixed dates help." in refused.text, words(edition)[2]) == (True, "Clear dates help people.")
    newer = re.search(r'name="seen_words"[^>]*value="(\d+)"', refused.text)
    assert newer is not None
    assert second.post(path, {**mine, "seen_words": newer.group(1)}).status_code == 303
    assert words(edition)[2] == "Fixed dates help."


def test_checking_shows_findings_and_saves_nothing(edition: Website) -> None:
    path = f"{EDITION}/statements/e3"
    form = {**STATEMENT, "words": "There were 99 people (and more).", "numbers": "3", "action": "check"}
    page = visits(edition, "author").post(path, form)
    said = reads(page.text)
    assert (page.status_code, "The number “99” is not in the original." in said) == (422, True)
    assert words(edition)[2] == "Clear dates help."


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [("ar", "شارك 77 شخصا (كثيرون) في الاجتماع", "77"), ("zh", "有88人参加会议；会议很长。", "88")],
)
def test_findings_are_shown_in_arabic_and_chinese(edition: Website, language: str, typed: str, found: str) -> None:
    author = visits(edition, "author")
    base = f"{LIST}/report-57/{language}"
    form = {**STATEMENT, "words": typed, "numbers": "3", "seen_words": "0", "seen_statement": "2"}
    assert author.post(f"{base}/statements/e3", form).status_code == 303
    page = author.get(f"{base}/sections/s1").text
    assert f"The number “{found}” is not in the original." in reads(page)
    direction = "rtl" if language == "ar" else "ltr"
    heading = f'<h3 id="statement-e3" lang="{language}" dir="{direction}">{typed}</h3>'
    original = '<p class="quiet" lang="en" dir="ltr">Clear dates help.</p>'
    assert (heading in page, original in page) == (True, True)


def test_the_rapporteur_answers_for_a_number_and_the_author_cannot(edition: Website) -> None:
    path = f"{EDITION}/statements/e4/findings/1"
    for name, status in (("author", 422), ("rapporteur", 303)):
        visitor = visits(edition, name)
        pin = re.search(r'name="pin"[^>]*value="(\w+)"', visitor.get(path).text)
        assert pin is not None
        assert visitor.post(path, {"reason": "The annex has it.", "pin": pin.group(1)}).status_code == status
    assert "The annex has it." in visits(edition, "author").get(f"{EDITION}/sections/s1").text
    assert visits(edition, "rapporteur").post(path, {"action": "open"}).status_code == 303
    assert "The annex has it." not in visits(edition, "author").get(f"{EDITION}/sections/s1").text


def test_a_paragraph_is_left_out_and_taken_in_again(edition: Website) -> None:
    author = visits(edition, "author")
    path = f"{EDITION}/paragraphs/p2"
    pin = re.search(r'name="pin"[^>]*value="(\w+)"', author.get(path).text)
    assert pin is not None
    form = {"reason": "It is said in part one.", "pin": pin.group(1)}
    assert [author.post(path, sent).status_code for sent in ({**form, "reason": " "}, form)] == [422, 303]
    assert "It is said in part one." in author.get(path).text
    assert author.post(path, {"action": "open"}).status_code == 303


def test_leaving_a_paragraph_out_leads_back_to_the_section_it_was_opened_from(edition: Website) -> None:
    author = visits(edition, "author")
    for statement in ("e1", "e2", "e3", "e4"):
        author.post(f"{EDITION}/statements/{statement}", {"action": "remove", "sure": "yes"})
    page = author.get(f"{EDITION}/sections/s1?part=conclusions-3").text
    (path,) = re.findall(r'href="([^"]+/paragraphs/p3[^"]*)"', page)
    path = path.replace("&amp;", "&")
    pin = re.search(r'name="pin"[^>]*value="(\w+)"', author.get(path).text)
    assert pin is not None
    answers = [
        author.post(path, {"reason": "Said before.", "pin": pin.group(1)}),
        author.post(path, {"action": "open"}),
    ]
    back = f"{EDITION}/sections/s1?part=conclusions-3#paragraph-3"
    assert [answer.headers["Location"] for answer in answers] == [back, back]


def test_order_section_and_word_are_changed(edition: Website) -> None:
    author = visits(edition, "author")
    author.post(f"{EDITION}/sections/s1/order", {"action": "down:e1"})
    author.post(f"{EDITION}/sections/add", {"words": "Next", "kind": "next"})
    author.post(f"{EDITION}/outline", {"action": "up:s2"})
    author.post(f"{EDITION}/statements/e4", {"action": "place", "to": "s2"})
    author.remove(f"{EDITION}/statements/e3", {"action": "remove"})
    author.post(f"{EDITION}/words/w1", {"term": "ministry", "words": "It is an office.", "version": "1"})
    author.post(f"{EDITION}/words/add", {"term": "seminar", "words": "It is a meeting.", "version": "0"})
    refused = author.post(f"{EDITION}/sections/s1/change", {"action": "remove"})
    with edition.work() as work:
        version = stored(work.session)
        order = [(one.slug, [statement.slug for statement in one.statements]) for one in version.edition.sections]
        terms = [text.words for entry in version.edition.entries if (text := version.text(entry.texts))]
    assert (order, terms) == ([("s2", ["e4"]), ("s1", ["e2", "e1"])], ["It is an office.", "It is a meeting."])
    assert refused.status_code == 422


def test_who_removes_a_paragraph_is_told_that_the_easy_edition_builds_on_it(edition: Website) -> None:
    with edition.work() as work:
        report = stored(work.session).report
        built_on = {link.paragraph_id for one in stored(work.session).statements for link in one.links}
        paragraphs = [one for section in report.sections for one in section.paragraphs]
        slugs = {one.slug: one.id in built_on for one in paragraphs}
    writer = visits(edition, "rapporteur")
    pages = {slug: writer.get(f"/en/nmirf/reports/report-57/paragraphs/{slug}/remove").text for slug in slugs}
    assert {slug: "The easy-to-read edition builds on" in page for slug, page in pages.items()} == slugs


def test_readers_are_recorded_and_the_label_changes(edition: Website) -> None:
    form = {"held_on": ["3", "5", "2026"], "facilitator": "Open Door", "readers": "4", "native_readers": "1"}
    form |= {"meeting": "in_person", "place": "Tunis", "outcome": "understood", "note": ""}
    organizer = visits(edition, "organizer")
    assert organizer.post(f"{EDITION}/readers/add", form).status_code == 422, "a number still blocks"
    assert visits(edition, "author").remove(f"{EDITION}/statements/e4", {"action": "remove"}).status_code == 303
    assert organizer.post(f"{EDITION}/readers/add", form).status_code == 303
    assert "It may be called easy to read." in reads(organizer.get(EDITION).text)
    assert "In one place: Tunis" in reads(organizer.get(f"{EDITION}/readers").text)


def test_a_picture_is_served_to_everybody_and_kept_by_browsers(website: Website) -> None:
    answer = website.visitor().get("/en/about/pictures/book")
    assert (answer.status_code, answer.mimetype, answer.headers["Cache-Control"]) == (
        200,
        "image/svg+xml",
        "public, max-age=2628000",
    )
    assert website.visitor().get("/en/about/pictures/lawnmower").status_code == 404


@pytest.fixture
def queries(website: Website) -> list[str]:
    """Every statement that the website sends to its database."""
    sent: list[str] = []
    with website.app.app_context():
        from consult.web.session import db  # noqa: PLC0415 - bound to this application

        engine = db.engine
    event.listen(engine, "before_cursor_execute", lambda *args: sent.append(args[2]))
    return sent


@pytest.mark.parametrize("amount", [1, 3])
def test_lists_ask_as_often_for_one_as_for_three(website: Website, queries: list[str], amount: int) -> None:
    with website.work() as work:
        process = a_process(work)
        with_role(work, process, a_person(work, "author"), Role.EASY_READ_AUTHOR)
        version = a_whole_edition(work, process)
        record_readers(work, version=version, told=ROUND)
        for number in range(1, amount):
            a_statement(work, version, f"One more idea {number}.", picture="book")
            a_report(work, process, f"report-{number}")
    author = visits(website, "author")
    asked = []
    for path in ("", "/report-57/en", "/report-57/en/to-do", "/report-57/en/sections/s1", "/report-57/en/words"):
        author.get(LIST + path)
        queries.clear()
        author.get(LIST + path)
        asked.append(len([one for one in queries if one.lstrip().startswith("SELECT")]))
    assert asked == [8, 22, 22, 22, 22]
