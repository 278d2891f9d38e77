"""Closing the notes of a session."""

from werkzeug.wrappers import Response

from consult.events.models import EventSession
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.notes import commands, permissions
from consult.notes.forms import CloseForm
from consult.notes.queries import books
from consult.notes.views.doors import load_session, room
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("notes.notes-closed", N_("The notes are closed. In the register now: %(number)s."))


@room.page(
    "/events/<slug>/sessions/<part>/notes/close",
    load=load_session,
    may=permissions.close_notes,
    methods=("GET", "POST"),
    for_people=True,
)
def close_session_notes(part: EventSession) -> str | Response:
    """Say what closing does, then close and hand every intervention to the register."""
    form, book = fill(CloseForm), books.book_of(work().session, part)
    if is_sent_and_good(form) and book is not None:
        with refusals_beside(form):
            number = commands.close_notes(work(), book=book)
            notice(Message("notes.notes-closed", {"number": number}))
            return go("notes.interventions", slug=part.event.slug, part=part.slug)
    waiting = books.waiting_branches(work().session, book.interventions) if book else []
    return show(part=part, form=form, book=book, branches=waiting)
