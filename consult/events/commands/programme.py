"""Acts on a programme: add, change, move and remove sessions, segments and panellists."""

from collections.abc import Sequence

from sqlalchemy import select

from consult.events.commands.events import EndsBeforeItStarts, must_be_free, must_be_unused
from consult.events.models import Event, EventSession, Panellist, Segment, SegmentTitle, SessionTitle
from consult.events.rules import PanellistFacts, SegmentFacts, SessionFacts, Slot, exchanged, reordered
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.processes.models import write_lines


class SessionOutsideEvent(Refused):
    """A session lies inside its event."""

    says = N_("The session must lie inside the times of the event.")
    field = "starts_at"


def add_session(work: Work, *, event: Event, facts: SessionFacts) -> EventSession:
    """Add a session to a programme. Errors: AddressIsTaken, EndsBeforeItStarts, SessionOutsideEvent."""
    session = EventSession(event_id=event.id)
    _set_session(work, session, event, facts)
    work.session.add(session)
    work.session.flush()
    work.session.expire(event, ["sessions"])
    return session


def change_session(work: Work, *, session: EventSession, facts: SessionFacts) -> None:
    """Change a session. Errors: AddressIsTaken, EndsBeforeItStarts, SessionOutsideEvent."""
    _set_session(work, session, session.event, facts)


def move_session(work: Work, *, session: EventSession, by: int) -> None:
    """Let a session change places with its neighbour before (-1) or after it (1); at the ends it stays."""
    order = session.event.sessions
    place = order.index(session) + by
    if 0 <= place < len(order):
        first, second = (session, order[place]) if by > 0 else (order[place], session)
        late, early = exchanged(first.slot, second.slot)
        first.starts_at, first.ends_at = late.starts_at, late.ends_at
        second.starts_at, second.ends_at = early.starts_at, early.ends_at
        work.session.flush()
        work.session.expire(session.event, ["sessions"])
    _touch(work, session)


def remove_session(work: Work, *, session: EventSession) -> None:
    """Remove a session with its segments and panellists. Errors: IsInUse."""
    must_be_unused(work, session)
    _touch(work, session)
    session.event.sessions.remove(session)


def add_segment(work: Work, *, session: EventSession, facts: SegmentFacts) -> Segment:
    """Add a segment after the others of the session."""
    _lock(work, session)
    segment = Segment(position=len(session.segments) + 1)
    _set_segment(segment, facts)
    session.segments.append(segment)
    _touch(work, session)
    work.session.flush()
    return segment


def change_segment(work: Work, *, segment: Segment, facts: SegmentFacts) -> None:
    """Change the length and titles of a segment."""
    _set_segment(segment, facts)
    _touch(work, segment.session)


def move_piece(work: Work, *, piece: Segment | Panellist, by: int) -> None:
    """Move a segment or a panellist up (-1) or down (1) within its session; at the ends it stays."""
    session = piece.session
    _lock(work, session)
    pieces: Sequence[Segment | Panellist] = session.segments if isinstance(piece, Segment) else session.panellists
    known = {one.id: one for one in pieces}
    _number(work, [known[id_] for id_ in reordered(list(known), piece.id, by)])
    work.session.expire(session, ["segments", "panellists"])
    _touch(work, session)


def remove_piece(work: Work, *, piece: Segment | Panellist) -> None:
    """Remove a segment or a panellist from its session; those after it move up."""
    session = piece.session
    _lock(work, session)
    if isinstance(piece, Segment):
        session.segments.remove(piece)
    else:
        session.panellists.remove(piece)
    work.session.flush()
    _number(work, list(session.segments if isinstance(piece, Segment) else session.panellists))
    _touch(work, session)


def add_panellist(work: Work, *, session: EventSession, facts: PanellistFacts) -> Panellist:
    """Add somebody to the panel, after the others."""
    _lock(work, session)
    panellist = Panellist(position=len(session.panellists) + 1)
    _set_panellist(panellist, facts)
    session.panellists.append(panellist)
    _touch(work, session)
    work.session.flush()
    return panellist


def change_panellist(work: Work, *, panellist: Panellist, facts: PanellistFacts) -> None:
    """Change how somebody on the panel is announced."""
    _set_panellist(panellist, facts)
    _touch(work, panellist.session)


def _set_session(work: Work, session: EventSession, event: Event, facts: SessionFacts) -> None:
    with work.session.no_autoflush:
        others = select(EventSession.slug).where(
            EventSession.event_id == event.id, EventSession.slug != (session.slug or "")
        )
        must_be_free(facts.slug, work.session.scalars(others).all())
    if facts.starts_at >= facts.ends_at:
        raise EndsBeforeItStarts
    if not event.slot.holds(Slot(facts.starts_at, facts.ends_at)):
        raise SessionOutsideEvent
    session.slug, session.starts_at, session.ends_at = facts.slug, facts.starts_at, facts.ends_at
    write_lines(session.titles, SessionTitle, facts.titles)
    change_public_pages(work, process_id=event.process_id)


def _set_segment(segment: Segment, facts: SegmentFacts) -> None:
    segment.minutes = facts.minutes
    write_lines(segment.titles, SegmentTitle, facts.titles)


def _set_panellist(panellist: Panellist, facts: PanellistFacts) -> None:
    panellist.role, panellist.group_code = facts.role, facts.group_code
    panellist.names, panellist.functions = dict(facts.names), dict(facts.functions)


def _lock(work: Work, session: EventSession) -> None:
    """Let nobody else number this session's pieces meanwhile (SQLite has one writer anyway)."""
    work.session.execute(select(EventSession.id).where(EventSession.id == session.id).with_for_update())
    work.session.expire(session, ["segments", "panellists"])


def _number(work: Work, pieces: Sequence[Segment | Panellist]) -> None:
    """Give numbers from 1; by way of negative numbers, since no two may ever be equal."""
    for sign in (-1, 1):
        for place, piece in enumerate(pieces, start=1):
            piece.position = sign * place
        work.session.flush()


def _touch(work: Work, session: EventSession) -> None:
    change_public_pages(work, process_id=session.event.process_id)
