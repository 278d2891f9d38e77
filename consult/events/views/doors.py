"""The room of events, what its forms choose from, and ways to take part that other capabilities open."""

import uuid
from dataclasses import dataclass

from flask import url_for
from sqlalchemy.orm import Session

from consult.accounts.queries import labels
from consult.events.models import Event, EventSession, Panellist, Segment
from consult.events.permissions import organize_event
from consult.events.queries import one_event, one_event_in_full, series_of
from consult.kernel.actor import Actor, Role
from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech
from consult.kernel.text.message import register
from consult.kernel.text.speech import N_, gettext
from consult.mandates.queries import mandates_of
from consult.processes.models import Process
from consult.web.room import Room
from consult.web.session import work

room = Room("events", __name__)
Choices = list[tuple[str, str]]
Piece = EventSession | Segment | Panellist

register("events.saved", N_("Saved."))
register("events.removed", N_("Removed."))
register("events.published", N_("Published. Everybody can read it now."))
register(
    "events.published-inside",
    N_("Published. This consultation is closed: only the people who take part in it can read it."),
)
register("events.withdrawn", N_("Withdrawn. Only those who work in this consultation see it now."))
register("events.cancelled", N_("Cancelled. The page stays and says that the event does not take place."))


def register_link(event: Event) -> str:
    """Give the address where one registers for an event."""
    return url_for("registration.represent", slug=event.slug)


def session_pages(actor: Actor, event: Event, part: EventSession) -> dict[str, str]:
    """Give the addresses of what goes with a session: what was said and, for those who do it, notes and speakers."""
    runs = actor.has(Role.SPEAKERS_OFFICER, event.process_id) or actor.has(Role.ORGANIZER, event.process_id)
    pages = {
        "said": ("notes.interventions", True),
        "notes": ("notes.session_notes", actor.has(Role.NOTE_TAKER, event.process_id)),
        "speakers": ("floor.speakers", runs),
    }
    return {
        kind: url_for(endpoint, slug=event.slug, part=part.slug)
        for kind, (endpoint, is_theirs) in pages.items()
        if is_theirs
    }


def mandate_choices(process: Process) -> Choices:
    """List the mandates of a process to choose from."""
    return [
        (mandate.slug, f"{mandate.resolution} · {mandate.paragraph}")
        for mandate in mandates_of(work().session, process)
    ]


def series_choices(process: Process) -> Choices:
    """List the series of a process to choose from, by their names here."""
    pairs = [(one.slug, one.text_in(speech.language())) for one in series_of(work().session, process)]
    return [(slug, slug if text is None else text.name) for slug, text in pairs]


def reference_choices(kind: str) -> Choices:
    """List the entries of a reference list to choose from."""
    return list(labels(work().session, kind, speech.language()).items())


def event_choices(process: Process) -> dict[str, Choices]:
    """List everything that the form of an event chooses from."""
    return {
        "series": series_choices(process),
        "mandate": mandate_choices(process),
        "scope": reference_choices("group"),
        "access": reference_choices("accommodation"),
    }


def crumbs(*further: tuple[str, str]) -> list[tuple[str, str]]:
    """Lead back to the organizer's list of events."""
    return [(gettext("Organize events"), url_for("events.organizer_events")), *further]


def event_and_tongue(session: Session, process: Process, slug: str, tongue: str) -> tuple[Event, str] | None:
    """Load an event, and the language in which it is to be worded if it is one of the six."""
    event = one_event(session, process, slug) if tongue in LANGUAGES else None
    return None if event is None else (event, tongue)


def organize_event_in(actor: Actor, found: tuple[Event, str]) -> bool:
    """Let organizers of its process word an event."""
    return organize_event(actor, found[0])


@dataclass(frozen=True, slots=True)
class OnePiece:
    """A session, a segment or somebody on the panel, of an event."""

    event: Event
    piece: Piece


def piece_of_event(session: Session, process: Process, slug: str, piece: uuid.UUID) -> OnePiece | None:
    """Load a piece of the programme of an event of this process."""
    event = one_event_in_full(session, process, slug)
    found = None if event is None else pieces_of(event).get(str(piece))
    return None if event is None or found is None else OnePiece(event, found)


def pieces_of(event: Event) -> dict[str, Piece]:
    """List every piece of the programme of an event by its id."""
    pieces: list[Piece] = []
    for session in event.sessions:
        pieces += [session, *session.segments, *session.panellists]
    return {str(piece.id): piece for piece in pieces}


def organize_one(actor: Actor, found: OnePiece) -> bool:
    """Those who organize the event."""
    return organize_event(actor, found.event)
