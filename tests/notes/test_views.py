"""The pages of notes, visited as each role."""

import csv
import io
import re
from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import event as sql

from consult.events.rules import EventState
from consult.floor.commands import add_speaker, open_list
from consult.floor.rules import Speaker, order_rules
from consult.kernel.actor import Role
from consult.kernel.journal import AuditEntry
from consult.notes.commands import close_notes, make_confidential, save_text
from consult.notes.models import Intervention
from consult.notes.queries.seals import text_to_hand_in
from consult.notes.rules import Mode
from consult.sources.commands import decide_publication
from consult.sources.models import Source
from tests.factories.accounts import a_person
from tests.factories.notes import SAID, a_book, a_save, a_session, an_intervention
from tests.factories.processes import a_process, with_role
from tests.factories.reference import reference_lists
from tests.website import Visitor, Website

PLACE = "/en/nmirf/events/seminar/sessions/morning"
DETAILS = {"name": "Avalonia", "category": "state_member", "language": "en", "kind": "lesson"}
PEOPLE = {
    "Taker": Role.NOTE_TAKER,
    "Organizer": Role.ORGANIZER,
    "Rapporteur": Role.RAPPORTEUR,
    "Contributor": Role.CONTRIBUTOR,
}


@pytest.fixture
def ids(website: Website) -> list[UUID]:
    """A session with two interventions in one process, everybody in it, and the organizer and note-taker of another."""
    with website.work() as work:
        reference_lists(work)
        process, other = a_process(work), a_process(work, "other")
        for name, role in PEOPLE.items():
            with_role(work, process, a_person(work, name), role)
        with_role(work, other, a_person(work, "Elsewhere"), Role.NOTE_TAKER, Role.ORGANIZER)
        book = a_book(work, process)
        return [an_intervention(work, book).id for _ in range(2)]


