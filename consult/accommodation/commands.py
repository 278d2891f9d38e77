"""Acts on accommodation cases: ask, change, answer, withdraw."""

import uuid

from consult.accommodation import letters
from consult.accommodation.models import Case
from consult.accommodation.queries import case_of, key_about, seal_answer, seal_needs
from consult.accommodation.rules import Answer, CaseState, Needs, answer_due, is_whole
from consult.accounts.models import Person
from consult.accounts.queries import entries
from consult.events.models import Event
from consult.kernel.actor import Role
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.queries import holders


class NeedIsUnknown(Refused):
    """A code is not in the reference list."""

    says = N_("“%(code)s” is not in the list of accommodations. Choose from the list or use your own words.")
    field = "needs"


class AnswerIsIncomplete(Refused):
    """An answer says what will be provided and by when, or gives a reason."""

    says = N_("Write what will be provided and by which day, or the reason why it cannot be provided.")
    field = "words"


def ask_for_accommodation(work: Work, *, event: Event, person: Person, needs: Needs) -> Case | None:
    """Ask for what one needs at an event, or change it; asking for nothing withdraws the case.

    What changes is to be answered again. The focal points get a letter without details. Errors: NeedIsUnknown.
    """
    if needs.is_empty:
        withdraw_case(work, event_id=event.id, person_id=person.id)
        return None
    known = {entry.code for entry in entries(work.session, "accommodation")}
    for code in needs.codes:
        if code not in known:
            raise NeedIsUnknown(code=code)
    case = case_of(work.session, event.id, person.id) or _new_case(work, event, person)
    case.state, case.asked_at, case.due_at = CaseState.ASKED, work.now, answer_due(work.now, event.starts_at)
    case.sealed_needs = seal_needs(work.vault, case, needs)
    case.sealed_answer = case.provided_by = case.answered_at = case.answered_by = None
    work.session.add(case)
    work.session.flush()
    work.witness("ask-for-accommodation", about=("accommodation_case", case.id), process_id=event.process_id)
    for focal_point in holders(work.session, event.process_id, Role.ACCESSIBILITY):
        work.post(letters.waiting(case, focal_point, slug=event.process.slug))
    return case


def answer_case(work: Work, *, case: Case, answer: Answer) -> None:
    """Answer a case; the person gets a letter that says no more than that. Errors: AnswerIsIncomplete."""
    if not is_whole(answer):
        raise AnswerIsIncomplete
    declined = answer.state is CaseState.DECLINED
    case.state, case.provided_by = answer.state, None if declined else answer.provided_by
    case.sealed_answer = seal_answer(work.vault, case, answer.words.strip())
    case.answered_at, case.answered_by = work.now, work.actor.person_id
    work.witness("answer-accommodation", about=("accommodation_case", case.id), process_id=case.event.process_id)
    work.post(letters.answered(case, slug=case.event.process.slug))


def withdraw_case(work: Work, *, event_id: uuid.UUID, person_id: uuid.UUID) -> None:
    """Erase what a person asked for at an event, key and all; nothing to erase is well too."""
    case = case_of(work.session, event_id, person_id)
    if case is None:
        return
    about = ("accommodation_case", case.id)
    work.witness("withdraw-accommodation", about=about, process_id=case.event.process_id)
    work.session.delete(case)
    work.session.flush()


def _new_case(work: Work, event: Event, person: Person) -> Case:
    case_id = new_id()
    return Case(id=case_id, event=event, person=person, data_key=work.vault.new_key(about=key_about(case_id)))
