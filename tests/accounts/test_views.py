"""Pages of accounts, visited as a person would."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from consult.app import create_app
from consult.kernel.actor import Role
from consult.kernel.text import speech
from tests.factories.accounts import PASSWORD, a_person
from tests.factories.processes import a_process, with_role
from tests.website import Visitor, Website

NEWCOMER = {"name": "Amina", "email": "amina@example.org", "password": PASSWORD, "language": "fr", "zone": "UTC"}


def sign_in(visitor: Visitor, password: str = PASSWORD) -> int:
    return visitor.post("/en/account/sign-in", {"email": "amina@example.org", "password": password}).status_code


def begin_second_factor(visitor: Visitor) -> pyotp.TOTP:
    """Begin to set up a second factor, and give the clock that the page shows the secret of."""
    visitor.post("/en/account/second-factor")
    page = visitor.get("/en/account/second-factor/confirm").text
    (secret,) = re.findall(r"<code dir=\"ltr\">([A-Z2-7 ]+)</code>", page)
    return pyotp.TOTP(secret.replace(" ", ""))


def test_a_newcomer_creates_an_account_and_signs_in(website: Website) -> None:
    visitor = website.visitor()
    assert visitor.post("/fr/account/create", NEWCOMER).headers["Location"] == "/fr/account/check-your-mail"
    assert sign_in(visitor) == 422, "not before the address is confirmed"
    website.do_jobs()
    link = website.newest_link("confirm-address")
    assert link.startswith("/fr/"), "in her language"
    assert visitor.get(link).status_code == 200
    assert sign_in(visitor) == 422, "opening the letter changes nothing"
    assert visitor.post(link).status_code == 303
    assert sign_in(visitor) == 303
    assert visitor.get("/en/account").status_code == 200


def test_the_same_words_for_a_known_and_an_unknown_address(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    pages = [
        website.visitor().post("/en/account/create", NEWCOMER | {"email": to})
        for to in ("amina@example.org", "b@example.org")
    ]
    assert pages[0].headers["Location"] == pages[1].headers["Location"]
    texts = [
        re.sub(
            r'value="[^"]*"', "", website.visitor().post("/en/account/sign-in", {"email": to, "password": "wrong"}).text
        )
        for to in ("amina@example.org", "nobody@example.org")
    ]
    assert texts[0] == texts[1]


def test_mistakes_are_named_and_nothing_typed_is_lost(website: Website) -> None:
    page = website.visitor().post("/en/account/create", NEWCOMER | {"email": "amina", "password": "short"})
    assert page.status_code == 422
    assert 'value="Amina"' in page.text
    assert page.text.count("This is not an e-mail address.") == 2, "beside the field and in the summary"
    assert "short" not in page.text, "a password is never shown again"


def test_sign_in_is_throttled(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.visitor()
    assert {sign_in(visitor, "wrong password") for _ in range(10)} == {422}
    assert sign_in(visitor) == 422, "even the right password has to wait"


def test_many_people_sign_in_from_one_place(website: Website) -> None:
    names = [f"Person{number}" for number in range(12)]
    with website.work() as work:
        for name in names:
            a_person(work, name)
    forms = [{"email": f"{name.lower()}@example.org", "password": PASSWORD} for name in names]
    assert {website.visitor().post("/en/account/sign-in", form).status_code for form in forms} == {303}


def test_a_new_password_opens_sign_in_again(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.visitor()
    assert [sign_in(visitor, "wrong password") for _ in range(11)] == [422] * 11
    visitor.post("/en/account/forgot-password", {"email": "amina@example.org"})
    website.do_jobs()
    visitor.post(website.newest_link("choose-password"), {"password": "another plain phrase"})
    assert sign_in(visitor, "another plain phrase") == 303


def set_up(website: Website) -> tuple[pyotp.TOTP, list[str]]:
    """Set up Amina's second factor as she would; gives what her telephone shows, and her recovery codes."""
    with website.work() as work:
        a_person(work)
    visitor = website.signed_in("amina@example.org")
    clock = begin_second_factor(visitor)
    shown = visitor.post("/en/account/second-factor/confirm", {"code": clock.at(datetime.now(UTC))})
    assert shown.status_code == 200
    return clock, re.findall(r"<li><code>([a-z2-9-]+)</code></li>", shown.text)


