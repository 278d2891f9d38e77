"""Filters as conditions of a query on sources, texts, passages and codings."""

from sqlalchemy import ColumnElement, exists, or_, select

from consult.analysis.models import Code, Coding
from consult.analysis.rules.filters import Filters
from consult.sources.models import Passage, Source, SourceText


def of_source(filters: Filters) -> list[ColumnElement[bool]]:
    """Narrow by what is known of the source on the day it was handed in."""
    place, asked = filters.place, filters.question
    wanted: list[tuple[object, ColumnElement[bool]]] = [
        (filters.category, Source.category == filters.category),
        (filters.region, Source.group_code == filters.region),
        (filters.source_kind, Source.kind == filters.source_kind),
        (place, Source.event_slug == (place and place.event)),
        (place and place.session, Source.session_slug == (place and place.session)),
        (asked, Source.call_slug == (asked and asked.call)),
    ]
    return [condition for value, condition in wanted if value is not None]


def of_text(filters: Filters) -> list[ColumnElement[bool]]:
    """Narrow by the text: its language, and the question that it answers."""
    conditions = []
    if filters.language is not None:
        conditions.append(SourceText.language == filters.language)
    if filters.question is not None:
        conditions.append(SourceText.question == filters.question.question)
    return conditions


def of_coding(filters: Filters) -> list[ColumnElement[bool]]:
    """Narrow by code (a parent means its children too) and by kind of passage."""
    conditions: list[ColumnElement[bool]] = []
    if filters.code is not None:
        meant = select(Code.id).where(or_(Code.id == filters.code, Code.parent_id == filters.code))
        conditions.append(Coding.code_id.in_(meant))
    if filters.kind is not None:
        conditions.append(Coding.kind == filters.kind)
    return conditions


def is_coded(filters: Filters) -> ColumnElement[bool]:
    """Say whether the Passage of a query has a coding that fits; one without any is no part of the analysis."""
    return exists().where(Coding.passage_id == Passage.id, *of_coding(filters)).correlate(Passage)


def has_coded_passage(filters: Filters) -> ColumnElement[bool]:
    """Say whether the Source of a query has a passage with a coding that fits."""
    joined = (Passage.text_id == SourceText.id, SourceText.source_id == Source.id, Coding.passage_id == Passage.id)
    return exists().where(*joined, *of_coding(filters)).correlate(Source)
