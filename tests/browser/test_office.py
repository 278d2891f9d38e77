"""What organizers, rapporteurs and easy-to-read authors do, in a real browser without JavaScript, up to the report."""

import io
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.keys import Open, act, follow, press, write
from tests.browser.live import LiveServer
from tests.showcase.visiting import Showcase

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("office")]
Theatre = tuple[Showcase, LiveServer]


def test_an_organizer_prepares_a_mandate_and_a_series(arrive: Open) -> None:
    page = arrive("organizer", "mandates", script=False)
    follow(page, "/mandates/new")
    write(page, resolution="63/99", paragraph="7", slug="63-99-op7", adopted_on="8 10 2026", titles_en="A follow-up")
    press(page, "Save the mandate")
    page.goto(re.sub("/nmirf/.*", "/nmirf/mandates/63-99-op7/new-product", page.url))
    write(page, titles_en="Report on the follow-up", slug="report-66", due_session="66", symbol="A/HRC/66/50")
    press(page, "Save the product")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/series/new", page.url))
    write(page, names_en="Follow-up seminars", slug="follow-ups")
    press(page, "Save the series")
    expect(page.locator("main")).to_contain_text("Follow-up seminars")


def test_an_organizer_prepares_an_event(arrive: Open) -> None:
    page = arrive("organizer", "organizer/events/new", script=False)
    write(page, slug="seminar-2027", starts_at="4 5 2027 10 00", ends_at="4 5 2027 18 00")
    page.locator("select[name=series]").select_option("seminars-2023-2024")
    page.locator("select[name=mandate]").select_option("51-33-op4")
    page.locator("input[name=languages][value=fr]").check()
    press(page, "Save the event")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/events/seminar-2027/texts/en", page.url))
    write(page, title="Seminar of 2027", place="Room XX, Palais des Nations")
    press(page, "Save the text")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/events/seminar-2027/programme/new-session", page.url))
    write(page, titles_en="Opening", slug="opening", starts_at="4 5 2027 10 00", ends_at="4 5 2027 13 00")
    press(page, "Save the session")
    unknown = arrive("visitor", "events/seminar-2027")
    expect(unknown.locator("h1")).to_have_text("We cannot find this page")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/events/seminar-2027", page.url))
    act(page, "publish")
    public = arrive("visitor", "events/seminar-2027", width=320)
    expect(public.locator("h1")).to_have_text("Seminar of 2027")
    expect(public.locator("main")).to_contain_text("Opening")


def test_an_organizer_asks_a_question_in_two_languages(arrive: Open) -> None:
    page = arrive("organizer", "organizer/calls/new", script=False)
    write(page, slug="call-2027", opens_at="1 1 2026 9 00", closes_at="31 12 2027 18 00")
    press(page, "Save the call")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/calls/call-2027/texts/en", page.url))
    write(page, title="Call of 2027", about="Tell us what changed.")
    press(page, "Save the text")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/calls/call-2027/questions/new", page.url))
    write(page, code="q1", word_limit="300")
    press(page, "Save and word the question")
    for tongue, asked in (("en", "What changed?"), ("ar", "ما الذي تغير؟")):
        page.goto(re.sub("/nmirf/.*", f"/nmirf/organizer/calls/call-2027/questions/q1/texts/{tongue}", page.url))
        write(page, title=asked)
        press(page, "Save the text")
    page.goto(re.sub("/nmirf/.*", "/nmirf/organizer/calls/call-2027", page.url))
    act(page, "publish")
    public = arrive("visitor", "calls/call-2027", script=False)
    expect(public.locator("main")).to_contain_text("What changed?")
    public.goto(public.url.replace("/en/", "/ar/"))
    expect(public.locator("main")).to_contain_text("ما الذي تغير؟")


def test_an_organizer_takes_the_submissions_away(arrive: Open) -> None:
    page = arrive("organizer", "office/submissions", script=False)
    with page.expect_download() as waiting:
        page.locator("main a[href*='/export/xlsx']").first.press("Enter")
    book = load_workbook(io.BytesIO(waiting.value.path().read_bytes()))
    assert book.active is not None
    references = [str(row[0].value) for row in book.active.iter_rows(min_row=2)]
    assert len([one for one in references if one.startswith("NMIRF-")]) == len(references) > 20


def test_a_rapporteur_writes_a_report_and_compiles_it(arrive: Open, theatre: Theatre) -> None:
    page = arrive("rapporteur", "reports/begin", script=False)
    write(page, title="A report of 2027", slug="report-2027")
    press(page, "Begin the report")
    page.goto(re.sub("/nmirf/.*", "/nmirf/reports/report-2027/add-section", page.url))
    write(page, heading="What was said")
    press(page, "Save")
    page.goto(re.sub("/nmirf/.*", "/nmirf/reports/report-2027", page.url))
    act(page, "add:s1")
    page.goto(re.sub("/nmirf/.*", "/nmirf/reports/report-2027/paragraphs/p1", page.url))
    page.locator("textarea[name=words]").fill("Participants asked for 12 focal points.")
    press(page, "Save and choose passages")
    page.get_by_role("button", name=re.compile("^Cite this passage")).first.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Do not cite"))).to_have_count(1)
    office = arrive("organizer", "reports/report-2027/compile", script=False)
    press(office, "Compile now")
    theatre[0].website.do_jobs()
    office.reload()
    follow(office, "/standard.en.html")
    expect(office.locator("main")).to_contain_text("Participants asked for 12 focal points.")


def test_an_easy_read_author_writes_and_records_readers(arrive: Open) -> None:
    page = arrive("easy_read_author", "easy-read/report-57/en/sections/s1/add", script=False)
    page.locator("textarea[name=words]").fill("This is a short text.\nIt is about rights.")
    page.locator("select[name=kind]").select_option("explanation")
    press(page, "Add the statements")
    page.goto(re.sub("/nmirf/.*", "/nmirf/easy-read/report-57/en/sections/s1", page.url))
    expect(page.locator("main")).to_contain_text("It is about rights.")
    page.goto(re.sub("/nmirf/.*", "/nmirf/easy-read/report-57/en/words/add", page.url))
    write(page, term="mandate", words="A mandate is a task that someone gives you.")
    press(page, "Add the word")
    page.goto(re.sub("/nmirf/.*", "/nmirf/easy-read/report-57/en/words", page.url))
    expect(page.locator("main")).to_contain_text("A mandate is a task that someone gives you.")
    page.goto(re.sub("/nmirf/.*", "/nmirf/easy-read/report-57/en/readers/add", page.url))
    write(page, held_on="3 11 2026", facilitator="Open Door", readers="4", native_readers="2", note="They knew it.")
    page.locator("input[name=meeting][value=online]").check()
    page.locator("input[name=outcome][value=understood]").check()
    press(page, "Record the readers")
    expect(page.locator("main")).to_contain_text("Open Door")
