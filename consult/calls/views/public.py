"""What the public reads of calls: the list, and one call with its questions and deadlines."""

from typing import Any

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from consult.calls.forms import CallFilter
from consult.calls.models import Call
from consult.calls.permissions import see_call
from consult.calls.queries import list_calls, one_call_in_full
from consult.calls.views.doors import room, submission_link
from consult.events.permissions import see_event
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.processes.permissions import organize, see
from consult.processes.rules import STATUS_NAMES
from consult.web.page import show
from consult.web.reader import moment, zone_choice
from consult.web.room import the_process
from consult.web.session import work


@room.page("/calls", load=the_process, may=see, cached=True)
def call_list(process: Process) -> str:
    """List the calls: those still open first."""
    form = CallFilter(MultiDict(request.args))
    when = form.when.data if form.when.data in {"open", "closed"} else ""
    now, page = work().now, request.args.get("page", 1, type=int)
    found = list_calls(work().session, process, work().actor, when=when, at=(now, page))
    query: dict[str, Any] = {"when": when} if when else {}
    return show(
        form=form,
        found=found,
        now=now,
        moments={call.id: moment(call.closes_at, now) for call in found.calls},
        may_organize=organize(work().actor, process),
        page_url=lambda number: url_for("calls.call_list", **query, page=number),
    )


@room.page("/calls/<slug>", load=one_call_in_full, may=see_call, cached=True)
def call(call: Call) -> str:
    """Show a call in the reader's language; those who work in the process see it before it is published."""
    now = work().now
    event = call.event if call.event is not None and see_event(work().actor, call.event) else None
    return show(
        call=call,
        text=call.text_in(speech.language()),
        event=event,
        event_text=None if event is None else event.text_in(speech.language()),
        opens=moment(call.opens_at, now),
        closes=moment(call.closes_at, now),
        is_open=call.is_open(now),
        is_over=call.closes_at <= now,
        take_part_url=submission_link(call) if call.is_open(now) else None,
        zone_choice=zone_choice(),
        statuses=STATUS_NAMES,
        may_organize=work().actor.is_staff(call.process_id),
    )
