"""Where organizers edit a programme: sessions, their segments, who is on the panel; every button a plain one."""

from collections.abc import Callable

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.events import permissions
from consult.events.commands import programme as commands
from consult.events.forms.programme import ROLES, PanellistForm, RemoveForm, SegmentForm, SessionForm
from consult.events.models import Event, EventSession, Panellist, Segment
from consult.events.queries import one_event_in_full, one_panellist, one_segment, one_session
from consult.events.views.doors import (
    OnePiece,
    Piece,
    crumbs,
    organize_one,
    piece_of_event,
    pieces_of,
    reference_choices,
    room,
)
from consult.kernel.text.message import Message
from consult.kernel.text.speech import clock_time, gettext, language
from consult.kernel.wallclock import GENEVA, wall_of
from consult.kernel.work import Work
from consult.processes.models import behind
from consult.web.form import Instead, fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

BOTH = ("GET", "POST")


@room.page(
    "/organizer/events/<slug>/programme",
    load=one_event_in_full,
    may=permissions.organize_event,
    methods=BOTH,
    for_people=True,
)
def programme(event: Event) -> str | Response:
    """Show the programme with a button for each move; a button says ``verb id`` of a piece of this event."""
    verb, _, wanted = request.form.get("action", "").partition(" ")
    piece = pieces_of(event).get(wanted)
    if request.method == "POST":
        if piece is not None and verb in ACTS:
            ACTS[verb](work(), piece)
            notice(Message("events.saved"))
        return go("events.programme", slug=event.slug)
    return show(
        event=event,
        roles=ROLES,
        clock=lambda instant: clock_time(instant, zone_name=GENEVA),
        day=lambda instant: wall_of(instant).date(),
        crumbs=_crumbs(event)[:-1],
    )


@room.page(
    "/organizer/events/<slug>/programme/new-session",
    load=one_event_in_full,
    may=permissions.organize_event,
    methods=BOTH,
    for_people=True,
)
def new_session(event: Event) -> str | Response:
    """Add a session."""
    form = fill(SessionForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.add_session(work(), event=event, facts=form.facts())
            return _saved(event)
    return show(form=form, event=event, crumbs=_crumbs(event))


@room.page(
    "/organizer/events/<slug>/programme/<part>",
    load=one_session,
    may=permissions.organize_session,
    methods=BOTH,
    for_people=True,
)
def edit_session(session: EventSession) -> str | Response:
    """Change a session."""
    form = fill(SessionForm, obj=Instead(session, titles={row.language: row.title for row in session.titles}))
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_session(work(), session=session, facts=form.facts())
            return _saved(session.event)
    return show(form=form, session=session, stale=behind(session.titles), crumbs=_crumbs(session.event))


@room.page(
    "/organizer/events/<slug>/programme/<part>/new-segment",
    load=one_session,
    may=permissions.organize_session,
    methods=BOTH,
    for_people=True,
)
def new_segment(session: EventSession) -> str | Response:
    """Add a segment to a session."""
    form = fill(SegmentForm)
    if is_sent_and_good(form):
        commands.add_segment(work(), session=session, facts=form.facts())
        return _saved(session.event)
    return show(form=form, session=session, crumbs=_crumbs(session.event))


@room.page(
    "/organizer/segments/<uuid:segment>",
    load=one_segment,
    may=permissions.organize_piece,
    methods=BOTH,
    for_people=True,
)
def edit_segment(segment: Segment) -> str | Response:
    """Change a segment."""
    form = fill(SegmentForm, obj=Instead(segment, titles={row.language: row.title for row in segment.titles}))
    if is_sent_and_good(form):
        commands.change_segment(work(), segment=segment, facts=form.facts())
        return _saved(segment.session.event)
    session, stale = segment.session, behind(segment.titles)
    return show(form=form, session=session, stale=stale, crumbs=_crumbs(session.event))


@room.page(
    "/organizer/events/<slug>/programme/<part>/new-panellist",
    load=one_session,
    may=permissions.organize_session,
    methods=BOTH,
    for_people=True,
)
def new_panellist(session: EventSession) -> str | Response:
    """Add somebody to the panel of a session."""
    form = fill(PanellistForm)
    form.offer(reference_choices("group"))
    if is_sent_and_good(form):
        commands.add_panellist(work(), session=session, facts=form.facts())
        return _saved(session.event)
    return show(form=form, session=session, crumbs=_crumbs(session.event))


@room.page(
    "/organizer/panellists/<uuid:panellist>",
    load=one_panellist,
    may=permissions.organize_piece,
    methods=BOTH,
    for_people=True,
)
def edit_panellist(panellist: Panellist) -> str | Response:
    """Change how somebody on the panel is announced."""
    stored = {"role": panellist.role, "group_code": panellist.group_code or ""}
    form = fill(PanellistForm, data={**stored, "names": panellist.names, "functions": panellist.functions})
    form.offer(reference_choices("group"))
    if is_sent_and_good(form):
        commands.change_panellist(work(), panellist=panellist, facts=form.facts())
        return _saved(panellist.session.event)
    return show(form=form, session=panellist.session, crumbs=_crumbs(panellist.session.event))


@room.page(
    "/organizer/events/<slug>/programme/remove/<uuid:piece>",
    load=piece_of_event,
    may=organize_one,
    methods=BOTH,
    for_people=True,
)
def remove_piece(found: OnePiece) -> str | Response:
    """Ask before a session, a segment or somebody on the panel is removed."""
    form = fill(RemoveForm)
    if is_sent_and_good(form):
        _remove(work(), found.piece)
        notice(Message("events.removed"))
        return go("events.programme", slug=found.event.slug)
    is_session = isinstance(found.piece, EventSession)
    return show(form=form, event=found.event, name=_name(found.piece), whole=is_session, crumbs=_crumbs(found.event))


def _name(piece: Piece) -> str:
    if isinstance(piece, Panellist):
        return piece.name_in(language())[1]
    title = piece.title_in(language())
    return "" if title is None else title.title


def _move(by: int) -> Callable[[Work, Piece], None]:
    def move(current: Work, piece: Piece) -> None:
        if isinstance(piece, EventSession):
            commands.move_session(current, session=piece, by=by)
        else:
            commands.move_piece(current, piece=piece, by=by)

    return move


def _remove(current: Work, piece: Piece) -> None:
    if isinstance(piece, EventSession):
        commands.remove_session(current, session=piece)
    else:
        commands.remove_piece(current, piece=piece)


ACTS: dict[str, Callable[[Work, Piece], None]] = {"up": _move(-1), "down": _move(1)}


def _saved(event: Event) -> Response:
    notice(Message("events.saved"))
    return go("events.programme", slug=event.slug)


def _crumbs(event: Event) -> list[tuple[str, str]]:
    here = (event.slug, url_for("events.organize_event", slug=event.slug))
    return crumbs(here, (gettext("Programme"), url_for("events.programme", slug=event.slug)))
