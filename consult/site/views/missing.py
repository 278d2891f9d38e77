"""Who is missing: registered and heard, for those who work in the process."""

from collections.abc import Iterable
from datetime import datetime

from flask import request
from werkzeug.datastructures import MultiDict

from consult.analysis.rules.cells import LEAST_SHOWN
from consult.events.models import Event
from consult.events.queries import events_in_full
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import work_in
from consult.registration.rules import FEWEST_SHOWN
from consult.site.forms import EventChoice
from consult.site.queries.asking import name_of
from consult.site.queries.missing import attendance
from consult.site.views.doors import inside
from consult.web.fields import SelectChoice
from consult.web.page import show
from consult.web.room import the_process
from consult.web.session import work


@inside.page("/who-is-missing", load=the_process, may=work_in, for_people=True)
def missing(process: Process) -> str:
    """Show who registered and who was heard at one event, and who did not come at all."""
    session, language = work().session, speech.language()
    events = {event.slug: event for event in events_in_full(session, process)}
    form = EventChoice(MultiDict(request.args))
    names = {slug: name_of(event.text_in(language), slug) for slug, event in events.items()}
    form.event.choices = [SelectChoice(slug, name.words) for slug, name in names.items()]
    wanted = form.event.data if form.event.data in events else _newest(events.values(), work().now)
    form.event.data = wanted
    found = attendance(session, events[wanted], language=language, now=work().now) if wanted else None
    return show(form=form, found=found, name=names.get(wanted), least_registered=FEWEST_SHOWN, least_heard=LEAST_SHOWN)


def _newest(events: Iterable[Event], now: datetime) -> str:
    """Name the event that ended last, else the one that ends first; nothing if there is none."""
    ordered = sorted(events, key=lambda event: (event.ends_at > now, abs(event.ends_at - now), event.slug))
    return ordered[0].slug if ordered else ""
