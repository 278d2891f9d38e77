"""Doors: loading, permission, transactions; and what is sent with a page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from werkzeug.wrappers import Response

import consult.app
from config import Config
from consult.accounts.models import Person
from consult.app import create_app
from consult.kernel.actor import Actor, Kind
from consult.kernel.errors import Refused
from consult.web.fields import Form, Line, required
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import csrf
from consult.web.room import Nothing, Room, anyone, nothing, prepared
from consult.web.session import actor, session, work
from tests.factories.accounts import a_person
from tests.website import Website


class Never(Refused):
    """A rule that always says no."""

    says = "It cannot be."
    field = "name"


class NameForm(Form):
    """One field."""

    name = Line("Name", [required("Say the name.")])


def add(name: str) -> None:
    """Do something that a rollback takes back."""
    current = work()
    current.session.add(Person(email=f"{name}@example.org", name=name, language="en", zone="UTC"))
    current.session.flush()


def a_room() -> Room:  # noqa: C901 - one door for each case
    """A room whose doors do one thing each."""
    room = Room("trial", __name__, in_process=False)

    @room.page("/trial/done", load=nothing, may=anyone, methods=("GET", "POST"))
    def done(_: Nothing) -> Response:
        add("done")
        return Response("", 303)

    @room.page("/trial/shown-again", load=nothing, may=anyone, methods=("GET", "POST"))
    def shown_again(_: Nothing) -> str:
        add("again")
        return str(csrf())

    @room.page("/trial/refused", load=nothing, may=anyone, methods=("GET", "POST"))
    def refused(_: Nothing) -> str:
        add("refused")
        raise Never

    @room.page("/trial/beside", load=nothing, may=anyone, methods=("GET", "POST"))
    def beside(_: Nothing) -> str:
        form = fill(NameForm)
        if is_sent_and_good(form):
            with refusals_beside(form):
                add("beside")
                raise Never
        return f"{csrf()}{form.name.errors} {form.name()}"

    @room.page("/trial/closed", load=nothing, may=lambda _actor, _thing: False)
    def closed(_: Nothing) -> str:
        return "never"

    @room.page("/trial/known", load=nothing, may=lambda _actor, _thing: False, known=lambda _actor, _thing: True)
    def known(_: Nothing) -> str:
        return "never"

    @room.page("/trial/missing", load=lambda _session: None, may=anyone)
    def missing(_: object) -> str:
        return "never"

    @room.page(
        "/trial/prepared",
        load=nothing,
        may=anyone,
        methods=("GET", "POST"),
        prepare=lambda: session().in_transaction(),
    )
    def ready(_: Nothing) -> Response:
        return Response(str(prepared()), 200)

    return room


@pytest.fixture
def trial(config: Config, monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    monkeypatch.setattr(consult.app, "ROOMS", (*consult.app.ROOMS, a_room()))
    made = Website(create_app(config), config)
    yield made
    made.close()


def names(website: Website) -> list[str]:
    with website.desk.read() as reading:
        return sorted(reading.session.scalars(select(Person.name)))


@pytest.mark.parametrize(
    ("path", "status", "stays"),
    [("done", 303, ["done"]), ("shown-again", 422, []), ("refused", 409, []), ("beside", 422, [])],
)
def test_what_a_post_did_stays_only_if_it_was_done(trial: Website, path: str, status: int, stays: list[str]) -> None:
    answer = trial.visitor().post(f"/en/trial/{path}", {"name": "x"}, shown="/en/account/create")
    assert (answer.status_code, names(trial)) == (status, stays)


def test_a_get_changes_nothing(trial: Website) -> None:
    trial.visitor().get("/en/trial/done")
    assert names(trial) == []


def test_a_refusal_stands_beside_its_field_and_keeps_what_was_typed(trial: Website) -> None:
    page = trial.visitor().post("/en/trial/beside", {"name": "typed"}, shown="/en/account/create").text
    assert "It cannot be." in page
    assert 'value="typed"' in page


def test_missing_closed_and_known_to_exist(trial: Website) -> None:
    seen = [trial.visitor().get(f"/en/trial/{path}") for path in ("missing", "closed", "known")]
    assert [page.status_code for page in seen] == [404, 404, 403]
    assert seen[0].text.replace("missing", "closed") == seen[1].text, "a stranger cannot tell them apart"


def test_what_is_prepared_is_prepared_outside_any_transaction(trial: Website) -> None:
    assert trial.visitor().post("/en/trial/prepared", shown="/en/account/create").text == "False"


def test_a_visitor_is_nobody(website: Website) -> None:
    with website.app.test_request_context("/en/"):
        assert actor() == Actor(Kind.VISITOR)


def test_built_files_are_sent_compressed_and_kept(website: Website) -> None:
    client = website.visitor().client
    address = client.get("/en/account/sign-in").text.split('rel="stylesheet" href="')[1].split('"')[0]
    plain = client.get(address, buffered=True)
    packed = client.get(address, headers={"Accept-Encoding": "gzip, br"}, buffered=True)
    assert (packed.headers["Content-Encoding"], packed.headers["Content-Type"]) == ("br", "text/css; charset=utf-8")
    assert len(packed.data) < len(plain.data) / 4
    assert "immutable" in packed.headers["Cache-Control"]


def test_a_page_is_light(website: Website) -> None:
    """LOOK and issue 2, item 13: a whole page weighs under 150 kB as sent."""
    client = website.visitor().client
    page = client.get("/ar/account/create")
    addresses = {part.split('"')[0] for part in page.text.split('"/static/')[1:]}
    packed = [
        client.get(f"/static/{name}", headers={"Accept-Encoding": "br"}, buffered=True) for name in sorted(addresses)
    ]
    assert len(packed) == 3
    assert len(page.data) + sum(len(file.data) for file in packed) < 150_000


def test_an_upload_that_is_too_large_says_so(config: Config) -> None:
    small = Website(create_app(replace(config, most_upload_bytes=1000)), config)
    visitor = small.visitor()
    answer = visitor.post("/en/account/create", {"name": "x" * 1_100_000})
    assert (answer.status_code, "What you sent is too large" in answer.text) == (413, True)
    small.close()


def test_people_behind_a_post_are_found_once(website: Website) -> None:
    with website.work() as writing:
        a_person(writing)
    website.signed_in("amina@example.org").post("/en/account", {"name": "Amina B", "language": "en", "zone": "UTC"})
    with website.desk.read() as reading:
        assert reading.session.scalar(select(func.count()).select_from(Person)) == 1
        assert reading.session.scalars(select(Person.name)).one() == "Amina B"