def test_trying_codes_is_throttled(website: Website) -> None:
    clock, codes = set_up(website)
    other = website.visitor()
    sign_in(other)
    assert {other.post("/en/account/code", {"code": "wrong"}).status_code for _ in range(10)} == {422}
    later = clock.at(datetime.now(UTC) + timedelta(seconds=30))
    assert other.post("/en/account/code", {"code": later}).status_code == 422, "even the right code has to wait"
    assert other.post("/en/account/recovery-code", {"code": codes[0]}).status_code == 422, "and a recovery code"


def test_problems_are_listed_in_the_order_of_the_page(website: Website) -> None:
    page = website.visitor().post("/en/account/create", {}).text
    summary = page[page.index("data-error-summary") :]
    assert re.findall(r'<li><a href="#(\w+)">', summary) == ["name", "email", "password"]


def test_times_are_told_in_geneva_unless_a_page_says_otherwise(website: Website) -> None:
    with website.app.test_request_context("/en/"):
        website.app.preprocess_request()
        assert speech.zone() == "Europe/Zurich"


def test_signing_out_ends_the_sign_in(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.signed_in("amina@example.org")
    assert visitor.post("/en/account/sign-out").status_code == 303
    assert visitor.get("/en/account").headers["Location"].startswith("/en/account/sign-in")


def test_a_forgotten_password_is_chosen_anew(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.visitor()
    visitor.post("/en/account/forgot-password", {"email": "amina@example.org"})
    website.do_jobs()
    link = website.newest_link("choose-password")
    assert visitor.post(link, {"password": "another plain phrase"}).status_code == 303
    assert [sign_in(visitor), sign_in(visitor, "another plain phrase")] == [422, 303]
    assert visitor.get(link).status_code == 404, "it works once"


def test_the_second_factor_is_set_up_and_asked_for(website: Website) -> None:
    set_up(website)
    other = website.visitor()
    answer = other.post("/en/account/sign-in", {"email": "amina@example.org", "password": PASSWORD})
    assert answer.headers["Location"] == "/en/account/code"
    assert other.get("/en/account").status_code == 303, "not signed in before the code"
    assert other.post("/en/account/code", {"code": "000000"}).status_code == 422


def test_a_lost_telephone_does_not_lock_its_owner_out(website: Website) -> None:
    _, codes = set_up(website)
    other = website.visitor()
    sign_in(other)
    assert "/en/account/recovery-code" in other.get("/en/account/code").text
    assert other.post("/en/account/recovery-code", {"code": "abcde-fghij"}).status_code == 422
    answer = other.post("/en/account/recovery-code", {"code": codes[0]})
    assert answer.headers["Location"] == "/en/account/second-factor"
    assert "You have 7 recovery codes left." in other.get("/en/account/second-factor").text
    made = other.post("/en/account/second-factor", {"action": "codes"})
    assert len(re.findall(r"<li><code>[a-z2-9-]+</code></li>", made.text)) == 8
    assert "You have 8 recovery codes left." in other.get("/en/account/second-factor").text


@pytest.mark.parametrize("page", ["code", "recovery-code"])
def test_where_no_code_is_asked_for_its_page_leads_on(website: Website, page: str) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.signed_in("amina@example.org")
    assert visitor.get(f"/en/account/{page}").headers["Location"] == "/en/account/start"


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/\\evil.example", "evil"])
def test_signing_in_leads_nowhere_else(website: Website, target: str) -> None:
    with website.work() as work:
        a_person(work)
    form = {"email": "amina@example.org", "password": PASSWORD}
    answer = website.visitor().post(f"/en/account/sign-in?next={target}", form)
    assert answer.headers["Location"] == "/en/account/start"


def test_what_was_typed_survives_an_expired_sign_in(website: Website) -> None:
    with website.work() as work:
        a_person(work)
    visitor = website.signed_in("amina@example.org")
    visitor.client.delete_cookie("consult_sign_in")
    answer = visitor.post("/en/account", {"name": "Amina the Second"}, shown="/en/account/create")
    onward = visitor.post(answer.headers["Location"], {"email": "amina@example.org", "password": PASSWORD})
    assert 'value="Amina the Second"' in visitor.get(onward.headers["Location"]).text


def test_the_language_switch_keeps_what_was_typed(website: Website) -> None:
    visitor = website.visitor()
    answer = visitor.post("/ar/account/create", {"name": "Amina", "_language": "ar"}, shown="/en/account/create")
    page = visitor.get(answer.headers["Location"]).text
    assert '<html lang="ar" dir="rtl">' in page
    assert 'value="Amina"' in page


def test_a_form_from_elsewhere_is_shown_again_filled(website: Website) -> None:
    visitor = website.visitor()
    visitor.get("/en/account/create")
    answer = visitor.client.post("/en/account/create", data=NEWCOMER)
    page = visitor.get(answer.headers["Location"]).text
    assert 'value="Amina"' in page
    assert PASSWORD not in page
    assert website.do_jobs() == 0, "nothing was done"


def test_what_was_kept_is_offered_to_nobody_else(website: Website) -> None:
    visitor = website.visitor()
    visitor.get("/en/account/create")
    answer = visitor.client.post("/en/account/create", data=NEWCOMER)
    assert 'value="Amina"' not in website.visitor().get(answer.headers["Location"]).text


def test_staff_must_set_up_the_second_factor_where_it_is_asked_for(website: Website) -> None:
    strict = Website(create_app(replace(website.config, staff_second_factor=True)), website.config)
    with website.work() as work:
        with_role(work, a_process(work), a_person(work), Role.RAPPORTEUR)
        a_person(work, "Bilal")
    assert (
        strict.signed_in("amina@example.org").get("/en/nmirf/desk").headers["Location"] == "/en/account/second-factor"
    )
    open_to_all = strict.signed_in("amina@example.org").get("/en/nmirf/events")
    assert open_to_all.headers["Location"] == "/en/account/second-factor", "what is not public yet stands there too"
    assert strict.visitor().get("/en/nmirf/events").status_code == 200
    assert strict.signed_in("amina@example.org", second_factor=True).get("/en/nmirf/desk").status_code == 200
    assert strict.signed_in("bilal@example.org").get("/en/account/start").status_code == 200
    strict.close()


def test_every_link_that_works_no_more_says_the_same(website: Website) -> None:
    visitor = website.visitor()
    visitor.post("/en/account/create", NEWCOMER)
    website.do_jobs()
    used = website.newest_link("confirm-address")
    visitor.post(used, {})
    visitor.get("/en/account/sign-in")  # which shows the notice that the address is confirmed
    foreign = used.replace("confirm-address", "choose-password")
    never = f"/en/account/confirm-address/{'x' * 43}"
    answers = [visitor.get(link.replace("/fr/", "/en/")) for link in (used, foreign, never)]
    answers.append(visitor.post("/en/account/choose-password/x", {"password": PASSWORD}, shown="/en/account/sign-in"))
    assert {answer.status_code for answer in answers} == {404}
    mains = {re.sub(r"(?s).*(<main.*</main>).*", r"\1", answer.text) for answer in answers}
    assert ["It was used already, or it is too old." in main for main in mains] == [True]


def test_the_square_to_point_the_camera_at_is_black_on_white(website: Website) -> None:
    """Where the page is dark it was black on dark, and no camera read it."""
    with website.work() as work:
        a_person(work)
    visitor = website.signed_in("amina@example.org")
    visitor.post("/en/account/second-factor")
    page = visitor.get("/en/account/second-factor/confirm").text
    (drawn,) = re.findall(r'<svg[^>]*class="qr".*?</svg>', page, re.DOTALL)
    assert re.findall(r'(?:fill|stroke)="([^"]+)"', drawn) == ["#fff", "#000"]
