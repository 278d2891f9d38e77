"""What to do next in a process, for each role."""

from collections.abc import Callable, Mapping

from sqlalchemy import func, or_, select

from consult.calls.models import Call
from consult.events.models import Event
from consult.kernel.actor import Role
from consult.kernel.text.held import Use
from consult.mandates.models import Mandate
from consult.registration.models import Registration
from consult.registration.rules import RegistrationState
from consult.site.queries import meetings, own, writing
from consult.site.queries.asking import Asking
from consult.site.queries.calendar import due_next
from consult.site.rules import Step, StepKind
from consult.sources.models import Source
from consult.sources.rules import PRESETS, Publication
from consult.submissions.models import Submission
from consult.submissions.rules import SubmissionState

DATES = 4
PUBLISHABLE = [preset for preset, allowed in PRESETS.items() if any(one.use is Use.PUBLISH for one in allowed)]


def decisions_and_dates(asking: Asking) -> list[Step]:
    """Count the registrations and submissions that wait for a decision, and list what is due next."""
    appealed = (Registration.state == RegistrationState.REFUSED) & Registration.appealed_at.is_not(None)
    registrations = (
        select(func.count(Registration.id))
        .join(Event)
        .where(Event.process_id == asking.process.id, Event.ends_at > asking.now)
        .where(or_(Registration.state == RegistrationState.ASKED, appealed))
    )
    submissions = (
        select(func.count(Submission.id))
        .join(Source, Submission.source_id == Source.id)
        .where(Submission.process_id == asking.process.id, Submission.state == SubmissionState.SUBMITTED)
        .where(Source.publication == Publication.UNDECIDED, Submission.preset.in_(PUBLISHABLE))
    )
    counted = asking.session.execute(select(registrations.scalar_subquery(), submissions.scalar_subquery())).one()
    waiting = [Step(StepKind.DECIDE_REGISTRATIONS, counted[0]), Step(StepKind.DECIDE_PUBLICATION, counted[1])]
    dates = [
        Step(StepKind.MEET_DATE, place=dict([due.about]), due=due.at, day=due.on, what=due.what, is_late=due.is_late)
        for due in due_next(asking.session, asking.process, asking.now)[:DATES]
    ]
    return [*(step for step in waiting if step.number), *dates, *_beginnings(asking)]


def _beginnings(asking: Asking) -> list[Step]:
    """Say how to begin: what a consultation cannot do without and does not have yet; last, that nobody sees it."""
    parts: Mapping[StepKind, type[Mandate | Event | Call]] = {
        StepKind.ADD_MANDATE: Mandate,
        StepKind.ADD_EVENT: Event,
        StepKind.ADD_CALL: Call,
    }
    there = [select(part.id).where(part.process_id == asking.process.id).exists() for part in parts.values()]
    found = asking.session.execute(select(*there)).one()
    missing = [Step(kind) for kind, is_there in zip(parts, found, strict=True) if not is_there]
    return missing if asking.process.is_public else [*missing, Step(StepKind.OPEN_PROCESS)]


ROLES: Mapping[Role, Callable[[Asking], list[Step]]] = {
    Role.ORGANIZER: decisions_and_dates,
    Role.ACCESSIBILITY: meetings.cases_waiting,
    Role.NOTE_TAKER: meetings.notes_to_take,
    Role.SPEAKERS_OFFICER: meetings.floors_to_run,
    Role.RAPPORTEUR: writing.passages_and_citations,
    Role.EASY_READ_AUTHOR: writing.easy_editions_to_write,
    Role.TRANSLATOR: writing.texts_to_translate,
    Role.CONTRIBUTOR: own.own_in,
}


def steps_by_role(asking: Asking) -> list[tuple[Role, list[Step]]]:
    """Say what to do next in each role that the actor holds in the process, in the order of roles."""
    held = asking.actor.roles.get(asking.process.id, frozenset())
    return [(role, ask(asking)) for role, ask in ROLES.items() if role in held]
