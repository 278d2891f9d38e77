"""What the public reads: only what contributor and office both allow, asked of the gate at every request."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, selectinload

from consult.calls.models import Call, Question
from consult.kernel.text.held import Cleared, Use
from consult.processes.models import Process
from consult.sources.models import Consent, Source, SourceText
from consult.sources.queries import gate
from consult.sources.rules import Attribution, Publication, SourceKind, SourceState
from consult.submissions.rules import Selection

PAGE = 20
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Shown:
    """A source in the public list: who, if they are named."""

    source: Source
    name: Cleared | None


@dataclass(frozen=True, slots=True)
class FoundPublic:
    """One page of the public list."""

    rows: list[Shown]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class PublicText:
    """One published submission: name if named, title, texts in their order, each with its question."""

    source: Source
    name: Cleared | None
    title: Cleared | None
    texts: list[tuple[SourceText, Cleared]]
    questions: dict[str, Question]


def is_public_now(now: datetime) -> ColumnElement[bool]:
    """Say in SQL what ``gate.is_public`` says: active, approved, and consent to publish the whole source in force."""
    about = _publishing(now)
    return and_(
        Source.state == SourceState.ACTIVE,
        Source.publication == Publication.APPROVED,
        exists().where(about, Consent.is_allowed),
        ~exists().where(about, ~Consent.is_allowed),
    )


def _is_named(now: datetime) -> ColumnElement[bool]:
    return exists().where(_publishing(now), Consent.is_allowed, Consent.attribution == Attribution.NAMED)


def _publishing(now: datetime) -> ColumnElement[bool]:
    """Say in SQL: consent in force on publishing the whole source."""
    for_all = and_(Consent.source_id == Source.id, Consent.part.is_(None), Consent.passage_id.is_(None))
    in_force = and_(Consent.from_at <= now, Consent.until_at.is_(None) | (Consent.until_at > now))
    return and_(for_all, in_force, Consent.use == Use.PUBLISH)


def published(
    session: Session, process: Process, selection: Selection, *, now: datetime, language: str, page: int = 1
) -> FoundPublic:
    """List published submissions, newest first; names only of those who are named."""
    wanted = _wanted(process.id, selection, now)
    count = session.scalar(select(func.count(Source.id)).where(*wanted)) or 0
    pages = max(1, -(-count // PAGE))
    current = min(max(page, 1), pages)
    query = select(Source).where(*wanted).order_by(Source.handed_in_at.desc(), Source.id)
    sources = session.scalars(query.limit(PAGE).offset((current - 1) * PAGE)).all()
    rights = gate.rights_of(session, sources, now=now)
    rows = [
        Shown(source, gate.contributor(session, source, rights, use=Use.PUBLISH, language=language))
        for source in sources
        if gate.is_public(source, rights)
    ]
    return FoundPublic(rows, count, current, pages)


def _wanted(process_id: uuid.UUID, selection: Selection, now: datetime) -> list[ColumnElement[bool]]:
    of_question = exists().where(
        SourceText.source_id == Source.id,
        SourceText.question == selection.question,
        SourceText.replaced_at.is_(None),
    )
    pairs: list[tuple[object, ColumnElement[bool]]] = [
        (selection.category, Source.category == selection.category),
        # Who chose not to be named is not found by region either: few organizations of a kind are in one.
        (selection.group, and_(Source.group_code == selection.group, _is_named(now))),
        (selection.language, Source.language == selection.language),
        (selection.question, of_question),
    ]
    base = [Source.process_id == process_id, Source.kind == SourceKind.SUBMISSION, is_public_now(now)]
    return [*base, *(condition for asked, condition in pairs if asked)]


def one_published(session: Session, process: Process, reference: str, *, now: datetime) -> Source | None:
    """Find a published submission by its reference; a withdrawn one is not there any more."""
    query = select(Source).options(selectinload(Source.texts))
    same = (Source.process_id == process.id, Source.reference == reference, Source.kind == SourceKind.SUBMISSION)
    found = session.scalar(query.where(*same))
    if found is None or not gate.is_public(found, gate.rights_of(session, [found], now=now)):
        return None
    return found


def read_published(session: Session, source: Source, *, now: datetime, language: str) -> PublicText:
    """Clear every text of a source that may be published."""
    rights = gate.rights_of(session, [source], now=now)
    cleared = [(text, gate.published_text(session, source, text, rights)) for text in source.texts]
    texts = [(text, words) for text, words in cleared if words is not None]
    name = gate.contributor(session, source, rights, use=Use.PUBLISH, language=language)
    title = next((words for text, words in texts if text.part == TITLE), None)
    rest = [pair for pair in texts if pair[0].part != TITLE]
    return PublicText(source, name, title, rest, _questions(session, source))


def _questions(session: Session, source: Source) -> dict[str, Question]:
    query = select(Question).join(Call).options(selectinload(Question.texts))
    asked = query.where(Call.process_id == source.process_id, Call.slug == source.call_slug)
    return {question.code: question for question in session.scalars(asked)}


def questions_asked(session: Session, process: Process) -> Sequence[Question]:
    """List the questions of every call of a process, for filters."""
    query = select(Question).join(Call).options(selectinload(Question.texts)).where(Call.process_id == process.id)
    return session.scalars(query.order_by(Call.opens_at, Question.position, Question.id)).all()
