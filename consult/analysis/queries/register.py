"""The register as analysts see it: sources whose consent allows analysis, and how far each is coded."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, not_, select
from sqlalchemy.orm import Session, selectinload

from consult.analysis.models import Coding
from consult.analysis.queries.narrowing import has_coded_passage, of_source, of_text
from consult.analysis.rules.filters import PAGE_SIZE, Filters
from consult.kernel.text.held import Use
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries.allowed import has_allowed_text, text_is_allowed


@dataclass(frozen=True, slots=True)
class Registered:
    """A source with the words that may be analysed and the passages chosen from it."""

    source: Source
    words: int
    passages: int


def sources(
    session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime, page: int | None = None
) -> list[Registered]:
    """List the sources that fit, by hand-in and reference; one page of them, or all."""
    words = select(func.coalesce(func.sum(SourceText.words), 0)).where(
        _current(), text_is_allowed(Use.ANALYSE, now=now)
    )
    coded = select(func.count(Passage.id.distinct())).join(SourceText).join(Coding, Coding.passage_id == Passage.id)
    columns = (
        Source,
        words.correlate(Source).scalar_subquery(),
        coded.where(SourceText.source_id == Source.id).correlate(Source).scalar_subquery(),
    )
    query = _fitting(select(*columns), process_id, filters, now).order_by(Source.handed_in_at, Source.reference)
    if page is not None:
        query = query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    return [Registered(source, number, chosen) for source, number, chosen in session.execute(query)]


def count_sources(session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime) -> int:
    """Count the sources that fit."""
    return session.scalar(_fitting(select(func.count(Source.id)), process_id, filters, now)) or 0


def one_source(session: Session, process_id: uuid.UUID, reference: str, *, now: datetime) -> Source | None:
    """Find a source by its reference, with its texts; None if nothing of it may be analysed."""
    query = select(Source).options(selectinload(Source.texts)).where(Source.reference == reference)
    return session.scalar(query.where(Source.process_id == process_id, has_allowed_text(Use.ANALYSE, now=now)))


def passages_of(session: Session, source: Source) -> Sequence[Passage]:
    """List the coded passages of the current texts of a source, in reading order."""
    query = (
        select(Passage)
        .join(SourceText)
        .where(SourceText.source_id == source.id, SourceText.replaced_at.is_(None))
        .where(exists().where(Coding.passage_id == Passage.id))
        .order_by(SourceText.position, SourceText.id, Passage.start_at, Passage.end_at.desc(), Passage.id)
    )
    return session.scalars(query).all()


def _fitting(query: Select[Any], process_id: uuid.UUID, filters: Filters, now: datetime) -> Select[Any]:
    query = query.where(Source.process_id == process_id, has_allowed_text(Use.ANALYSE, now=now), *of_source(filters))
    if of_text(filters):
        query = query.where(exists().where(_current(), *of_text(filters)).correlate(Source))
    if filters.code is not None or filters.kind is not None:
        query = query.where(has_coded_passage(filters))
    return query.where(not_(has_coded_passage(Filters()))) if filters.without_passage else query


def _current() -> ColumnElement[bool]:
    return (SourceText.source_id == Source.id) & SourceText.replaced_at.is_(None)
