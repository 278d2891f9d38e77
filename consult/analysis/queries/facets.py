"""What can be asked for in a process: categories, regions, languages, questions and places of its sources."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from consult.accounts.queries import labels
from consult.analysis.rules.filters import Asked, Place
from consult.calls.models import Call, Question
from consult.events.models import Event, EventSession
from consult.kernel.text.held import Use
from consult.sources.models import Source, SourceText
from consult.sources.queries.allowed import has_allowed_text
from consult.sources.rules import SourceKind


@dataclass(frozen=True, slots=True)
class Found:
    """Each thing found among the sources, with what it is called in the reader's language."""

    categories: dict[str, str]
    regions: dict[str, str]
    languages: tuple[str, ...]
    kinds: tuple[SourceKind, ...]
    places: dict[Place, str]
    questions: dict[Asked, str]


def found_facets(session: Session, process_id: uuid.UUID, *, language: str, now: datetime) -> Found:
    """Collect what the sources that may be analysed have; nine queries, however many sources there are."""
    mine = (Source.process_id == process_id, has_allowed_text(Use.ANALYSE, now=now))
    columns = (Source.category, Source.group_code, Source.kind, Source.event_slug, Source.session_slug)
    rows = session.execute(select(*columns).where(*mine).distinct()).all()
    texts = select(SourceText.language, Source.call_slug, SourceText.question).join(Source).where(*mine).distinct()
    answers = session.execute(texts).all()
    places = {Place(event, part) for *_, event, its_session in rows if event for part in (None, its_session)}
    asked = {Asked(call, question) for _, call, question in answers if call and question}
    return Found(
        categories=_named({row[0] for row in rows}, labels(session, "category", language)),
        regions=_named({row[1] for row in rows if row[1]}, labels(session, "group", language)),
        languages=tuple(sorted({row[0] for row in answers})),
        kinds=tuple(kind for kind in SourceKind if kind in {row[2] for row in rows}),
        places=_places(session, process_id, places, language),
        questions=_questions(session, process_id, asked, language),
    )


def asked_questions(session: Session, process_id: uuid.UUID, *, language: str) -> dict[Asked, str]:
    """Name the questions of the calls of a process that its sources answer."""
    query = select(Source.call_slug, SourceText.question).join(Source).where(Source.process_id == process_id)
    asked = {Asked(call, question) for call, question in session.execute(query.distinct()) if call and question}
    return _questions(session, process_id, asked, language)


def questions_of(session: Session, source: Source, *, language: str) -> dict[str, str]:
    """Name the questions of the call that a source answers, by code; a source without a call answers none."""
    if source.call_slug is None:
        return {}
    asked = {Asked(source.call_slug, text.question) for text in source.texts if text.question}
    return {one.question: name for one, name in _questions(session, source.process_id, asked, language).items()}


def _named(codes: set[str], names: dict[str, str]) -> dict[str, str]:
    ordered = [*(code for code in names if code in codes), *sorted(codes - set(names))]
    return {code: names.get(code, code) for code in ordered}


def _places(session: Session, process_id: uuid.UUID, wanted: set[Place], language: str) -> dict[Place, str]:
    loaded = selectinload(Event.sessions).selectinload(EventSession.titles)
    query = select(Event).options(selectinload(Event.texts), loaded).where(Event.process_id == process_id)
    names: dict[Place, str] = {}
    for event in session.scalars(query.order_by(Event.starts_at, Event.slug)):
        text = event.text_in(language)
        names[Place(event.slug)] = event.slug if text is None else text.title
        for part in event.sessions:
            title = part.title_in(language)
            name = part.slug if title is None else title.title
            names[Place(event.slug, part.slug)] = f"{names[Place(event.slug)]} › {name}"  # noqa: RUF001 - as codes
    unknown = sorted(wanted - set(names), key=lambda place: (place.event, place.session or ""))
    return {place: names.get(place, place.session or place.event) for place in [*names, *unknown] if place in wanted}


def _questions(session: Session, process_id: uuid.UUID, wanted: set[Asked], language: str) -> dict[Asked, str]:
    query = select(Question).join(Call).options(selectinload(Question.texts), selectinload(Question.call))
    names: dict[Asked, str] = {}
    for question in session.scalars(query.where(Call.process_id == process_id).order_by(Call.slug, Question.position)):
        text = question.text_in(language)
        names[Asked(question.call.slug, question.code)] = question.code if text is None else text.title
    unknown = sorted(wanted - set(names), key=lambda asked: (asked.call, asked.question))
    return {asked: names.get(asked, asked.question) for asked in [*names, *unknown] if asked in wanted}
