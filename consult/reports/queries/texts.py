"""The report as a text in one language, with numbers and pins: what others build on."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from consult.processes.models import Process
from consult.reports.models import ParagraphText, Report, ReportParagraph
from consult.reports.queries.finding import whole_report
from consult.reports.rules import Addressee, SectionKind, Voice
from consult.reports.rules.texts import numbers


@dataclass(frozen=True, slots=True)
class ParagraphInWords:
    """A paragraph in one language; words and pin are None where there is no text in it yet."""

    id: uuid.UUID
    slug: str
    number: int
    voice: Voice
    addressee: Addressee | None
    words: str | None
    pin: str | None
    passages: tuple[uuid.UUID, ...]


@dataclass(frozen=True, slots=True)
class SectionInWords:
    """A section in one language."""

    slug: str
    level: int
    kind: SectionKind
    heading: str | None
    paragraphs: tuple[ParagraphInWords, ...]


@dataclass(frozen=True, slots=True)
class ReportInWords:
    """A report in one language."""

    report: Report
    language: str
    title: str | None
    subtitle: str
    summary: str
    sections: tuple[SectionInWords, ...]

    @property
    def paragraphs(self) -> tuple[ParagraphInWords, ...]:
        """List all paragraphs in the order of their numbers."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)


def numbers_of(report: Report) -> dict[uuid.UUID, int]:
    """Give each paragraph of a loaded report its number."""
    return numbers([[paragraph.id for paragraph in section.paragraphs] for section in report.sections])


def report_with_texts(session: Session, process: Process, slug: str, language: str) -> ReportInWords | None:
    """Find a report by its slug and give it in ``language``, to the pin."""
    report = whole_report(session, process, slug)
    return None if report is None else in_words(report, language)


def in_words(report: Report, language: str) -> ReportInWords:
    """Give a loaded report in ``language``; nothing stands in for what is not translated."""
    title = next((row for row in report.titles if row.language == language), None)
    found = numbers_of(report)
    sections = []
    for section in report.sections:
        heading = section.heading_in(language)
        paragraphs = tuple(_in_words(paragraph, found[paragraph.id], language) for paragraph in section.paragraphs)
        words = None if heading is None else heading.heading
        sections.append(SectionInWords(section.slug, section.level, section.kind, words, paragraphs))
    if title is None:
        return ReportInWords(report, language, None, "", "", tuple(sections))
    return ReportInWords(report, language, title.title, title.subtitle, title.summary, tuple(sections))


def paragraph_pins(session: Session, report: Report, language: str) -> Mapping[str, str]:
    """Give, by slug, the pin of each paragraph's words in ``language``: what a statement or finding binds to."""
    query = (
        select(ReportParagraph.slug, ParagraphText.pin)
        .join(ParagraphText, ParagraphText.paragraph_id == ReportParagraph.id)
        .where(ReportParagraph.report_id == report.id, ParagraphText.language == language)
    )
    return {row.slug: row.pin for row in session.execute(query)}


def _in_words(paragraph: ReportParagraph, number: int, language: str) -> ParagraphInWords:
    text = paragraph.text_in(language)
    has_words = text is not None and bool(text.words)
    return ParagraphInWords(
        id=paragraph.id,
        slug=paragraph.slug,
        number=number,
        voice=paragraph.voice,
        addressee=paragraph.addressee,
        words=text.words if text is not None and has_words else None,
        pin=text.pin if text is not None and has_words else None,
        passages=tuple(citation.passage_id for citation in paragraph.citations),
    )
