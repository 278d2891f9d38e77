"""The journey: whom one represents, how one takes part, what one needs, a check, and it is sent."""

from typing import Any

from flask import g
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from consult.accounts import queries as people
from consult.accounts.models import Membership
from consult.accounts.rules import MemberState
from consult.events.models import Event
from consult.events.rules import Mode
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext, language
from consult.registration import commands, queries
from consult.registration.forms import (
    ATTENDANCE_NAMES,
    MYSELF,
    ButtonForm,
    NeedsForm,
    RepresentForm,
    TakePartForm,
)
from consult.registration.models import Registration
from consult.registration.rules import Answers, Attendance, RegistrationState, Step
from consult.registration.views.doors import a_published_event, me, room
from consult.web.fields import Form
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import anybody_signed_in, go
from consult.web.session import work

register("registration.sent", N_("Your registration is sent. A letter that says so is on its way."))
MODES = {Mode.ONLINE: (Attendance.ONLINE,), Mode.IN_PERSON: (Attendance.IN_PERSON,)}


@room.page(
    "/events/<slug>/register",
    load=a_published_event,
    may=anybody_signed_in,
    methods=("GET", "POST"),
    for_people=True,
)
def represent(event: Event) -> str | Response:
    """Ask whom the person represents; say first that taking part is unhindered."""
    known = _known(event)
    if known is not None:
        return go("registration.one", process=event.process.slug, registration_id=known.id)
    answers, form = _answers(event), fill(RepresentForm)
    mine = {str(row.organization_id): row.organization for row in _confirmed()}
    form.organization.choices = [
        *(SelectChoice(key, organization.name_in(language())) for key, organization in mine.items()),
        SelectChoice(MYSELF, gettext("Myself, or an organization that is not listed here")),
    ]
    form.category.choices = [SelectChoice("", gettext("Choose")), *_entries("category")]
    if form.organization.data is None and answers.category is not None:
        form.organization.data, form.category.data = answers.organization or MYSELF, answers.category
    if is_sent_and_good(form):
        filled = form.added_to(answers, {key: organization.category for key, organization in mine.items()})
        return _keep_and_go(event, filled, form, "take_part") or _show(form, event)
    credentials = people.labels(work().session, "credential", language())
    categories = people.labels(work().session, "category", language())
    needed = queries.credentials_by_category(work().session)
    rows = [(categories[code], credentials[credential]) for code, credential in needed.items()]
    return _show(form, event, credentials=rows)


@room.page(
    "/events/<slug>/register/take-part",
    load=a_published_event,
    may=anybody_signed_in,
    methods=("GET", "POST"),
    for_people=True,
)
def take_part(event: Event) -> str | Response:
    """Ask how the person takes part, and in which language."""
    answers = _answers(event)
    form = fill(TakePartForm, obj=answers)
    modes = MODES.get(event.mode, tuple(Attendance))
    form.mode.choices = [SelectChoice(mode.value, gettext(ATTENDANCE_NAMES[mode])) for mode in modes]
    if form.language.data is None:
        form.language.data = g.language
    if is_sent_and_good(form):
        return _keep_and_go(event, form.added_to(answers), form, "needs") or _show(form, event)
    return _show(form, event)


@room.page(
    "/events/<slug>/register/needs",
    load=a_published_event,
    may=anybody_signed_in,
    methods=("GET", "POST"),
    for_people=True,
)
def needs(event: Event) -> str | Response:
    """Ask what the person needs, never why."""
    answers = _answers(event)
    form = fill(NeedsForm, obj=answers)
    form.needs.choices = _entries("accommodation")
    if is_sent_and_good(form):
        return _keep_and_go(event, form.added_to(answers), form, "check") or _show(form, event)
    return _show(form, event)


@room.page(
    "/events/<slug>/register/check",
    load=a_published_event,
    may=anybody_signed_in,
    methods=("GET", "POST"),
    for_people=True,
)
def check(event: Event) -> str | Response:
    """Show everything once more, then send it."""
    answers, form, slug = _answers(event), fill(ButtonForm), event.process.slug
    if is_sent_and_good(form):
        with refusals_beside(form):
            sent = commands.send_registration(work(), event=event, person=me())
            notice(Message("registration.sent"))
            return go("registration.one", process=slug, registration_id=sent.id)
    elif answers.next_step is not Step.CHECK:
        return go(f"registration.{answers.next_step}", process=slug, slug=event.slug)
    return _show(form, event, answers=answers, **_in_words(answers))


def _in_words(answers: Answers) -> dict[str, Any]:
    """Say the answers as the check page shows them."""
    session, tag = work().session, language()
    organization = next(
        (row.organization for row in _confirmed() if row.organization_id == answers.organization_id), None
    )
    credential = queries.credentials_by_category(session).get(answers.category or "")
    known = people.labels(session, "accommodation", tag)
    return {
        "organization": None if organization is None else organization.name_in(tag),
        "category": people.labels(session, "category", tag).get(answers.category or "", ""),
        "credential": people.labels(session, "credential", tag).get(credential or ""),
        "mode": gettext(ATTENDANCE_NAMES[answers.mode]) if answers.mode else "",
        "language_name": OWN_NAMES.get(answers.language or "", ""),
        "needs": [known.get(code, code) for code in answers.needs],
    }


def _known(event: Event) -> Registration | None:
    """Find a registration that stands already; a cancelled one does not."""
    person_id = work().actor.person_id
    found = None if person_id is None else queries.registration_of(work().session, event.id, person_id)
    return found if found is not None and found.state is not RegistrationState.CANCELLED else None


def _answers(event: Event) -> Answers:
    draft = queries.draft_of(work().session, event.id, me().id)
    return queries.answers_of(work().vault, draft)


def _confirmed() -> list[Membership]:
    rows = people.organizations_of(work().session, me().id)
    return [row for row in rows if row.state is MemberState.CONFIRMED]


def _entries(kind: str) -> list[SelectChoice]:
    return [SelectChoice(entry.code, entry.label_in(language())) for entry in people.entries(work().session, kind)]


def _keep_and_go(event: Event, answers: Answers, form: Form, step: str) -> Response | None:
    """Keep the draft and lead to the next page; None where the answers were refused."""
    with refusals_beside(form):
        commands.keep_answers(work(), event=event, person=me(), answers=answers)
        return go(f"registration.{step}", process=event.process.slug, slug=event.slug)
    return None


def _show(form: Form, event: Event, **more: Any) -> str:
    values: dict[str, Any] = {
        "event": event,
        "text": event.text_in(language()),
        "slug": event.process.slug,
        "is_open": event.takes_registrations(work().now),
        "credentials": [],
    }
    return show(form=form, **{**values, **more})
