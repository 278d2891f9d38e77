"""Accommodation cases to JSON and back: only when asked for expressly, and each opening on record."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from consult.accommodation.models import Case
from consult.accommodation.queries import key_about, open_case, seal_answer, seal_needs
from consult.accommodation.rules import CaseState, Needs
from consult.events.models import Event
from consult.kernel.work import Work


def rows(work: Work, process_id: uuid.UUID) -> list[dict[str, Any]]:
    """Give the cases of a process in the clear, in a stable order; the caller seals the bundle."""
    query = select(Case).join(Event).where(Event.process_id == process_id).order_by(Case.asked_at, Case.id)
    return [_row(work, case) for case in work.session.scalars(query)]


def restore(work: Work, found: Sequence[Mapping[str, Any]]) -> None:
    """Put back what ``rows`` gave, sealed under new keys; events and people must be there."""
    for row in found:
        case_id = uuid.UUID(row["id"])
        case = Case(
            id=case_id,
            event_id=uuid.UUID(row["event_id"]),
            person_id=uuid.UUID(row["person_id"]),
            state=CaseState(row["state"]),
            data_key=work.vault.new_key(about=key_about(case_id)),
            asked_at=datetime.fromisoformat(row["asked_at"]),
            due_at=datetime.fromisoformat(row["due_at"]),
            provided_by=date.fromisoformat(row["provided_by"]) if row["provided_by"] else None,
            answered_at=datetime.fromisoformat(row["answered_at"]) if row["answered_at"] else None,
        )
        case.sealed_needs = seal_needs(work.vault, case, Needs(tuple(row["needs"]), row["words"]))
        case.sealed_answer = None if row["answer"] is None else seal_answer(work.vault, case, row["answer"])
        work.session.add(case)
    work.session.flush()


def _row(work: Work, case: Case) -> dict[str, Any]:
    opened = open_case(work, case)
    return {
        "id": str(case.id),
        "event_id": str(case.event_id),
        "person_id": str(case.person_id),
        "state": case.state.value,
        "needs": list(opened.needs.codes),
        "words": opened.needs.words,
        "answer": None if case.sealed_answer is None else opened.answer,
        "asked_at": case.asked_at.isoformat(),
        "due_at": case.due_at.isoformat(),
        "provided_by": case.provided_by.isoformat() if case.provided_by else None,
        "answered_at": case.answered_at.isoformat() if case.answered_at else None,
    }
