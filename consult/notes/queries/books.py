"""Finding the notes of a session, one intervention, and what the public may read of a session."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from consult.events.models import Event, EventSession
from consult.kernel.text.held import Cleared, Use
from consult.kernel.work import Work
from consult.notes.models import Intervention, NoteBook, Revision
from consult.notes.rules import PART, Branch
from consult.processes.models import Process
from consult.sources.models import Source
from consult.sources.queries import gate


@dataclass(frozen=True, slots=True)
class Listed:
    """An intervention as a session's page lists it: text and name only as consent and the office allow."""

    intervention: Intervention
    source: Source | None
    text: Cleared | None
    name: Cleared | None


def book_of(session: Session, part: EventSession) -> NoteBook | None:
    """Find the notes of a session, with its interventions in order."""
    query = select(NoteBook).options(selectinload(NoteBook.interventions)).where(NoteBook.session_id == part.id)
    return session.scalar(query)


def one_intervention(
    session: Session, process: Process, slug: str, part: str, intervention: uuid.UUID
) -> Intervention | None:
    """Find an intervention of a session of this process, with everything its page shows."""
    query = (
        select(Intervention)
        .join(Intervention.book)
        .join(NoteBook.session)
        .join(EventSession.event)
        .options(
            contains_eager(Intervention.book)
            .contains_eager(NoteBook.session)
            .options(contains_eager(EventSession.event), selectinload(EventSession.titles)),
            contains_eager(Intervention.book).selectinload(NoteBook.interventions),
        )
        .where(Event.process_id == process.id, Event.slug == slug, EventSession.slug == part)
    )
    return session.scalar(query.where(Intervention.id == intervention))


def one_revision(session: Session, found: Intervention, revision_id: uuid.UUID) -> Revision | None:
    """Find a revision of an intervention."""
    query = select(Revision).options(joinedload(Revision.intervention)).where(Revision.intervention_id == found.id)
    return session.scalar(query.where(Revision.id == revision_id))


def waiting_branches(session: Session, interventions: Sequence[Intervention]) -> Sequence[Revision]:
    """List the texts that wait to be merged, oldest first."""
    ids = [one.id for one in interventions]
    query = select(Revision).where(Revision.intervention_id.in_(ids), Revision.branch == Branch.WAITING)
    return session.scalars(query.order_by(Revision.id)).all()


def listed(work: Work, book: NoteBook | None, language: str) -> list[Listed]:
    """List a session's interventions with the words that the gate lets out to the public."""
    pairs, rights = _with_sources(work, book)
    return [_listed(work, one, source, rights, language) for one, source in pairs]


def taken_away(work: Work, book: NoteBook | None, language: str) -> list[Listed]:
    """List them with the words that may be analysed and the names that may be quoted; each opening is on record."""
    pairs, rights = _with_sources(work, book)
    return [_opened(work, one, source, rights, language) for one, source in pairs]


def _with_sources(work: Work, book: NoteBook | None) -> tuple[list[tuple[Intervention, Source | None]], gate.Rights]:
    interventions = [] if book is None else book.interventions
    ids = [one.source_id for one in interventions if one.source_id is not None]
    query = select(Source).options(selectinload(Source.texts)).where(Source.id.in_(ids))
    sources: dict[uuid.UUID | None, Source] = {source.id: source for source in work.session.scalars(query)}
    rights = gate.rights_of(work.session, sources.values(), now=work.now)
    return [(one, sources.get(one.source_id)) for one in interventions], rights


def _opened(work: Work, one: Intervention, source: Source | None, rights: gate.Rights, language: str) -> Listed:
    if source is None:
        return Listed(one, None, None, None)
    cleared = gate.analysed_texts(work, source, rights)
    name = gate.contributor(work.session, source, rights, use=Use.QUOTE, language=language)
    return Listed(one, source, next(iter(cleared.values()), None), name)


def _listed(work: Work, one: Intervention, source: Source | None, rights: gate.Rights, language: str) -> Listed:
    if source is None or not gate.is_public(source, rights):
        return Listed(one, source, None, None)
    spoken = [text for text in source.texts if text.part == PART and text.replaced_at is None]
    cleared = [gate.published_text(work.session, source, text, rights) for text in spoken]
    name = gate.contributor(work.session, source, rights, use=Use.PUBLISH, language=language)
    return Listed(one, source, next(iter(cleared), None), name)
