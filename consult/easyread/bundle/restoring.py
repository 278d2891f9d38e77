"""Rows back to editions, under the ids that the import gives; every pin is made anew."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from consult.easyread.models import (
    AnyText,
    CoverageDecision,
    EasyEdition,
    EasyHeading,
    EasySection,
    EasyStatement,
    EasyTitle,
    EasyVersion,
    FindingAccepted,
    ReaderRound,
    SourceLink,
    SourcePin,
    StatementText,
    WordEntry,
    WordText,
)
from consult.easyread.models.worded import pinned
from consult.easyread.queries.checking import judged_pin
from consult.easyread.queries.coverage import original_pin, source_pin
from consult.easyread.queries.readiness import version_pin
from consult.easyread.rules import PICTURES, EasySectionKind, Meeting, Outcome
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.rules import TextStatus
from consult.reports.models import Report, ReportParagraph

Row = Mapping[str, Any]
NewId = Callable[[str], uuid.UUID]
# Stands where a pin no longer held: no text ever pins to it.
EARLIER = "earlier"


def restore(work: Work, process_id: uuid.UUID, rows: Mapping[str, Sequence[Row]], new_id: NewId) -> None:
    """Put the editions of a process back; its reports, with all their paragraphs, come before.

    Errors: KeyError for a missing column or an unknown paragraph or report, ValueError for a value of the wrong form.
    """
    reports = {row.slug: row for row in work.session.scalars(select(Report).where(Report.process_id == process_id))}
    for row in rows.get("easy_editions", ()):
        _edition(work, reports[row["report"]], row, new_id)


def _edition(work: Work, report: Report, row: Row, new_id: NewId) -> None:
    edition = EasyEdition(id=new_id(row["id"]), report=report)
    edition.titles = _texts(work, EasyTitle, row["titles"], report)
    paragraphs = {one.slug: one for section in report.sections for one in section.paragraphs}
    for position, section in enumerate(row["sections"], start=1):
        edition.sections.append(_section(work, edition, section, position, new_id))
    for position, entry in enumerate(row["words"], start=1):
        texts = _texts(work, WordText, entry["texts"], report)
        edition.entries.append(WordEntry(id=new_id(entry["id"]), slug=entry["slug"], position=position, texts=texts))
    work.session.add(edition)
    work.session.flush()
    _link(edition, row, paragraphs)
    _left_out(edition, row["left_out"], paragraphs)
    work.session.flush()
    _judgements(edition, row, new_id)
    work.session.flush()


def _texts(work: Work, kind: type[AnyText], rows: Sequence[Row], report: Report) -> list[AnyText]:
    told = {row["language"]: {name: row[name] for name in ("words", "term", "synonyms") if name in row} for row in rows}
    pins = {language: work.vault.pin(pinned(values)) for language, values in told.items()}
    original = pins.get(report.original_language, "")
    return [
        kind(
            **told[row["language"]],
            language=row["language"],
            status=TextStatus(row["status"]),
            version=row["version"],
            pin=pins[row["language"]],
            of_pin=None if "follows" not in row else original if row["follows"] else EARLIER,
        )
        for row in rows
    ]


def _section(work: Work, edition: EasyEdition, row: Row, position: int, new_id: NewId) -> EasySection:
    section = EasySection(id=new_id(row["id"]), slug=row["slug"], position=position, kind=EasySectionKind(row["kind"]))
    section.headings = _texts(work, EasyHeading, row["headings"], edition.report)
    for place, one in enumerate(row["statements"], start=1):
        statement = _statement(work, edition, one, place, new_id)
        section.statements.append(statement)
    return section


def _statement(work: Work, edition: EasyEdition, row: Row, position: int, new_id: NewId) -> EasyStatement:
    if row["picture"] is not None and row["picture"] not in PICTURES:
        raise ValueError(row["picture"])
    return EasyStatement(
        id=new_id(row["id"]),
        edition_id=edition.id,
        slug=row["slug"],
        position=position,
        kind=StatementKind(row["kind"]),
        picture=row["picture"],
        version=row["version"],
        texts=_texts(work, StatementText, row["texts"], edition.report),
    )


def _link(edition: EasyEdition, row: Row, paragraphs: Mapping[str, ReportParagraph]) -> None:
    for statement, told in _statements(edition, row):
        for source in told["sources"]:
            paragraph = paragraphs[source["paragraph"]]
            link = SourceLink(paragraph=paragraph, paragraph_id=paragraph.id)
            link.pins = [
                SourcePin(language=language, pin=source_pin(EasyVersion(edition, language), link) if read else EARLIER)
                for language, read in sorted(source["read"].items())
            ]
            statement.links.append(link)


def _statements(edition: EasyEdition, row: Row) -> list[tuple[EasyStatement, Row]]:
    statements = [one for section in edition.sections for one in section.statements]
    told = [one for section in row["sections"] for one in section["statements"]]
    return list(zip(statements, told, strict=True))


def _left_out(edition: EasyEdition, rows: Sequence[Row], paragraphs: Mapping[str, ReportParagraph]) -> None:
    version = EasyVersion(edition, edition.report.original_language)
    for row in rows:
        paragraph = paragraphs[row["paragraph"]]
        pin = original_pin(version, paragraph) if row["holds"] else EARLIER
        decision = CoverageDecision(paragraph=paragraph, paragraph_id=paragraph.id, reason=row["reason"], pin=pin)
        edition.decisions.append(decision)


def _judgements(edition: EasyEdition, row: Row, new_id: NewId) -> None:
    for statement, told in _statements(edition, row):
        for one in told["accepted"]:
            pin = judged_pin(EasyVersion(edition, one["language"]), statement)
            statement.accepted.append(FindingAccepted(**one, pin=pin))
    for one in row["rounds"]:
        edition.rounds.append(_round(edition, one, new_id))


def _round(edition: EasyEdition, row: Row, new_id: NewId) -> ReaderRound:
    return ReaderRound(
        id=new_id(row["id"]),
        language=row["language"],
        held_on=date.fromisoformat(row["held_on"]),
        facilitator=row["facilitator"],
        readers=row["readers"],
        native_readers=row["native_readers"],
        meeting=Meeting(row["meeting"]),
        place=row["place"],
        is_paid=row["is_paid"],
        note=row["note"],
        outcome=Outcome(row["outcome"]),
        pin=version_pin(EasyVersion(edition, row["language"])) if row["holds"] else EARLIER,
    )
