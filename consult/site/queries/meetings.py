"""What waits for those who run a meeting: accommodation cases, notes, the list of speakers."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import contains_eager, selectinload

from consult.accommodation.models import Case
from consult.accommodation.rules import CaseState
from consult.events.models import Event, EventSession
from consult.events.rules import EventState
from consult.kernel.wallclock import GENEVA, wall_of
from consult.notes.models import NoteBook
from consult.notes.rules import NotesState
from consult.site.queries.asking import Asking, name_of
from consult.site.rules import Step, StepKind

MOST = 6


def cases_waiting(asking: Asking) -> list[Step]:
    """Say how many accommodation requests wait for an answer, and until when the first of them."""
    query = select(func.count(), func.min(Case.due_at)).select_from(Case).join(Event)
    waiting = (Event.process_id == asking.process.id, Case.state == CaseState.ASKED)
    number, due = asking.session.execute(query.where(*waiting)).one()
    return [Step(StepKind.ANSWER_CASES, number, due=due)] if number else []


def notes_to_take(asking: Asking) -> list[Step]:
    """List the sessions of today, and those over whose notes are still open, the earliest first."""
    begin, end = day_of(asking.now)
    today = and_(EventSession.starts_at >= begin, EventSession.starts_at < end, NoteBook.id.is_(None))
    open_now = NoteBook.state == NotesState.OPEN
    query = _sessions(asking).outerjoin(NoteBook, NoteBook.session_id == EventSession.id).where(or_(today, open_now))
    found = asking.session.scalars(query.limit(MOST)).all()
    return [
        _step(asking, one, StepKind.TAKE_NOTES if one.ends_at > asking.now else StepKind.CLOSE_NOTES) for one in found
    ]


def floors_to_run(asking: Asking) -> list[Step]:
    """List the sessions to come or under way, the next first."""
    found = asking.session.scalars(_sessions(asking).where(EventSession.ends_at > asking.now).limit(MOST)).all()
    return [_step(asking, one, StepKind.RUN_FLOOR) for one in found]


def day_of(now: datetime) -> tuple[datetime, datetime]:
    """Give the instants at which this day in Geneva begins and ends."""
    today, zone = wall_of(now).date(), ZoneInfo(GENEVA)
    begins = datetime.combine(today, time.min, zone)
    ends = datetime.combine(today + timedelta(days=1), time.min, zone)
    return begins.astimezone(UTC), ends.astimezone(UTC)


def _sessions(asking: Asking) -> Select[EventSession]:
    return (
        select(EventSession)
        .join(Event)
        .options(contains_eager(EventSession.event), selectinload(EventSession.titles))
        .where(Event.process_id == asking.process.id, Event.state == EventState.PUBLISHED)
        .order_by(EventSession.starts_at, EventSession.id)
    )


def _step(asking: Asking, one: EventSession, kind: StepKind) -> Step:
    name = name_of(one.title_in(asking.language), one.slug)
    due = None if kind is StepKind.CLOSE_NOTES else one.starts_at
    return Step(kind, name=name, place={"slug": one.event.slug, "part": one.slug}, due=due)
