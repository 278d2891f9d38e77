"""What waits for contributors, in every process or in one: drafts, registrations, answers on accommodation."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.accommodation.models import Case
from consult.accommodation.rules import CaseState
from consult.accounts.queries import requests_to_answer
from consult.calls.models import Call
from consult.events.models import Event
from consult.kernel.actor import Actor
from consult.processes.models import Process
from consult.registration.models import Registration, RegistrationDraft
from consult.registration.permissions import owned
from consult.registration.rules import RegistrationState
from consult.site.queries.asking import Asking, name_of
from consult.site.rules import Name, Step, StepKind
from consult.submissions.models import Submission
from consult.submissions.permissions import writable_by
from consult.submissions.rules import SubmissionState

STATES = {
    RegistrationState.ASKED: StepKind.AWAIT_DECISION,
    RegistrationState.APPROVED: StepKind.ATTEND,
    RegistrationState.REFUSED: StepKind.READ_REFUSAL,
}


@dataclass(frozen=True, slots=True)
class Mine:
    """Somebody who asks for what is one's own; in every process if none is named."""

    session: Session
    actor: Actor
    now: datetime
    language: str
    process_id: uuid.UUID | None = None


def own_in(asking: Asking) -> list[Step]:
    """List what waits for somebody in one process."""
    return own_steps(Mine(asking.session, asking.actor, asking.now, asking.language, asking.process.id))


def own_steps(mine: Mine) -> list[Step]:
    """List what waits for somebody, in four queries and those for titles; asked for all processes, one more."""
    return [*_members(mine), *_submissions(mine), *_drafts(mine), *_registrations(mine), *_answers(mine)]


def _members(mine: Mine) -> Iterable[Step]:
    """People who ask to join are of no process: they wait on the start page alone."""
    if mine.process_id is not None or mine.actor.person_id is None:
        return
    for organization, count in requests_to_answer(mine.session, mine.actor):
        name = Name(organization.name_in(mine.language), organization.tongue_in(mine.language))
        yield Step(StepKind.ANSWER_MEMBERS, count, name, {"organization_id": str(organization.id)})


def _submissions(mine: Mine) -> Iterable[Step]:
    still = or_(Submission.state == SubmissionState.DRAFT, Submission.is_changed)
    query = (
        select(Submission, Process.slug)
        .join(Submission.call)
        .join(Process, Process.id == Submission.process_id)
        .options(joinedload(Submission.call).selectinload(Call.texts))
        .where(writable_by(mine.actor), still, Submission.state != SubmissionState.WITHDRAWN)
        .where(Call.closes_at > mine.now, *_here(mine, Submission.process_id == mine.process_id))
    )
    for row, slug in mine.session.execute(query.order_by(Call.closes_at, Submission.id)):
        kind = StepKind.FINISH_DRAFT if row.state is SubmissionState.DRAFT else StepKind.HAND_IN_AGAIN
        name = name_of(row.call.text_in(mine.language), row.call.slug)
        place = {"process": slug, "submission_id": str(row.id)}
        yield Step(kind, name=name, place=place, due=row.call.closes_at)


def _drafts(mine: Mine) -> Iterable[Step]:
    query = _of_events(
        select(Event, Process.slug).join(RegistrationDraft, RegistrationDraft.event_id == Event.id), mine
    ).where(RegistrationDraft.person_id == mine.actor.person_id)
    for event, slug in mine.session.execute(query):
        if event.takes_registrations(mine.now):
            place = {"process": slug, "slug": event.slug}
            yield Step(StepKind.FINISH_REGISTRATION, 1, _title(event, mine), place, event.registration_closes_at)


def _registrations(mine: Mine) -> Iterable[Step]:
    query = _of_events(
        select(Event, Process.slug, Registration.id, Registration.state).join(
            Registration, Registration.event_id == Event.id
        ),
        mine,
    ).where(owned(mine.actor), Registration.state.in_(list(STATES)))
    for event, slug, registration_id, state in mine.session.execute(query):
        place = {"process": slug, "registration_id": str(registration_id)}
        yield Step(STATES[state], 1, _title(event, mine), place, event.starts_at)


def _answers(mine: Mine) -> Iterable[Step]:
    query = _of_events(select(Event, Process.slug, Case.id).join(Case, Case.event_id == Event.id), mine)
    answered = query.where(Case.person_id == mine.actor.person_id, Case.state != CaseState.ASKED)
    for event, slug, case_id in mine.session.execute(answered):
        yield Step(StepKind.READ_ANSWER, 1, _title(event, mine), {"process": slug, "case_id": str(case_id)})


def _of_events(query, mine: Mine):  # type: ignore[no-untyped-def]  # rows of several shapes, as asked  # noqa: ANN001, ANN202
    """Keep to events that are not over, the next first, with titles."""
    here = _here(mine, Event.process_id == mine.process_id)
    with_titles = query.join(Process, Process.id == Event.process_id).options(selectinload(Event.texts))
    return with_titles.where(Event.ends_at > mine.now, *here).order_by(Event.starts_at, Event.id)


def _here(mine: Mine, condition: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    return [] if mine.process_id is None else [condition]


def _title(event: Event, mine: Mine) -> Name:
    return name_of(event.text_in(mine.language), event.slug)
