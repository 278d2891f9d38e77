"""Sessions, notebooks and interventions for tests."""

from datetime import timedelta
from uuid import uuid4

from consult.events.models import Event, EventSession, EventText, SessionTitle
from consult.events.rules import EventKind, EventState
from consult.events.rules import Mode as EventMode
from consult.kernel.work import Work
from consult.notes.commands import begin_intervention, open_notes, save_text
from consult.notes.models import Intervention, NoteBook
from consult.notes.rules import Details, InterventionKind, Mode, Save, Speaker
from consult.processes.models import Process

SPEAKER = Speaker({"en": "Open Door", "ar": "الباب"}, "Amina, coordinator", "ngo_other", None, None, "AFR")
DETAILS = Details(SPEAKER, "en", InterventionKind.GOOD_PRACTICE)
SAID = "Focal points change every year.\n\nOne ministry answers within thirty days."


def a_session(
    work: Work, process: Process, slug: str = "seminar", *, state: EventState = EventState.PUBLISHED
) -> EventSession:
    """The morning session of a seminar."""
    event = Event(
        process=process,
        slug=slug,
        kind=EventKind.SEMINAR,
        mode=EventMode.HYBRID,
        state=state,
        zone="Europe/Zurich",
        starts_at=work.now,
        ends_at=work.now + timedelta(hours=6),
        languages=["en"],
        access=[],
    )
    event.texts = [EventText(language="en", title="Seminar", about="", place="Geneva", access_note="")]
    part = EventSession(event=event, slug="morning", starts_at=work.now, ends_at=work.now + timedelta(hours=3))
    part.titles = [SessionTitle(language="en", title="Morning"), SessionTitle(language="ar", title="الصباح")]
    work.session.add(event)
    work.session.flush()
    return part


def a_book(work: Work, process: Process, mode: Mode = Mode.ON_RECORD, *, slug: str = "seminar") -> NoteBook:
    """Open notes of a new session."""
    return open_notes(work, session=a_session(work, process, slug), mode=mode)


def a_save(text: str = SAID, base: int = 0) -> Save:
    """A save under a new operation id."""
    return Save(uuid4(), base, text)


def an_intervention(work: Work, book: NoteBook, text: str = SAID, details: Details = DETAILS) -> Intervention:
    """An intervention with a saved text; without one if it is empty."""
    found = begin_intervention(work, book=book, details=details)
    if text:
        save_text(work, intervention=found, save=a_save(text))
    return found
