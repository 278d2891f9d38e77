"""Registrations of the showcase: one with accommodation that waits, one answered, one half filled in."""

from datetime import timedelta

from sqlalchemy import select

from consult.accommodation.commands import answer_case
from consult.accommodation.models import Case
from consult.accommodation.rules import Answer, CaseState
from consult.accounts.models import Person
from consult.events.models import Event, EventSession, Panellist, Segment
from consult.floor.commands import add_speaker, open_list
from consult.floor.rules import Speaker, order_rules
from consult.kernel.desk import Desk
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.registration.commands import keep_answers
from consult.registration.rules import Answers, Attendance
from tests.factories.accounts import as_person
from tests.factories.registration import a_registration

# Nobody but the focal point and the person themselves may ever read these.
NEEDS = "Wheelchair zebrafinch entrance"
ANSWER = "Ramp quokkaside provided"
TOLD = Answers(category="nmirf", mode=Attendance.ONLINE, language="en", asked_for_needs=True)
IN_NEED = Answers(**{**TOLD.to_json(), "mode": Attendance.ONLINE, "needs": ("is",), "words": NEEDS})


def begin_registrations(work: Work, _desk: Desk, process: Process, people: dict[str, Person]) -> dict[str, str]:
    """Register the State's person with needs that were answered, another with needs that wait; draft a third."""
    event = work.session.scalars(select(Event).where(Event.slug == "follow-up-seminar")).one()
    colleague = work.session.scalars(select(Person).where(Person.email == "colleague@example.org")).one()
    own = a_registration(work, event, people["state"], answers=IN_NEED)
    asked = a_registration(work, event, colleague, answers=IN_NEED)
    keep_answers(as_person(work, people["ngo"]), event=event, person=people["ngo"], answers=TOLD)
    cases = {case.person_id: case for case in work.session.scalars(select(Case))}
    told = Answer(CaseState.PROVIDED, ANSWER, event.starts_at.date() - timedelta(days=1))
    answer_case(as_person(work, people["accessibility"]), case=cases[people["state"].id], answer=told)
    return {
        "own registration": str(own.id),
        "registration": str(asked.id),
        "own case": str(cases[people["state"].id].id),
        "case": str(cases[colleague.id].id),
        **_programme(work, process),
    }


def _programme(work: Work, process: Process) -> dict[str, str]:
    """Name a segment, a panellist and a session, and put somebody on a list of speakers."""
    here = select(EventSession.id).join(Event).where(Event.process_id == process.id)
    segment = work.session.scalars(select(Segment).where(Segment.session_id.in_(here)).order_by(Segment.id)).first()
    panellist = work.session.scalars(select(Panellist).where(Panellist.session_id.in_(here))).first()
    assert segment is not None
    assert panellist is not None
    morning = work.session.scalars(select(EventSession).where(EventSession.slug == "follow-up-morning")).one()
    floor = open_list(work, session=morning, rule=next(iter(order_rules())))
    add_speaker(work, on_list=floor, speaker=Speaker({"en": "Open Door"}, "", "ngo_other"), minutes=None)
    return {"segment": str(segment.id), "panellist": str(panellist.id), "session piece": str(morning.id)}
