"""Finding accommodation cases, and opening one: on record first, then in the clear."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from consult.accommodation.models import Case
from consult.accommodation.permissions import answerable
from consult.accommodation.rules import CaseState, Needs
from consult.events.models import Event
from consult.kernel.actor import Actor
from consult.kernel.vault import Vault
from consult.kernel.work import Work

PAGE = 50


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case in the clear, for the person or the focal point."""

    needs: Needs
    answer: str


def one_case(session: Session, process_id: uuid.UUID, case_id: uuid.UUID) -> Case | None:
    """Find a case of this process, with its event and person."""
    return session.scalar(_cases().where(Case.id == case_id, Event.process_id == process_id))


def case_of(session: Session, event_id: uuid.UUID, person_id: uuid.UUID) -> Case | None:
    """Find what a person asked for at an event."""
    return session.scalar(_cases().where(Case.event_id == event_id, Case.person_id == person_id))


def cases_for(session: Session, actor: Actor, process_id: uuid.UUID, *, page: int = 1) -> Sequence[Case]:
    """List the cases that the actor looks after in a process: unanswered first, then by the day due."""
    unanswered_first = (Case.state != CaseState.ASKED, Case.due_at, Case.id)
    query = _cases().where(answerable(actor), Event.process_id == process_id).order_by(*unanswered_first)
    return session.scalars(query.limit(PAGE).offset(PAGE * (page - 1))).all()


def count_cases(session: Session, actor: Actor, process_id: uuid.UUID) -> tuple[int, int]:
    """Count the cases that the actor looks after in a process: all, and those still to be answered."""
    query = select(func.count(), func.count().filter(Case.state == CaseState.ASKED)).select_from(Case).join(Event)
    every, waiting = session.execute(query.where(answerable(actor), Event.process_id == process_id)).one()
    return every, waiting


def open_case(work: Work, case: Case) -> OpenedCase:
    """Open needs and answer, after putting on record who opens them."""
    work.witness("open-accommodation", about=("accommodation_case", case.id), process_id=case.event.process_id)
    packed = json.loads(_open(work.vault, case, case.sealed_needs, "needs"))
    answer = "" if case.sealed_answer is None else _open(work.vault, case, case.sealed_answer, "answer")
    return OpenedCase(Needs(tuple(packed["codes"]), packed["words"]), answer)


def seal_needs(vault: Vault, case: Case, needs: Needs) -> bytes:
    """Seal needs under the case's own key."""
    return _seal(vault, case, json.dumps({"codes": needs.codes, "words": needs.words}, ensure_ascii=False), "needs")


def seal_answer(vault: Vault, case: Case, words: str) -> bytes:
    """Seal an answer under the case's own key."""
    return _seal(vault, case, words, "answer")


def key_about(case_id: uuid.UUID) -> str:
    """Say what a case's wrapped data key is bound to."""
    return f"accommodation_case.data_key:{case_id}"


def _cases() -> Select[Case]:
    with_event = joinedload(Case.event)
    return select(Case).join(Event).options(with_event.selectinload(Event.texts), joinedload(Case.person))


def _seal(vault: Vault, case: Case, text: str, part: str) -> bytes:
    about = f"accommodation_case.{part}:{case.id}"
    return vault.seal_under(case.data_key, text.encode(), about=about, key_about=key_about(case.id))


def _open(vault: Vault, case: Case, sealed: bytes, part: str) -> str:
    about = f"accommodation_case.{part}:{case.id}"
    return vault.open_under(case.data_key, sealed, about=about, key_about=key_about(case.id)).decode()
