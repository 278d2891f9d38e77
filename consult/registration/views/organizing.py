"""The organizers' pages: events with what waits, the queue of one event, one decision, figures."""

import uuid
from collections.abc import Sequence
from typing import Any

from flask import request, url_for
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from consult.accounts.queries import entries, labels
from consult.events.models import Event
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext, language, number
from consult.processes.models import Process
from consult.registration import commands, permissions, queries
from consult.registration.forms import ATTENDANCE_NAMES, STATE_NAMES, DecisionForm, FilterForm
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState
from consult.registration.views.doors import a_registration_for, an_event, room
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("registration.decided", N_("Your decision is kept. Letters are on their way."))
register("registration.credential-noted", N_("The credential is noted."))
register("registration.nobody-chosen", N_("Choose at least one registration first."))


@room.page("/registrations/by-event", load=the_process, may=permissions.organize, for_people=True)
def events(process: Process) -> str:
    """List the events, and how many registrations wait for each."""
    counted = queries.events_with_waiting(work().session, process)
    listed = [(event, event.text_in(language()), every, waiting) for event, every, waiting in counted]
    return show(events=listed, slug=process.slug)


@room.page(
    "/events/<slug>/registrations",
    load=an_event,
    may=permissions.decide_all,
    methods=("GET", "POST"),
    for_people=True,
)
def queue(event: Event) -> str | Response:
    """Show the queue with its filter, and decide on several registrations at once."""
    form, slug = fill(DecisionForm), event.process.slug
    if is_sent_and_good(form):
        rows = queries.chosen(work().session, work().actor, event, _sent_ids())
        with refusals_beside(form):
            code = _decide(rows, form)
            notice(Message(code), kind="warning" if code == "registration.nobody-chosen" else "done")
            return go("registration.queue", process=slug, slug=event.slug)
    return _queue_page(event, form)


@room.page(
    "/events/<slug>/registrations/<uuid:registration_id>",
    load=a_registration_for,
    may=permissions.decide,
    methods=("GET", "POST"),
    for_people=True,
)
def decide(registration: Registration) -> str | Response:
    """Show one registration, and decide on it."""
    form, event = fill(DecisionForm), registration.event
    if is_sent_and_good(form):
        with refusals_beside(form):
            notice(Message(_decide([registration], form)))
            return go("registration.queue", process=event.process.slug, slug=event.slug)
    needed = queries.credentials_by_category(work().session).get(registration.category)
    return show(
        form=form,
        registration=registration,
        text=event.text_in(language()),
        mode=gettext(ATTENDANCE_NAMES[registration.mode]),
        language_name=OWN_NAMES.get(registration.language, registration.language),
        state=gettext(STATE_NAMES[registration.state]),
        states=RegistrationState,
        category=labels(work().session, "category", language()).get(registration.category, registration.category),
        credential=labels(work().session, "credential", language()).get(needed or ""),
        queue_url=url_for("registration.queue", process=event.process.slug, slug=event.slug),
    )


@room.page("/events/<slug>/registrations/figures", load=an_event, may=permissions.decide_all, for_people=True)
def figures(event: Event) -> str:
    """Show who takes part, by category and region; small numbers are not shown."""
    counted, tag = queries.figures_of(work().session, event.id), language()
    categories = labels(work().session, "category", tag)
    groups = {**labels(work().session, "group", tag), "": gettext("No region")}
    fewer = gettext("fewer than 5, or hidden to protect such a number")
    by_category = [
        (categories.get(c, c), n, number(n) if n is not None else fewer) for c, n in counted.by_category.items()
    ]
    by_region = [(groups.get(c, c), n, number(n) if n is not None else fewer) for c, n in counted.by_region.items()]
    return show(event=event, text=event.text_in(tag), by_category=by_category, by_region=by_region)


def _queue_page(event: Event, form: DecisionForm) -> str:
    session, actor, tag, slug = work().session, work().actor, language(), event.process.slug
    asked = FilterForm(request.args)
    categories = labels(session, "category", tag)
    asked.category.choices = [
        SelectChoice("", gettext("Every category")),
        *(SelectChoice(entry.code, entry.label_in(tag)) for entry in entries(session, "category")),
    ]
    wanted, page = asked.wanted(), max(1, request.args.get("page", 1, type=int))
    many = queries.count_queue(session, actor, event, wanted)
    kept: dict[str, Any] = {
        name: value for name, value in request.args.items() if name in {"state", "category", "appealed"}
    }
    return show(
        form=form,
        asked=asked,
        event=event,
        text=event.text_in(tag),
        slug=slug,
        many=many,
        rows=queries.queue(session, actor, event, wanted, page=page),
        categories=categories,
        credentials=labels(session, "credential", tag),
        needed=queries.credentials_by_category(session),
        modes={mode: gettext(name) for mode, name in ATTENDANCE_NAMES.items()},
        state_names={state: gettext(name) for state, name in STATE_NAMES.items()},
        states=RegistrationState,
        kept=kept,
        chosen=set(request.form.getlist("registration")),
        pages=(
            page,
            -(-many // queries.PAGE),
            lambda n: url_for("registration.queue", process=slug, slug=event.slug, page=n, **kept),
        ),
    )


def _decide(rows: Sequence[Registration], form: DecisionForm) -> str:
    if not rows:
        return "registration.nobody-chosen"
    if form.action.data == "credential":
        for row in rows:
            commands.note_credential(work(), registration=row)
        return "registration.credential-noted"
    if form.action.data == "refuse":
        commands.refuse_registrations(work(), registrations=rows, reason=str(form.reason.data or ""))
    else:
        commands.approve_registrations(work(), registrations=rows)
    return "registration.decided"


def _sent_ids() -> list[uuid.UUID]:
    """Read the ids that were ticked; what is no id is nobody's."""
    found = []
    for sent in request.form.getlist("registration"):
        try:
            found.append(uuid.UUID(sent))
        except ValueError:
            continue
    return found
