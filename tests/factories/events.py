"""Events and programmes for tests."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from consult.events.commands.events import add_event, move_event, write_event_text
from consult.events.commands.programme import add_panellist, add_segment, add_session
from consult.events.models import Event, EventSession
from consult.events.rules import (
    EventFacts,
    EventKind,
    EventState,
    Mode,
    PanellistFacts,
    PanelRole,
    SegmentFacts,
    SessionFacts,
    Wording,
)
from consult.kernel.work import Work
from consult.processes.models import Process

ENGLISH = Wording("Seminar on cooperation", "What it is.\n\nWho may come.", "Room XVII", "Ramps and captions.")
ARABIC = Wording("ندوة عن التعاون", "ما هي.", "القاعة", "منحدرات.")


def facts(work: Work, **changes: Any) -> EventFacts:
    """A seminar of eight hours, ten days from now, with registration open."""
    starts = work.now + timedelta(days=10)
    made = EventFacts(
        slug="seminar",
        kind=EventKind.SEMINAR,
        mode=Mode.HYBRID,
        starts_at=starts,
        ends_at=starts + timedelta(hours=8),
        zone="Europe/Zurich",
        languages=("en", "ar", "ils"),
        access=("captioning",),
        capacity=120,
        registration_opens_at=work.now - timedelta(days=1),
        registration_closes_at=starts - timedelta(days=2),
    )
    return replace(made, **changes)


def an_event(work: Work, process: Process, *, published: bool = True, **changes: Any) -> Event:
    """An event with an English and an Arabic text."""
    event = add_event(work, process_id=process.id, facts=facts(work, **changes))
    write_event_text(work, event=event, language="en", wording=ENGLISH)
    write_event_text(work, event=event, language="ar", wording=ARABIC)
    if published:
        move_event(work, event=event, state=EventState.PUBLISHED)
    work.session.flush()
    return event


def session_facts(event: Event, slug: str = "opening", *, hour: int = 0, hours: int = 1) -> SessionFacts:
    """A session so many hours after the event begins."""
    starts = event.starts_at + timedelta(hours=hour)
    return SessionFacts(slug, starts, starts + timedelta(hours=hours), {"en": slug.title(), "ar": "جلسة"})


def a_session(work: Work, event: Event, slug: str = "opening", *, hour: int = 0, hours: int = 1) -> EventSession:
    """A session with two segments and two people on the panel."""
    session = add_session(work, event=event, facts=session_facts(event, slug, hour=hour, hours=hours))
    add_segment(work, session=session, facts=SegmentFacts(15, {"en": "Words of welcome"}))
    add_segment(work, session=session, facts=SegmentFacts(45, {"en": "Discussion", "ar": "نقاش"}))
    chair = PanellistFacts(PanelRole.CHAIR, {"en": "Ama Example", "ar": "أما"}, {"en": "Chair of the seminar"})
    add_panellist(work, session=session, facts=chair)
    add_panellist(work, session=session, facts=PanellistFacts(PanelRole.PANELLIST, {"fr": "Élise Exemple"}, {}, "AFR"))
    return session
