"""Notes travel in the bundle and come back the same; confidential ones only when asked."""

import json
from dataclasses import replace
from uuid import UUID

from sqlalchemy import delete

from consult.kernel.work import Work
from consult.notes import bundle
from consult.notes.commands import close_notes, save_text
from consult.notes.models import Intervention, NoteBook
from consult.notes.rules import Mode, Saved
from consult.processes.models import Process
from tests.factories.notes import DETAILS, SAID, a_book, a_save, an_intervention
from tests.factories.processes import a_process

SECRET = replace(DETAILS, is_confidential=True)


def _noted(work: Work) -> Process:
    """A process with closed notes, closed notes without names, and notes still open."""
    process = a_process(work)
    book = a_book(work, process)
    for details in (DETAILS, SECRET):
        an_intervention(work, book, SAID, details)
    quiet = a_book(work, process, Mode.CHATHAM_HOUSE, slug="quiet")
    an_intervention(work, quiet, "Nobody said this.")
    for one in (book, quiet):
        close_notes(work, book=one)
    an_intervention(work, a_book(work, process, slug="later"), "Still being written.")
    return process


def test_what_is_confidential_or_unfinished_stays_unless_asked_for(work: Work) -> None:
    process = _noted(work)
    given = [row["text"] for row in bundle.rows(work.session, process)["interventions"]]
    assert given == [SAID, "Nobody said this."]
    asked = bundle.rows(work.session, process, with_confidential=True)["interventions"]
    assert [row["text"] for row in asked] == [SAID, SAID, "Nobody said this.", "Still being written."]


def test_no_name_travels_under_the_chatham_house_rule(work: Work) -> None:
    rows = bundle.rows(work.session, _noted(work))["interventions"]
    assert [(row["names"], row["function"]) for row in rows] == [
        (DETAILS.speaker.names, "Amina, coordinator"),
        ({}, ""),
    ]


def test_notes_come_back_the_same_and_can_be_written_on(work: Work) -> None:
    process = _noted(work)
    packed = json.dumps(bundle.rows(work.session, process, with_confidential=True))
    work.session.execute(delete(Intervention))
    work.session.execute(delete(NoteBook))
    work.session.expire_all()
    bundle.restore(work, process.id, json.loads(packed), UUID)
    assert json.dumps(bundle.rows(work.session, process, with_confidential=True)) == packed
    last = json.loads(packed)["interventions"][-1]
    found = work.session.get_one(Intervention, UUID(last["id"]))
    assert save_text(work, intervention=found, save=a_save("More", 1)) == Saved(2)


def test_another_process_gives_nothing(work: Work) -> None:
    _noted(work)
    assert bundle.rows(work.session, a_process(work, "other")) == {"note_books": [], "interventions": []}
