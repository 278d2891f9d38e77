"""What the front page of a process tells: how to take part, what was said, what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from consult.calls.models import Call
from consult.calls.queries import open_calls
from consult.events.models import Event
from consult.events.queries import upcoming_events
from consult.events.rules import EventState
from consult.processes.models import Process
from consult.publishing.models import Compilation
from consult.publishing.queries import released
from consult.sources.models import Source
from consult.sources.rules import SourceKind
from consult.submissions.queries.published import is_public_now


@dataclass(frozen=True, slots=True)
class Overview:
    """A process in a minute, as the public may know it."""

    events: Sequence[Event]
    calls: Sequence[Call]
    published: int
    held: int
    released: Sequence[Compilation]


def overview(session: Session, process: Process, now: datetime) -> Overview:
    """Read what the front page tells everybody, in eight queries at most."""
    published, held = _counts(session, process, now)
    return Overview(
        events=upcoming_events(session, process, now, most=5),
        calls=open_calls(session, process, now),
        published=published,
        held=held,
        released=released(session, process),
    )


def _counts(session: Session, process: Process, now: datetime) -> tuple[int, int]:
    submissions = (Source.process_id == process.id, Source.kind == SourceKind.SUBMISSION, is_public_now(now))
    over = (Event.process_id == process.id, Event.state == EventState.PUBLISHED, Event.ends_at <= now)
    published = select(func.count(Source.id)).where(*submissions).scalar_subquery()
    held = select(func.count(Event.id)).where(*over).scalar_subquery()
    counted = session.execute(select(published, held)).one()
    return counted[0], counted[1]