def _as(website: Website, name: str) -> Visitor:
    return website.signed_in(f"{name.lower()}@example.org")


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" type="hidden" value="([^"]*)"', page)
    assert found
    return found.group(1)


def _text(website: Website, intervention_id: UUID) -> str:
    with website.work() as work:
        return text_to_hand_in(work.vault, work.session.get_one(Intervention, intervention_id))


def _close(website: Website, intervention_id: UUID) -> None:
    with website.work() as work:
        close_notes(work, book=work.session.get_one(Intervention, intervention_id).book)


ROLES = {
    "notes": {"Taker": 200, "Organizer": 404, "Rapporteur": 404, "Contributor": 404, "Elsewhere": 404},
    "one": {"Taker": 200, "Organizer": 404, "Rapporteur": 404, "Contributor": 404, "Elsewhere": 404},
    "close": {"Taker": 200, "Organizer": 200, "Rapporteur": 404, "Contributor": 404, "Elsewhere": 404},
    "list": {"Taker": 200, "Organizer": 200, "Rapporteur": 200, "Contributor": 200, "Elsewhere": 200},
}


@pytest.mark.parametrize("page", ROLES)
def test_who_sees_which_page(website: Website, ids: list[UUID], page: str) -> None:
    paths = {"notes": "/notes", "one": f"/notes/{ids[0]}", "close": "/notes/close", "list": "/interventions"}
    seen = {name: _as(website, name).get(PLACE + paths[page]).status_code for name in ROLES[page]}
    assert seen == ROLES[page]


def test_an_intervention_is_not_found_under_another_process_or_event(website: Website, ids: list[UUID]) -> None:
    taker, elsewhere = _as(website, "Taker"), _as(website, "Elsewhere")
    assert taker.get(f"/en/nmirf/events/other/sessions/morning/notes/{ids[0]}").status_code == 404
    assert elsewhere.get(f"/en/other/events/seminar/sessions/morning/notes/{ids[0]}").status_code == 404


def test_visitors_are_led_to_sign_in_and_read_only_what_is_public(website: Website, ids: list[UUID]) -> None:
    visitor = website.visitor()
    assert visitor.get(f"{PLACE}/notes/{ids[0]}").status_code == 303
    page = visitor.get(f"{PLACE}/interventions").text
    assert ("Focal points" in page, "Nothing is published" in page) == (False, True)


def test_a_draft_event_shows_nothing_to_the_public(website: Website) -> None:
    with website.work() as work:
        a_session(work, a_process(work), state=EventState.DRAFT)
    assert website.visitor().get(f"{PLACE}/interventions").status_code == 404


def test_published_interventions_are_read_by_everybody(website: Website, ids: list[UUID]) -> None:
    _close(website, ids[0])
    with website.work() as work:
        source = work.session.get_one(Source, work.session.get_one(Intervention, ids[0]).source_id)
        decide_publication(work, source=source, approved=True, reason=None)
    page = website.visitor().get(f"{PLACE}/interventions").text
    assert (page.count("Focal points change"), page.count("Open Door"), page.count("1 intervention<")) == (
        1,
        1,
        1,
    )
    staff = _as(website, "Rapporteur").get(f"{PLACE}/interventions").text
    assert (staff.count("Focal points change"), staff.count("Not published")) == (1, 1)


def test_the_notes_are_opened_without_script(website: Website) -> None:
    with website.work() as work:
        process = a_process(work)
        with_role(work, process, a_person(work, "Taker"), Role.NOTE_TAKER)
        reference_lists(work)
        a_session(work, process)
    taker = _as(website, "Taker")
    assert taker.post(f"{PLACE}/notes", {}).status_code == 422
    assert taker.post(f"{PLACE}/notes", {"mode": "chatham_house"}).status_code == 303
    page = taker.get(f"{PLACE}/notes").text
    assert ("next-name" in page, "next-category" in page) == (False, True)
    begun = taker.post(f"{PLACE}/notes", {"next-category": "ngo_other", "next-language": "en", "next-kind": "lesson"})
    assert "Speaker not kept" in taker.get(begun.location).text


@pytest.mark.usefixtures("ids")
def test_the_next_speaker_begins_and_a_state_is_known_in_every_language(website: Website) -> None:
    taker = _as(website, "Taker")
    begun = taker.post(f"{PLACE}/notes", {f"next-{name}": value for name, value in DETAILS.items()})
    assert "Avalonia" in taker.get(begun.location).text
    assert "أفالونيا" in taker.get(begun.location.replace("/en/", "/ar/")).text
    assert taker.post(f"{PLACE}/notes", {"next-name": ""}).status_code == 422


def test_text_and_details_are_saved_without_script(website: Website, ids: list[UUID]) -> None:
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    page = taker.get(path).text
    sent = {
        "version": _hidden(page, "version"),
        "operation": _hidden(page, "operation"),
        "text": "New\r\ntext",
    }
    assert taker.post(path, {**DETAILS, **sent}).location == path
    assert _text(website, ids[0]) == "New\ntext"
    assert "The text is saved." in taker.get(path).text


def test_a_second_writer_is_led_to_merge(website: Website, ids: list[UUID]) -> None:
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    page = taker.get(path).text
    with website.work() as work:
        save_text(work, intervention=work.session.get_one(Intervention, ids[0]), save=a_save("Colleague", 1))
    sent = {"version": "1", "operation": _hidden(page, "operation"), "text": "Mine"}
    merging = taker.post(path, {**DETAILS, **sent}).location
    shown = taker.get(merging).text
    assert ("Colleague" in shown, "Mine" in shown, _text(website, ids[0])) == (True, True, "Colleague")
    both = {"version": _hidden(shown, "version"), "operation": _hidden(shown, "operation"), "text": "Both"}
    assert taker.post(merging, both).location == path
    assert _text(website, ids[0]) == "Both"


def _sent(page: str, text: str, version: int = 1) -> dict[str, str]:
    return {"version": str(version), "operation": _hidden(page, "operation"), "text": text}


def test_the_script_saves_and_is_told_the_version(website: Website, ids: list[UUID]) -> None:
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    sent = _sent(taker.get(path).text, "Typed")
    answers = [taker.post(f"{path}/text", sent, shown=path) for _ in range(2)]
    assert [(a.status_code, a.json["version"], a.json["merge"]) for a in answers if a.json] == [(200, 2, None)] * 2
    conflict = taker.post(f"{path}/text", {**sent, "operation": str(ids[1]), "text": "Late"}, shown=path).json
    assert conflict
    assert taker.get(conflict["merge"]).status_code == 200


def test_the_script_is_refused_without_token_operation_or_sign_in(website: Website, ids: list[UUID]) -> None:
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    sent = _sent(taker.get(path).text, "Typed")
    assert taker.client.post(f"{path}/text", data=sent).status_code == 403
    assert taker.post(f"{path}/text", {**sent, "operation": "none"}, shown=path).status_code == 400
    assert website.visitor().client.post(f"{path}/text", data=sent).status_code == 303
    assert _text(website, ids[0]) == SAID


def test_what_was_typed_survives_an_expired_sign_in(website: Website, ids: list[UUID]) -> None:
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    sent = {**DETAILS, **_sent(taker.get(path).text, "Typed on")}
    taker.client.delete_cookie("consult_sign_in")
    kept = taker.client.post(path, data=sent).location.rpartition("kept=")[2]
    again = website.signed_in("taker@example.org")
    for cookie in ("consult_browser",):
        found = taker.client.get_cookie(cookie)
        assert found
        again.client.set_cookie(cookie, found.value)
    page = again.get(f"{path}?kept={kept}").text
    assert ("Typed on" in page, "data-unsaved" in page) == (True, True)


def test_organizers_close_and_notes_are_then_corrected(website: Website, ids: list[UUID]) -> None:
    organizer, taker, path = _as(website, "Organizer"), _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    closed = organizer.post(f"{PLACE}/notes/close", {})
    assert "In the register now: 2." in organizer.get(closed.location).text
    page = taker.get(path).text
    assert ("data-notes=" in page, "Save the correction" in page) == (False, True)
    assert taker.post(path, _sent(page, "Corrected")).location == path
    assert taker.post(path, _sent(taker.get(path).text, " ", 2)).status_code == 422
    assert _text(website, ids[0]) == "Corrected"


def test_a_closed_intervention_is_made_confidential(website: Website, ids: list[UUID]) -> None:
    _close(website, ids[0])
    taker, path = _as(website, "Taker"), f"{PLACE}/notes/{ids[0]}"
    assert taker.post(path, {"confidential": "yes"}).location == path
    page = taker.get(path).text
    assert ("Only OHCHR sees this intervention." in page, "Keep for OHCHR only" in page) == (True, False)


def test_closing_says_what_must_be_merged_first(website: Website, ids: list[UUID]) -> None:
    with website.work() as work:
        save_text(work, intervention=work.session.get_one(Intervention, ids[0]), save=a_save("Late"))
    answer = _as(website, "Organizer").post(f"{PLACE}/notes/close", {})
    assert (answer.status_code, "intervention 1 waits to be merged" in answer.text) == (422, True)


def test_nothing_confidential_is_previewed(website: Website, ids: list[UUID]) -> None:
    with website.work() as work:
        work.session.get_one(Intervention, ids[0]).is_confidential = True
    _close(website, ids[0])
    page = _as(website, "Organizer").get(f"{PLACE}/interventions").text
    assert ("Focal points" in page, page.count("Confidential")) == (False, 1)


def _count(website: Website, act: Callable[[], object]) -> int:
    from consult.web.session import db  # noqa: PLC0415 - bound to this application

    seen: list[str] = []
    with website.app.app_context():
        engine = db.engine
    listener = lambda *given: seen.append(str(given[2]))  # noqa: E731
    sql.listen(engine, "before_cursor_execute", listener)
    act()
    sql.remove(engine, "before_cursor_execute", listener)
    return len([statement for statement in seen if statement.startswith("SELECT")])


@pytest.mark.parametrize(("path", "name", "expected"), [("/interventions", "Organizer", 13), ("/notes", "Taker", 14)])
@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_as_often_for_one_row_as_for_three(
    website: Website, path: str, name: str, expected: int, rows: int
) -> None:
    with website.work() as work:
        process = a_process(work)
        with_role(work, process, a_person(work, name), PEOPLE[name])
        book = a_book(work, process, Mode.ON_RECORD)
        for _ in range(rows):
            an_intervention(work, book)
        if path == "/interventions":
            close_notes(work, book=book)
    visitor = _as(website, name)
    assert _count(website, lambda: visitor.get(PLACE + path)) == expected


def test_an_open_page_is_sent_again_only_when_something_beside_the_text_has_changed(
    website: Website, ids: list[UUID]
) -> None:
    taker = _as(website, "Taker")
    paths = (f"{PLACE}/notes", f"{PLACE}/notes/{ids[0]}")
    known = {path: {"If-None-Match": taker.get(path).headers["ETag"]} for path in paths}
    assert [taker.client.get(path, headers=known[path]).status_code for path in paths] == [304, 304]
    with website.work() as work:
        part = work.session.get_one(Intervention, ids[0]).book.session
        on_list = open_list(work, session=part, rule=next(iter(order_rules())))
        add_speaker(work, on_list=on_list, speaker=Speaker({"en": "Belvaria"}, "", "state_member"), minutes=None)
    changed = [taker.client.get(path, headers=known[path]) for path in paths]
    assert [(answer.status_code, answer.text.count("Belvaria") > 0) for answer in changed] == [(200, True)] * 2


def test_the_list_is_taken_away_with_the_words_and_names_that_consent_allows(website: Website, ids: list[UUID]) -> None:
    with website.work() as work:
        make_confidential(work, intervention=work.session.get_one(Intervention, ids[1]))
        close_notes(work, book=work.session.get_one(Intervention, ids[0]).book)
    organizer = _as(website, "Organizer")
    assert f"{PLACE}/interventions/as-xlsx" in organizer.get(f"{PLACE}/interventions").text
    lines = list(csv.reader(io.StringIO(organizer.get(f"{PLACE}/interventions/as-csv").data.decode("utf-8-sig"))))
    assert [line[-1].split() for line in lines] == [["Words"], SAID.split(), ["Confidential"]]
    assert [line[3] for line in lines] == ["Name", "Open Door", "Not named"]
    others = [
        _as(website, name).get(f"{PLACE}/interventions/as-csv") for name in ("Rapporteur", "Contributor", "Taker")
    ]
    assert [answer.status_code for answer in others] == [404, 404, 404]
    with website.work() as work:
        acts = work.session.query(AuditEntry).filter(AuditEntry.act == "take-list-away")
        assert acts.count() == 1
