"""Events that take registrations, and registrations for tests."""

from datetime import timedelta

from consult.accounts.models import Organization, Person
from consult.events.models import Event, EventText
from consult.events.rules import EventKind, EventState, Mode
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.registration.commands import keep_answers, send_registration
from consult.registration.models import Registration
from consult.registration.rules import Answers, Attendance
from tests.factories.accounts import as_person

FILLED = Answers(category="ngo_other", mode=Attendance.ONLINE, language="en", asked_for_needs=True)


def an_open_event(work: Work, process: Process, slug: str = "seminar", *, mode: Mode = Mode.HYBRID) -> Event:
    """A published seminar in sixty days that takes registrations now."""
    starts = work.now + timedelta(days=60)
    event = Event(
        process=process,
        slug=slug,
        kind=EventKind.SEMINAR,
        mode=mode,
        state=EventState.PUBLISHED,
        zone="Europe/Zurich",
        starts_at=starts,
        ends_at=starts + timedelta(hours=8),
        languages=["en"],
        access=[],
        registration_opens_at=work.now - timedelta(days=1),
        registration_closes_at=work.now + timedelta(days=30),
    )
    for language, title in (("en", "Follow-up seminar"), ("ar", "حلقة دراسية")):
        event.texts.append(EventText(language=language, title=title, about="", place="", access_note=""))
    work.session.add(event)
    work.session.flush()
    return event


def a_registration(
    work: Work,
    event: Event,
    person: Person,
    *,
    answers: Answers = FILLED,
    organization: Organization | None = None,
) -> Registration:
    """What the person has sent."""
    doing = as_person(work, person)
    told = Answers.from_json({**answers.to_json(), "organization": str(organization.id) if organization else None})
    keep_answers(doing, event=event, person=person, answers=told)
    return send_registration(doing, event=event, person=person)
