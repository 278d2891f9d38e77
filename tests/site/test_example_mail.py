"""Letters are shown on a page in the example only, and only where the setting says so."""

from dataclasses import replace

import pytest

from consult.app import create_app
from tests.factories.accounts import PASSWORD
from tests.factories.processes import a_process
from tests.website import Website

LIST = "/en/account/example-mail"
SIGN_UP = {"name": "Amina", "email": "amina@example.org", "language": "en", "zone": "UTC", "password": PASSWORD}


def opened(website: Website, *, show_mail: bool, is_example: bool, smtp_url: str = "") -> Website:
    """The website with or without the setting, the example and a mail server."""
    config = replace(website.config, show_mail=show_mail, smtp_url=smtp_url)
    with website.work() as work:
        a_process(work).is_example = is_example
    return Website(create_app(config), config)


@pytest.mark.parametrize(
    ("show_mail", "is_example", "smtp_url", "status"),
    [
        (True, True, "", 200),
        (True, False, "", 404),
        (False, True, "", 404),
        (False, False, "", 404),
        (True, True, "smtp://127.0.0.1:25", 404),
    ],
)
def test_the_page_is_there_in_the_example_only(
    website: Website, *, show_mail: bool, is_example: bool, smtp_url: str, status: int
) -> None:
    made = opened(website, show_mail=show_mail, is_example=is_example, smtp_url=smtp_url)
    assert made.visitor().get(LIST).status_code == status
    made.close()


def test_a_letter_is_read_with_its_link_and_its_note(website: Website) -> None:
    made = opened(website, show_mail=True, is_example=True)
    visitor = made.visitor()
    assert visitor.post("/en/account/create", SIGN_UP).status_code == 303
    made.do_jobs()
    listed = visitor.get(LIST).text
    address = listed.split(f'<a href="{LIST}/', 1)[1].split('"', 1)[0]
    letter = visitor.get(f"{LIST}/{address}").text
    assert "amina@example.org" in listed
    assert ("/account/confirm-address/" in letter, letter.count("exists in the example only")) == (True, 1)
    made.close()


@pytest.mark.parametrize("name", ["nothing", "0" * 32, "..%2F..%2Fkeys%2Fsession", "%2e%2e"])
def test_nothing_but_letters_can_be_named(website: Website, name: str) -> None:
    made = opened(website, show_mail=True, is_example=True)
    (made.config.var / "mail").mkdir()
    assert made.visitor().client.get(f"{LIST}/{name}", follow_redirects=True).status_code == 404
    made.close()
