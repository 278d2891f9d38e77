"""The room of notes, what its doors load, and what the live page shows."""

import uuid
from typing import Any

from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from consult.accounts.queries import labels
from consult.events.models import EventSession
from consult.floor.queries import KnownName, find_session, know_name, list_of, next_speaker
from consult.floor.rules import Speaker
from consult.kernel.text.speech import language
from consult.notes.forms import DetailsForm
from consult.notes.models import Intervention, NoteBook, Revision
from consult.notes.queries import books, seals
from consult.notes.rules import Mode
from consult.processes.models import Process
from consult.web.form import fill
from consult.web.live import version_of
from consult.web.room import Room, go
from consult.web.session import work

room = Room("notes", __name__)
NEXT = "next-"


def load_session(session: Session, process: Process, slug: str, part: str) -> EventSession | None:
    """Load a session of this process."""
    return find_session(session, process, slug, part)


def load_intervention(
    session: Session, process: Process, slug: str, part: str, intervention: uuid.UUID
) -> Intervention | None:
    """Load an intervention of this process."""
    return books.one_intervention(session, process, slug, part, intervention)


def load_revision(
    session: Session, process: Process, slug: str, part: str, intervention: uuid.UUID, revision: uuid.UUID
) -> Revision | None:
    """Load a saved text of an intervention of this process."""
    found = books.one_intervention(session, process, slug, part, intervention)
    return None if found is None else books.one_revision(session, found, revision)


def next_form(part: EventSession, book: NoteBook) -> DetailsForm:
    """Make the form for the next speaker, filled in from the floor's list of speakers."""
    waiting = next_speaker(work().vault, list_of(work().session, part))
    form = fill(DetailsForm, prefix=NEXT, **_announced(waiting.speaker if waiting else None))
    offer_lists(form, book.mode)
    return form


def offer_lists(form: DetailsForm, mode: Mode) -> None:
    """Let a form offer what the reference lists hold."""
    form.offer(mode, *(labels(work().session, kind, language()) for kind in ("category", "state", "group")))


def version_beside(shown: dict[str, Any], coming: DetailsForm | None) -> str:
    """Mark what stands beside the text, and who speaks next, so that an open page learns when it changes."""
    book, names = shown["book"], shown["names"]
    rows = [
        (one.id, one.position, one.version > 0, one.is_confidential, str(names.get(one.id)))
        for one in book.interventions
    ]
    announced = [] if coming is None else [field.data for field in coming]
    return version_of(book.state, rows, [branch.id for branch in shown["branches"]], announced)


def known_name(form: DetailsForm) -> KnownName | None:
    """Look up the name that was typed; None where no name is asked for."""
    return know_name(work().session, str(form.name.data), language()) if "name" in form else None


def beside(book: NoteBook) -> dict[str, Any]:
    """Give what stands beside the text on the live page: every intervention with its name, what waits to be merged."""
    names = {one.id: seals.name_for(work().actor, work().vault, one, language()) for one in book.interventions}
    return {
        "book": book,
        "names": names,
        "branches": books.waiting_branches(work().session, book.interventions),
    }


def to_intervention(found: Intervention) -> Response:
    """Lead to the live page with this intervention open."""
    part = found.book.session
    return go("notes.intervention", slug=part.event.slug, part=part.slug, intervention=found.id)


def _announced(speaker: Speaker | None) -> dict[str, str | None]:
    if speaker is None:
        return {}
    name = speaker.names.get(language()) or next(iter(speaker.names.values()), "")
    codes = {"category": speaker.category, "state_code": speaker.state_code, "group_code": speaker.group_code}
    return {"name": name, "function": speaker.function, **codes}
