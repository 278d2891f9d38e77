"""Reports as rows of the interchange bundle, and back: texts in all languages, citations by reference and span.

Pins are keyed by each installation, so rows say instead whether a text or citation was up to date.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.kernel.base import Base
from consult.kernel.rows import NewId, Row, record_of, row_of
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports.models import (
    Citation,
    ParagraphRevision,
    ParagraphText,
    Report,
    ReportParagraph,
    ReportSection,
    ReportTitle,
    SectionHeading,
    Unfreezing,
)
from consult.reports.queries.finding import in_full
from consult.reports.rules import FrontWords
from consult.sources.models import Passage, Source, SourceText

Translated = ReportTitle | SectionHeading | ParagraphText
TRANSLATED: Mapping[str, tuple[type[Base], str]] = {
    "report_titles": (ReportTitle, "report_id"),
    "section_headings": (SectionHeading, "section_id"),
    "paragraph_texts": (ParagraphText, "paragraph_id"),
}
STALE = ""


def rows(session: Session, process: Process) -> dict[str, list[Row]]:
    """Give every report of a process with everything that was saved in it; no contributor's words."""
    query = select(Report).options(*in_full()).where(Report.process_id == process.id).order_by(Report.slug)
    reports = session.scalars(query).all()
    sections = [section for report in reports for section in report.sections]
    paragraphs = [paragraph for section in sections for paragraph in section.paragraphs]
    citations = [citation for paragraph in paragraphs for citation in paragraph.citations]
    return {
        "reports": [row_of(report) for report in reports],
        "report_titles": [row for one in reports for row in _texts(one.titles, one.original_language)],
        "report_sections": [row_of(section) for section in sections],
        "section_headings": [row for one in sections for row in _texts(one.headings, one.report.original_language)],
        "report_paragraphs": [row_of(paragraph) for paragraph in paragraphs],
        "paragraph_texts": [row for one in paragraphs for row in _texts(one.texts, one.report.original_language)],
        "paragraph_revisions": [_without(row_of(one), "saved_by") for one in _revisions(session, paragraphs)],
        "citations": [_cited(citation) for citation in citations],
        "unfreezings": [_without(row_of(one), "opened_by") for one in _unfreezings(session, reports)],
    }


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put a process's reports back under the ids that ``new_id`` gives; products and passages come before.

    Errors: KeyError for a missing column or a citation whose passage is not in the register.
    """

    def put(name: str, kind: type[Base], **more: object) -> None:
        found = [record_of(kind, {**row, **more}, process_id=process_id, new_id=new_id) for row in rows.get(name, ())]
        work.session.add_all(found)
        work.session.flush()

    put("reports", Report)
    put("report_sections", ReportSection)
    put("report_paragraphs", ReportParagraph)
    put("unfreezings", Unfreezing, opened_by=None)
    for name, (kind, owner) in TRANSLATED.items():
        _put_texts(work, rows.get(name, ()), kind, owner, (process_id, new_id))
    put("paragraph_revisions", ParagraphRevision, saved_by=None)
    known = _passages(work.session, process_id)
    for row in rows.get("citations", ()):
        _put_citation(work.session, row, known, new_id)
    work.session.flush()


def _texts(texts: Sequence[Translated], original_language: str) -> Iterable[Row]:
    pin = next((text.pin for text in texts if text.language == original_language), None)
    for text in texts:
        row = _without(row_of(text), "pin", "of_pin")
        yield row | {
            "is_original": text.language == original_language,
            "is_current": text.language == original_language or text.of_pin == pin,
        }


def _without(row: Row, *keys: str) -> Row:
    return {key: value for key, value in row.items() if key not in keys}


def _cited(citation: Citation) -> Row:
    passage, text = citation.passage, citation.passage.text
    place = {"source": text.source.reference, "part": text.part, "language": text.language, "version": text.version}
    span = {"start_at": passage.start_at, "end_at": passage.end_at, "is_current": citation.pin == passage.pin}
    return _without(row_of(citation), "passage_id", "pin") | place | span


def _revisions(session: Session, paragraphs: Sequence[ReportParagraph]) -> Iterable[ParagraphRevision]:
    query = select(ParagraphRevision).where(ParagraphRevision.paragraph_id.in_([one.id for one in paragraphs]))
    return session.scalars(query.order_by(ParagraphRevision.created_at, ParagraphRevision.id))


def _unfreezings(session: Session, reports: Sequence[Report]) -> Iterable[Unfreezing]:
    query = select(Unfreezing).where(Unfreezing.report_id.in_([report.id for report in reports]))
    return session.scalars(query.order_by(Unfreezing.created_at, Unfreezing.id))


def _put_texts(work: Work, found: Sequence[Row], kind: type[Base], owner: str, under: tuple[uuid.UUID, NewId]) -> None:
    """Put texts back with pins of this installation; what was stale stays stale."""
    process_id, new_id = under
    pins = {row[owner]: work.vault.pin(_words(row)) for row in found if row["is_original"]}
    for row in found:
        of_pin = None if row["is_original"] else pins.get(row[owner], STALE) if row["is_current"] else STALE
        whole = {**row, "pin": work.vault.pin(_words(row)), "of_pin": of_pin}
        work.session.add(record_of(kind, whole, process_id=process_id, new_id=new_id))
    work.session.flush()


def _words(row: Row) -> str:
    if "title" in row:
        return FrontWords(row["title"], row["subtitle"], row["summary"]).together
    return str(row["heading"] if "heading" in row else row["words"])


def _passages(session: Session, process_id: uuid.UUID) -> dict[tuple[object, ...], Passage]:
    query = select(Passage, SourceText, Source.reference).join(Passage.text).join(SourceText.source)
    found = session.execute(query.where(Source.process_id == process_id))
    return {
        (reference, text.part, text.language, text.version, passage.start_at, passage.end_at): passage
        for passage, text, reference in found
    }


def _put_citation(session: Session, row: Row, known: Mapping[tuple[object, ...], Passage], new_id: NewId) -> None:
    place = ("source", "part", "language", "version", "start_at", "end_at")
    passage = known[tuple(row[key] for key in place)]
    citation = Citation(
        id=new_id(row["id"]),
        paragraph_id=new_id(row["paragraph_id"]),
        passage_id=passage.id,
        created_at=datetime.fromisoformat(row["created_at"]),
        position=row["position"],
        pin=passage.pin if row["is_current"] else STALE,
    )
    session.add(citation)
