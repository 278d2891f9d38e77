"""Coded passages, as the analyst lists them and the report writer cites them."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from consult.analysis.models import Code, Coding
from consult.analysis.queries.narrowing import is_coded, of_source, of_text
from consult.analysis.rules.filters import PAGE_SIZE, Filters
from consult.kernel.text.held import Use
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries.allowed import passage_is_allowed


def passages(
    session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime, page: int | None = None
) -> Sequence[Passage]:
    """List the coded passages that fit and may be analysed, with text and source; one page of them, or all.

    They stand in the order of the register and, within a source, of reading. Their words come from the gate.
    """
    query = (
        _fitting(select(Passage), process_id, filters, now)
        .options(contains_eager(Passage.text).contains_eager(SourceText.source))
        .order_by(Source.handed_in_at, Source.reference, SourceText.position, Passage.start_at, Passage.id)
    )
    if page is not None:
        query = query.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    return session.scalars(query).all()


def count_passages(session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime) -> int:
    """Count the coded passages that fit and may be analysed."""
    return session.scalar(_fitting(select(func.count(Passage.id)), process_id, filters, now)) or 0


def one_passage(session: Session, process_id: uuid.UUID, passage_id: uuid.UUID, *, now: datetime) -> Passage | None:
    """Find a passage of a process, coded or not, if it may be analysed."""
    query = _allowed(select(Passage), process_id, now).where(Passage.id == passage_id)
    found: Passage | None = session.scalar(
        query.options(contains_eager(Passage.text).contains_eager(SourceText.source))
    )
    return found


def coded_sources(session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime) -> Sequence[Source]:
    """List the sources that have a coded passage that fits, in the order of the register."""
    fitting = _fitting(select(SourceText.source_id), process_id, filters, now)
    query = select(Source).where(Source.id.in_(fitting))
    return session.scalars(query.order_by(Source.handed_in_at, Source.reference)).all()


def codings_of(session: Session, chosen: Iterable[Passage]) -> dict[uuid.UUID, list[Coding]]:
    """Give, by passage, its codings with their codes, in the order of the codebook."""
    query = (
        select(Coding)
        .join(Code, Coding.code_id == Code.id)
        .options(joinedload(Coding.code).selectinload(Code.texts))
        .where(Coding.passage_id.in_([passage.id for passage in chosen]))
        .order_by(Code.position, Code.slug, Coding.created_at, Coding.id)
    )
    found: dict[uuid.UUID, list[Coding]] = {}
    for coding in session.scalars(query):
        found.setdefault(coding.passage_id, []).append(coding)
    return found


def codings_in(session: Session, process_id: uuid.UUID) -> Sequence[Coding]:
    """List every coding of a process with passage, text, source and code."""
    to_source = joinedload(Coding.passage).joinedload(Passage.text).joinedload(SourceText.source)
    query = select(Coding).options(to_source, joinedload(Coding.code)).where(Coding.process_id == process_id)
    return session.scalars(query.order_by(Coding.created_at, Coding.id)).all()


def _allowed(query: Select[Any], process_id: uuid.UUID, now: datetime) -> Select[Any]:
    joined = query.join(SourceText, Passage.text_id == SourceText.id).join(Source, SourceText.source_id == Source.id)
    return joined.where(Source.process_id == process_id, passage_is_allowed(Use.ANALYSE, now=now))


def _fitting(query: Select[Any], process_id: uuid.UUID, filters: Filters, now: datetime) -> Select[Any]:
    fitting = _allowed(query.select_from(Passage), process_id, now)
    return fitting.where(is_coded(filters), *of_source(filters), *of_text(filters))
