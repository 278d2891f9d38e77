"""The checks of a report: length, citations, consent, balance, and what is not used yet."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from consult.accounts.queries import labels
from consult.kernel.text.held import Use
from consult.kernel.text.message import Message
from consult.reports.models import Citation, Report, ReportParagraph
from consult.reports.queries.citable import Wanted, citable, cited_ids, may_quote
from consult.reports.queries.finding import waiting_texts
from consult.reports.queries.footnotes import (
    CONTRIBUTORS,
    citations_of,
    cited_sources,
    contributors,
    footnote,
    in_language,
    register_of,
)
from consult.reports.queries.texts import numbers_of
from consult.reports.rules.findings import Finding, Outline, at, of_paragraph, too_often
from consult.reports.rules.texts import count_words
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries.gate import Rights, rights_of
from consult.sources.queries.mentions import unwanted_names
from consult.sources.rules import SourceKind, SourceState


@dataclass(frozen=True, slots=True)
class Checks:
    """Everything the checks page tells of a report."""

    words: int
    findings: tuple[Finding, ...]
    uncited_passages: Sequence[Passage]
    uncited_submissions: Sequence[Source]


def checks(session: Session, report: Report, *, language: str, now: datetime) -> Checks:
    """Check a loaded report; names of States are given in ``language``."""
    words = length_of(session, report, now=now)
    found = [
        *blocking(session, report, now=now),
        *_of_names(session, report, now),
        *_of_states(session, report, language),
    ]
    if words > report.word_limit:
        found.append(Finding(Message("reports.too-long", {"words": words, "limit": report.word_limit})))
    cited = cited_ids(session, report.process_id)
    passages = [one for one in citable(session, report.process_id, Wanted(), now=now) if one.id not in cited]
    return Checks(words, tuple(found), passages, uncited_submissions(session, report, now=now))


def blocking(session: Session, report: Report, *, now: datetime) -> list[Finding]:
    """List what paragraphs lack, texts that wait, and citations that hold no more; some of it stops the freezing."""
    outlines = outlines_of(report)
    rights = rights_of(session, cited_sources(report), now=now)
    found = [] if outlines else [Finding(Message("reports.no-sections"), stops=True)]
    for outline in outlines.values():
        found += of_paragraph(outline)
    for citation in citations_of(report):
        found += of_citation(citation, outlines[citation.paragraph_id], rights)
    waiting = {text.paragraph_id for text in waiting_texts(session, report)}
    return found + [at(outlines[one], "reports.text-waits", stops=True) for one in outlines if one in waiting]


def sources_no_longer_quotable(session: Session, report_id: uuid.UUID, *, now: datetime) -> int:
    """Count the sources that a report cites though they may not be quoted any more."""
    to_source = joinedload(Passage.text).joinedload(SourceText.source)
    query = select(Passage).join(Citation).join(ReportParagraph).options(to_source).distinct()
    passages = session.scalars(query.where(ReportParagraph.report_id == report_id)).all()
    rights = rights_of(session, {one.text.source_id: one.text.source for one in passages}.values(), now=now)
    return len({one.text.source_id for one in passages if not may_quote(one, rights)})


def outlines_of(report: Report) -> dict[uuid.UUID, Outline]:
    """Give the outline of each paragraph of a loaded report, in order."""
    found = numbers_of(report)
    paragraphs = [paragraph for section in report.sections for paragraph in section.paragraphs]
    return {paragraph.id: _outline(paragraph, found[paragraph.id]) for paragraph in paragraphs}


def of_citation(citation: Citation, outline: Outline, rights: Rights) -> list[Finding]:
    """Say if a cited passage may not be quoted any more, or is not in the current text of its source."""
    passage, reference = citation.passage, citation.passage.text.source.reference
    if not may_quote(passage, rights):
        return [at(outline, "reports.consent-withdrawn", stops=True, reference=reference)]
    if citation.pin != passage.pin or passage.text.replaced_at is not None:
        return [at(outline, "reports.passage-changed", reference=reference)]
    return []


def length_of(session: Session, report: Report, *, now: datetime) -> int:
    """Count the words of the original: headings, summary, generated footnotes and the list of contributors included."""
    tongue = report.original_language
    register = register_of(session, report, language=tongue, now=now)
    listed = contributors(report, register)
    paragraphs = [paragraph for section in report.sections for paragraph in section.paragraphs]
    pieces = [
        *(f"{one.title} {one.subtitle} {one.summary}" for one in report.titles if one.language == tongue),
        *(section.original.heading for section in report.sections if section.original is not None),
        *(paragraph.original.words for paragraph in paragraphs if paragraph.original is not None),
        *(footnote(paragraph.citations, register) for paragraph in paragraphs),
        *(" ".join([category, *names]) for category, names in listed),
        in_language(CONTRIBUTORS, tongue) if listed else "",
    ]
    return sum(count_words(piece) for piece in pieces)


def uncited_submissions(session: Session, report: Report, *, now: datetime) -> list[Source]:
    """List the submissions of the process that may be quoted and that this report does not cite."""
    mine = (Source.process_id == report.process_id, Source.kind == SourceKind.SUBMISSION)
    active = select(Source).where(*mine, Source.state == SourceState.ACTIVE)
    found = session.scalars(active.order_by(Source.handed_in_at, Source.reference)).all()
    rights, cited = rights_of(session, found, now=now), {source.id for source in cited_sources(report)}
    return [one for one in found if one.id not in cited and rights.find(one, Use.QUOTE) is not None]


def _outline(paragraph: ReportParagraph, number: int) -> Outline:
    return Outline(
        paragraph_id=paragraph.id,
        slug=paragraph.slug,
        number=number,
        voice=paragraph.voice,
        kind=paragraph.section.kind,
        has_addressee=paragraph.addressee is not None,
        has_words=paragraph.original is not None and bool(paragraph.original.words),
        citations=len(paragraph.citations),
    )


def _of_names(session: Session, report: Report, now: datetime) -> list[Finding]:
    query = select(Source).where(Source.process_id == report.process_id).order_by(Source.reference)
    sources = session.scalars(query).all()
    outlines = outlines_of(report)
    paragraphs = [paragraph for section in report.sections for paragraph in section.paragraphs]
    texts = {str(one.id): one.original.words for one in paragraphs if one.original is not None}
    found = unwanted_names(session, sources, texts, rights_of(session, sources, now=now))
    return [
        at(outlines[uuid.UUID(key)], "reports.name-without-consent", reference=source.reference)
        for key, named in found.items()
        for source in named
    ]


def _of_states(session: Session, report: Report, language: str) -> list[Finding]:
    often = too_often(citation.passage.text.source.state_code for citation in citations_of(report))
    names = labels(session, "state", language) if often else {}
    return [
        Finding(Message("reports.state-too-often", {"state": names.get(state, state), "share": share}))
        for state, share in often
    ]
