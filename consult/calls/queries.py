"""Finding calls and questions, and what is due next for calls."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from consult.calls.models import Call, CallText, Question
from consult.calls.permissions import visible
from consult.calls.rules import CallState
from consult.events.models import Event, EventText
from consult.kernel.actor import VISITOR, Actor
from consult.kernel.loading import hang
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.kernel.wallclock import wall_of
from consult.mandates.rules import Due, in_order
from consult.processes.models import Process

PAGE = 20

register("calls.due-opens", N_("The call for input opens: %(title)s"))
register("calls.due-closes", N_("The call for input closes: %(title)s"))


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: how many there are in all, and these."""

    found: int
    calls: Sequence[Call]
    page: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.found // PAGE))


def list_calls(session: Session, process: Process, actor: Actor, *, when: str, at: tuple[datetime, int]) -> Listed:
    """List the calls that the actor may see, one page, those still open first; ``at`` is now and the page's number.

    ``when`` is open, closed, or empty for all.
    """
    now, page = at
    conditions = [Call.process_id == process.id, visible(actor, process), *_wanted(when, now)]
    found = session.scalar(select(func.count()).select_from(Call).where(*conditions)) or 0
    number = min(max(page, 1), max(1, -(-found // PAGE)))
    query = select(Call).options(selectinload(Call.texts)).where(*conditions)
    query = query.order_by(Call.closes_at <= now, Call.closes_at, Call.id).limit(PAGE).offset((number - 1) * PAGE)
    return Listed(found, session.scalars(query).all(), number)


def open_calls(session: Session, process: Process, now: datetime) -> Sequence[Call]:
    """List the public calls that take answers now, the one that closes first first."""
    conditions = (Call.process_id == process.id, visible(VISITOR, process), *_wanted("open", now))
    query = select(Call).options(selectinload(Call.texts)).where(*conditions)
    return session.scalars(query.order_by(Call.closes_at, Call.id)).all()


def one_call(session: Session, process: Process, slug: str) -> Call | None:
    """Find a call of this process, whatever its state."""
    return session.scalar(select(Call).where(Call.process_id == process.id, Call.slug == slug))


def one_call_in_full(session: Session, process: Process, slug: str) -> Call | None:
    """Find a call of this process with its texts, its questions and their wording, and its event."""
    call = session.scalar(_whole(), {"process": process.id, "slug": slug})
    if call is not None:
        of_call = {"call": call.id, "event": call.event_id}
        texts, questions, event_texts = (session.scalars(part, of_call).unique().all() for part in _parts())
        hang(texts, on=[call], by=CallText.call_id, name="texts")
        hang(questions, on=[call], by=Question.call_id, name="questions")
        hang(event_texts, on=[call.event] if call.event else [], by=EventText.event_id, name="texts")
    return call


def calls_in_full(session: Session, process: Process) -> Sequence[Call]:
    """List every call of a process with its questions, by closing."""
    query = (
        select(Call)
        .options(selectinload(Call.texts), selectinload(Call.questions).selectinload(Question.texts))
        .where(Call.process_id == process.id)
    )
    return session.scalars(query.order_by(Call.closes_at, Call.slug)).all()


def one_question(session: Session, process: Process, slug: str, code: str) -> Question | None:
    """Find a question of a call of this process."""
    query = select(Question).join(Call).options(joinedload(Question.call))
    return session.scalar(query.where(Call.process_id == process.id, Call.slug == slug, Question.code == code))


def event_id(session: Session, process_id: uuid.UUID, slug: str | None) -> uuid.UUID | None:
    """Find the id of an event of this process by its address."""
    return session.scalar(select(Event.id).where(Event.process_id == process_id, Event.slug == slug))


def due_next(session: Session, process: Process, now: datetime) -> list[Due]:
    """List what comes next for calls that were not withdrawn: they open, they close."""
    conditions = (Call.process_id == process.id, Call.state != CallState.WITHDRAWN, Call.closes_at > now)
    calls = session.scalars(select(Call).options(selectinload(Call.texts)).where(*conditions)).all()
    return in_order([due for call in calls for due in _due(call, now)])


@cache
def _whole() -> Select[Call]:
    known = (Call.process_id == bindparam("process"), Call.slug == bindparam("slug"))
    return select(Call).options(joinedload(Call.event)).where(*known)


@cache
def _parts() -> tuple[Select[Any], ...]:
    """Put together what loads the parts of a call: texts, questions, the texts of its event."""
    questions = select(Question).options(joinedload(Question.texts)).where(Question.call_id == bindparam("call"))
    return (
        select(CallText).where(CallText.call_id == bindparam("call")).order_by(CallText.language),
        questions.order_by(Question.position, Question.id),
        select(EventText).where(EventText.event_id == bindparam("event")).order_by(EventText.language),
    )


def _due(call: Call, now: datetime) -> list[Due]:
    text = call.text_in(speech.language())
    values = {"title": call.slug if text is None else text.title}
    moments = {"opens": call.opens_at, "closes": call.closes_at}
    return [
        Due(wall_of(at).date(), at, Message(f"calls.due-{name}", values), ("call", call.slug))
        for name, at in moments.items()
        if at > now
    ]


def _wanted(when: str, now: datetime) -> list[ColumnElement[bool]]:
    if when == "open":
        return [Call.opens_at <= now, Call.closes_at > now]
    return [Call.closes_at <= now] if when == "closed" else []
