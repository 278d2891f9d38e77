"""What people come for, in a real browser on the whole example: by keyboard, without JavaScript, on a small screen."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Open, follow, press, write
from tests.browser.live import LiveServer
from tests.showcase.visiting import Showcase

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys")]
REFERENCE = re.compile(r"NMIRF-\d{4}-\d{4}")


@pytest.mark.parametrize(("script", "width"), [(True, 1280), (False, 1280), (True, 320)])
def test_a_contributor_writes_and_hands_in(arrive: Open, script: bool, width: int) -> None:  # noqa: FBT001 - a case
    page = arrive("ngo", "calls/call-follow-up", script=script, width=width)
    follow(page, "/calls/call-follow-up/answer")
    page.get_by_label("For myself alone").check()
    page.get_by_label("In which language do you write?").select_option("en")
    press(page, "Begin")
    follow(page, "/questions/q1")
    page.get_by_label("Your answer").fill("Focal points change every year.")
    press(page, "Save and go back to the list")
    follow(page, "/consent")
    page.locator("input[name=preset][value=named]").check()
    press(page, "Save and continue")
    if not page.url.endswith("/check"):
        follow(page, "/check")
    expect(page.locator("main")).to_contain_text("Focal points change every year.")
    press(page, "Hand in")
    expect(page.locator("main")).to_contain_text(REFERENCE)
    expect(page).to_have_url(re.compile("/receipt$"))


@pytest.mark.parametrize(
    ("role", "name", "width"), [("organizer of another process", "Otheline", 1280), ("administrator", "Chief", 320)]
)
def test_somebody_registers_and_the_focal_point_answers(arrive: Open, role: str, name: str, width: int) -> None:
    page = arrive(role, "events/follow-up-seminar", script=False, width=width)
    follow(page, "/events/follow-up-seminar/register")
    page.locator("input[name=organization][value='-']").check()
    page.locator("select[name=category]").select_option(index=1)
    press(page, "Keep and continue")
    page.locator("input[name=mode][value=online]").check()
    press(page, "Keep and continue")
    page.get_by_label("Anything else we should know").fill("Captions in English, please.")
    press(page, "Keep and continue")
    expect(page.locator("main")).to_contain_text("Captions in English, please.")
    press(page, "Send the registration")
    own = page.url
    office = arrive("accessibility", "accommodation", script=False, width=width)
    office.locator("main").get_by_role("link", name=name).press("Enter")
    expect(office.locator("main")).to_contain_text("Captions in English, please.")
    office.get_by_label("We will provide it").check()
    office.get_by_label("What will be provided, or the reason why not").fill("Captions are on your screen.")
    for box, value in zip(office.locator("main input[name=provided_by]").all(), ("1", "12", "2030"), strict=True):
        box.fill(value)
    press(office, "Send the answer")
    page.goto(own)
    page.locator("main a[href*='/my-accommodation/']").press("Enter")
    expect(page.locator("main")).to_contain_text("Captions are on your screen.")


def test_an_organizer_approves_a_registration(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    address = theatre[0].address("registration.decide").removeprefix("/en/nmirf/")
    page = arrive("organizer", address, script=False)
    press(page, "Note that the credential was seen")
    page.goto(page.url.partition("/en/")[0] + theatre[0].address("registration.decide"))
    press(page, "Approve")
    expect(page).to_have_url(re.compile("/registrations$"))
    expect(page.locator("main")).to_contain_text("Approved")


def test_an_organizer_decides_on_publication(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    address = theatre[0].address("submissions.received_submission").removeprefix("/en/nmirf/")
    page = arrive("organizer", address)
    page.locator("input[name=decision][value=refused]").check()
    page.locator("textarea[name=reason]").fill("It names a person who did not agree.")
    press(page, "Record the decision")
    reference = theatre[0].ids["reference"]
    public = arrive("visitor", f"submissions/{reference}")
    expect(public.locator("h1")).to_have_text("We cannot find this page")


def test_a_rapporteur_cites_a_passage(arrive: Open) -> None:
    page = arrive("rapporteur", "reports/report-60/paragraphs/p1/passages", script=False)
    page.get_by_role("button", name=re.compile("^Cite this passage")).first.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Do not cite"))).to_have_count(1)


def test_a_translator_writes_beside_the_original(arrive: Open) -> None:
    page = arrive("translator", "reports/report-60/translations/ar/paragraphs/p1", script=False)
    expect(page.locator("main")).to_contain_text("12 focal points")
    page.locator("main textarea[name=words]").fill("قال المشاركون إن 12 جهة تنسيق تتغير كل عام.")
    press(page, "Save the translation")
    page.goto(page.url.partition("/en/")[0] + "/en/nmirf/reports/report-60/translations/ar/paragraphs/p1")
    expect(page.locator("main textarea[name=words]")).to_have_value("قال المشاركون إن 12 جهة تنسيق تتغير كل عام.")
    expect(page.locator("main textarea[name=words]")).to_have_attribute("lang", "ar")


def test_an_easy_read_author_lets_a_finding_stay(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    address = theatre[0].address("easyread.finding").removeprefix("/en/nmirf/")
    page = arrive("rapporteur", address, script=False)
    page.locator("main textarea[name=reason]").fill("Readers know this word.")
    press(page, "Let it stay")
    expect(page.locator("main")).to_contain_text("The finding stays, with your reason.")


def test_anyone_comes_from_the_front_page_to_a_report(arrive: Open) -> None:
    page = arrive("visitor", "", script=False, width=320)
    page.locator("a[href$='/publications']").first.press("Enter")
    page.locator("main a[href*='/publications/']").first.press("Enter")
    link = page.locator("main a[href$='standard.en.pdf']")
    with page.expect_download() as waiting:
        link.press("Enter")
    assert waiting.value.suggested_filename == "report-57.standard.en.pdf"


def test_somebody_invited_chooses_a_password_and_signs_in(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    showcase, live = theatre
    office = arrive("organizer", "roles/invite", script=False)
    write(office, name="Noor Invited", email="noor@example.org")
    office.locator("input[name=role][value=note_taker]").check()
    press(office, "Send the invitation")
    showcase.website.do_jobs()
    page = arrive("visitor", "", script=False)
    page.goto(live.address + showcase.website.newest_link("choose-password"))
    write(page, password="a plain phrase of five words")
    press(page, "Save the password")
    page.goto(f"{live.address}/en/account/sign-in")
    write(page, email="noor@example.org", password="a plain phrase of five words")
    press(page, "Sign in")
    page.goto(f"{live.address}/en/nmirf/events/follow-up-seminar/sessions/follow-up-morning/notes")
    expect(page.get_by_role("button", name="Begin this intervention")).to_have_count(1)


def test_somebody_signs_up_and_confirms_the_address(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    showcase, live = theatre
    page = arrive("visitor", "", script=False, width=320)
    page.goto(f"{live.address}/en/account/create")
    write(page, name="Sami Newcomer", email="sami@example.org", password="another plain phrase of words")
    press(page, "Create the account")
    showcase.website.do_jobs()
    page.goto(live.address + showcase.website.newest_link("confirm-address"))
    press(page, "Yes, this is my address")
    page.goto(f"{live.address}/en/account/sign-in")
    write(page, email="sami@example.org", password="another plain phrase of words")
    press(page, "Sign in")
    page.goto(f"{live.address}/en/account")
    expect(page.locator("main")).to_contain_text("sami@example.org")


def test_a_contributor_adds_a_file_amends_and_withdraws(arrive: Open, theatre: tuple[Showcase, LiveServer]) -> None:
    showcase, _ = theatre
    address = showcase.address("submissions.files").removeprefix("/en/nmirf/")
    page = arrive("state", address, script=False)
    paper = {"name": "paper.txt", "mimeType": "text/plain", "buffer": b"Two ministries share one focal point."}
    page.locator("input[name=file]").set_input_files(paper)
    press(page, "Add this file")
    expect(page.locator("main")).to_contain_text("paper.txt")
    receipt = arrive("state", showcase.address("submissions.receipt").removeprefix("/en/nmirf/"), script=False)
    follow(receipt, "/withdraw")
    press(receipt, "Withdraw the submission")
    expect(receipt.locator("main")).to_contain_text("withdrawn")
