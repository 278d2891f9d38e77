"""The front page of a process."""

from datetime import datetime

from flask import url_for

from consult.events.models import Event
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import see
from consult.publishing.models import Compilation
from consult.publishing.rules import Edition, Form, file_name
from consult.site.queries.front import overview
from consult.site.views.doors import inside
from consult.web.page import show
from consult.web.reader import Moment, moment
from consult.web.room import the_process
from consult.web.session import work


@inside.page("/", load=the_process, may=see, cached=True)
def front(process: Process) -> str:
    """Explain the process in a minute: what it is, how to take part, what was said, what came of it."""
    now = work().now
    found = overview(work().session, process, now)
    return show(
        process=process,
        text=process.text_in(speech.language()),
        found=found,
        begins={event.id: moment(event.starts_at, now, event.zone) for event in found.events},
        registration={event.id: _registration_closes(event, now) for event in found.events},
        closes={call.id: moment(call.closes_at, now) for call in found.calls},
        easy={compilation.id: _easy_page(compilation) for compilation in found.released},
    )


def _registration_closes(event: Event, now: datetime) -> Moment | None:
    is_open = event.registration_closes_at is not None and event.takes_registrations(now)
    return moment(event.registration_closes_at, now) if is_open and event.registration_closes_at else None


def _easy_page(compilation: Compilation) -> str | None:
    """Give the address of the easy edition to read, in the language of the page; None if there is none."""
    name = file_name(Edition.EASY, speech.language(), Form.HTML)
    made = {file_name(row.edition, row.language, row.form) for row in compilation.renditions}
    return url_for("publishing.send_rendition", compilation_id=compilation.id, name=name) if name in made else None
