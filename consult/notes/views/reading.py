"""A session's interventions, as far as consent and the office let them be read."""

from consult.accounts.queries import labels
from consult.events.models import EventSession
from consult.kernel.text.speech import language
from consult.notes import permissions
from consult.notes.forms import KINDS
from consult.notes.queries import books
from consult.notes.views.doors import load_session, room
from consult.processes.permissions import work_in
from consult.web.page import show
from consult.web.session import work


@room.page("/events/<slug>/sessions/<part>/interventions", load=load_session, may=permissions.see_list)
def interventions(part: EventSession) -> str:
    """List what was said: everybody reads what is published; staff also see that there is more."""
    book = books.book_of(work().session, part)
    rows = books.listed(work(), book, language())
    is_staff = work_in(work().actor, part.event.process)
    shown = rows if is_staff else [row for row in rows if row.text is not None]
    may = {
        "write": permissions.take_notes(work().actor, part),
        "close": permissions.close_notes(work().actor, part),
        "take_away": permissions.take_list_away(work().actor, part),
    }
    names = labels(work().session, "category", language())
    return show(part=part, book=book, rows=shown, is_staff=is_staff, may=may, categories=names, kinds=KINDS)
