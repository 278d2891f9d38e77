"""Editions to rows: nested, in a stable order, paragraphs by slug, pictures by name, nobody's identity."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from consult.easyread.models import (
    EasyEdition,
    EasySection,
    EasyStatement,
    EasyVersion,
    ReaderRound,
    Worded,
    WordEntry,
    WordText,
)
from consult.easyread.queries.checking import judged_pin
from consult.easyread.queries.coverage import holds, source_pin
from consult.easyread.queries.editions import editions_in
from consult.easyread.queries.readiness import present_rounds
from consult.processes.models import Process

Row = dict[str, Any]


def rows(session: Session, process: Process) -> dict[str, list[Row]]:
    """Give the editions of a process, one row each, by the slug of their reports."""
    return {"easy_editions": [_edition(edition) for edition in editions_in(session, process)]}


def _edition(edition: EasyEdition) -> Row:
    original = edition.report.original_language
    version = EasyVersion(edition, original)
    decisions = sorted(edition.decisions, key=lambda row: version.numbered[row.paragraph_id])
    return {
        "id": str(edition.id),
        "report": edition.report.slug,
        "titles": _texts(edition.titles, original),
        "sections": [_section(version, section) for section in edition.sections],
        "words": [_entry(entry, original) for entry in edition.entries],
        "left_out": [
            {"paragraph": row.paragraph.slug, "reason": row.reason, "holds": holds(version, row)} for row in decisions
        ],
        "rounds": [_round(edition, row) for row in edition.rounds],
    }


def _texts(texts: Iterable[Worded], original: str) -> list[Row]:
    found = {text.language: text for text in texts}
    return [_text(text, found.get(original)) for text in found.values()]


def _text(text: Worded, original: Worded | None) -> Row:
    row: Row = {"language": text.language, "status": text.status.value, "words": text.words, "version": text.version}
    if text.of_pin is not None:
        row["follows"] = text.of_pin == ("" if original is None else original.pin)
    if isinstance(text, WordText):
        row |= {"term": text.term, "synonyms": list(text.synonyms)}
    return row


def _section(version: EasyVersion, section: EasySection) -> Row:
    return {
        "id": str(section.id),
        "slug": section.slug,
        "kind": section.kind.value,
        "headings": _texts(section.headings, version.language),
        "statements": [_statement(version, statement) for statement in section.statements],
    }


def _statement(version: EasyVersion, statement: EasyStatement) -> Row:
    links = sorted(statement.links, key=lambda link: version.numbered[link.paragraph_id])
    return {
        "id": str(statement.id),
        "slug": statement.slug,
        "kind": statement.kind.value,
        "picture": statement.picture,
        "version": statement.version,
        "texts": _texts(statement.texts, version.language),
        "sources": [
            {
                "paragraph": link.paragraph.slug,
                "read": {
                    pin.language: pin.pin == source_pin(EasyVersion(version.edition, pin.language), link)
                    for pin in link.pins
                },
            }
            for link in links
        ],
        "accepted": _accepted(version, statement),
    }


def _accepted(version: EasyVersion, statement: EasyStatement) -> list[Row]:
    """Give the acceptances that hold; of the others nothing is left to hold for."""
    pins = {
        text.language: judged_pin(EasyVersion(version.edition, text.language), statement) for text in statement.texts
    }
    held = [row for row in statement.accepted if row.pin == pins.get(row.language)]
    return [
        {"language": row.language, "rule": row.rule, "code": row.code, "excerpt": row.excerpt, "reason": row.reason}
        for row in sorted(held, key=lambda row: (row.language, row.code, row.excerpt))
    ]


def _entry(entry: WordEntry, original: str) -> Row:
    return {"id": str(entry.id), "slug": entry.slug, "texts": _texts(entry.texts, original)}


def _round(edition: EasyEdition, row: ReaderRound) -> Row:
    return {
        "id": str(row.id),
        "language": row.language,
        "held_on": row.held_on.isoformat(),
        "facilitator": row.facilitator,
        "readers": row.readers,
        "native_readers": row.native_readers,
        "meeting": row.meeting.value,
        "place": row.place,
        "is_paid": row.is_paid,
        "note": row.note,
        "outcome": row.outcome.value,
        "holds": row in present_rounds(EasyVersion(edition, row.language)),
    }
