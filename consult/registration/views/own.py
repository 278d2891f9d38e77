"""One's own registrations: their state and reason, changing needs, cancelling, asking for another look."""

from flask import request
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from consult.accommodation.queries import case_of, open_case
from consult.accounts.queries import entries, labels
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext, language
from consult.processes.models import Process
from consult.registration import commands, permissions, queries
from consult.registration.forms import ATTENDANCE_NAMES, STATE_NAMES, ButtonForm, NeedsForm
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState
from consult.registration.views.doors import a_registration, room
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import anybody_signed_in, go, the_process
from consult.web.session import work

register("registration.cancelled", N_("Your registration is cancelled. What you asked for as accommodation is erased."))
register("registration.appealed", N_("We will look at your registration again and write to you."))
register("registration.needs-changed", N_("Your accommodation request is changed. You will have an answer to it."))


@room.page("/registrations", load=the_process, may=anybody_signed_in, for_people=True)
def mine(process: Process) -> str:
    """List one's own registrations."""
    rows = queries.my_registrations(work().session, work().actor, process.id)
    listed = [(row, row.event.text_in(language()), gettext(STATE_NAMES[row.state])) for row in rows]
    return show(registrations=listed, slug=process.slug, states=RegistrationState)


@room.page(
    "/registrations/<uuid:registration_id>",
    load=a_registration,
    may=permissions.own,
    methods=("GET", "POST"),
    for_people=True,
)
def one(registration: Registration) -> str | Response:
    """Show one registration with its state and reason; a refusal can be looked at again."""
    form, slug = fill(ButtonForm), registration.event.process.slug
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.appeal_refusal(work(), registration=registration)
            notice(Message("registration.appealed"))
            return go("registration.one", process=slug, registration_id=registration.id)
    session, tag = work().session, language()
    needed = queries.credentials_by_category(session).get(registration.category)
    is_missing = needed is not None and not registration.has_credential
    return show(
        form=form,
        registration=registration,
        text=registration.event.text_in(tag),
        slug=slug,
        states=RegistrationState,
        state=gettext(STATE_NAMES[registration.state]),
        mode=gettext(ATTENDANCE_NAMES[registration.mode]),
        category=labels(session, "category", tag).get(registration.category, registration.category),
        credential=labels(session, "credential", tag).get(needed or "") if is_missing else None,
        case=case_of(session, registration.event_id, registration.person_id),
    )


@room.page(
    "/registrations/<uuid:registration_id>/needs",
    load=a_registration,
    may=permissions.own,
    methods=("GET", "POST"),
    for_people=True,
)
def change_needs(registration: Registration) -> str | Response:
    """Change what one asked for."""
    case = case_of(work().session, registration.event_id, registration.person_id)
    stored = open_case(work(), case).needs if case is not None and request.method == "GET" else None
    form = fill(NeedsForm, needs=list(stored.codes) if stored else [], words=stored.words if stored else "")
    known = entries(work().session, "accommodation")
    form.needs.choices = [SelectChoice(entry.code, entry.label_in(language())) for entry in known]
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.change_needs(work(), registration=registration, needs=form.chosen())
            notice(Message("registration.needs-changed"))
            return go("registration.one", process=registration.event.process.slug, registration_id=registration.id)
    return show(form=form)


@room.page(
    "/registrations/<uuid:registration_id>/cancel",
    load=a_registration,
    may=permissions.own,
    methods=("GET", "POST"),
    for_people=True,
)
def cancel(registration: Registration) -> str | Response:
    """Ask once, then cancel."""
    form, slug = fill(ButtonForm), registration.event.process.slug
    if is_sent_and_good(form):
        commands.cancel_registration(work(), registration=registration)
        notice(Message("registration.cancelled"))
        return go("registration.mine", process=slug)
    return show(form=form, registration=registration, text=registration.event.text_in(language()), slug=slug)
