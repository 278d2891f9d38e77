"""A report as a document for the press, in one language, as consent allows at that instant."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from consult.kernel.errors import Refused
from consult.kernel.text import speech
from consult.kernel.text.speech import N_
from consult.press.model import (
    AgendaItem,
    Annex,
    Block,
    Document,
    FootnoteRef,
    Inline,
    Listing,
    ListItem,
    Masthead,
    Metadata,
    Paragraph,
    Profile,
    Section,
    SubParagraph,
    placed,
    plain,
)
from consult.reports.models import Report, ReportParagraph, ReportSection
from consult.reports.queries.footnotes import CONTRIBUTORS, Register, contributors, footnote, register_of
from consult.reports.queries.texts import ReportInWords, in_words, numbers_of
from consult.reports.rules import SectionKind
from consult.reports.rules.agenda import AGENDA
from consult.reports.rules.texts import DEEPEST_NUMBERED_LEVEL, parts_of

AUTHOR = N_("Office of the United Nations High Commissioner for Human Rights")
COUNCIL = N_("Human Rights Council")
Own = Mapping[uuid.UUID, tuple[Paragraph, ...]]


class LanguageIsIncomplete(Refused):
    """A document is whole in its language, or there is none."""

    says = N_("This language is not complete: %(missing)s texts are not translated yet.")


def report_document(session: Session, report: Report, *, language: str, now: datetime) -> Document:
    """Build the document of a loaded report (``whole_report``) in ``language``; the same rows give the same value.

    Names stand in footnotes and annex only where the consent in force at ``now`` names them. The document is dated
    by the instant at which the original was frozen, or the day of ``now`` while it is a draft.
    Errors: LanguageIsIncomplete; ModelError with the place.
    """
    words = in_words(report, language)
    if missing := missing_in(words):
        raise LanguageIsIncomplete(missing=missing)
    register = register_of(session, report, language=language, now=now)
    dated = day_of(report, now)
    with speech.speaking(language, zone=report.process.zone):
        return Document(
            language=language,
            profile=Profile.REPORT,
            title=words.title or "",
            subtitle=words.subtitle,
            metadata=Metadata(author=speech.gettext(AUTHOR), created=dated, identifier=report.symbol or report.slug),
            masthead=_masthead(report, dated),
            summary=tuple(_summary(words)),
            body=_body(report, language, register),
            annexes=_annexes(report, register),
        )


def day_of(report: Report, now: datetime) -> datetime:
    """Give what dates a report: its freezing, or this day, so that a draft that nobody touched stays the same."""
    if report.frozen_at is None:
        return now.replace(hour=0, minute=0, second=0, microsecond=0)
    return report.frozen_at.replace(microsecond=0)


def missing_in(words: ReportInWords) -> int:
    """Count the texts that a language lacks; a report without paragraphs lacks one."""
    texts = [words.title, *(section.heading for section in words.sections), *(one.words for one in words.paragraphs)]
    return sum(text is None for text in texts) + (not words.paragraphs)


def _masthead(report: Report, dated: datetime) -> Masthead:
    item = report.agenda_item
    return Masthead(
        symbol=report.symbol or report.slug,
        organ=speech.gettext(COUNCIL),
        issued=dated.date(),
        original=(report.original_language,),
        session=report.council_session,
        agenda=() if item is None else (AgendaItem(item, speech.gettext(AGENDA[item])),),
    )


def _summary(words: ReportInWords) -> Iterator[Paragraph]:
    for place, line in enumerate(words.summary.split("\n"), start=1):
        if line:
            with placed(f"summary, paragraph {place}"):
                yield Paragraph(f"summary-{place}", plain(line))


def _body(report: Report, language: str, register: Register) -> tuple[Block, ...]:
    numbers = numbers_of(report)
    own = {
        section.id: tuple(_placed_paragraph(one, numbers[one.id], language, register) for one in section.paragraphs)
        for section in report.sections
    }
    return _nested(list(report.sections), own, language)


def _nested(sections: list[ReportSection], own: Own, language: str) -> tuple[Block, ...]:
    """Put each section into the nearest one before it of a higher level; one without any content is left out."""
    blocks: list[Block] = []
    while sections:
        first = sections.pop(0)
        inside = []
        while sections and sections[0].level > first.level:
            inside.append(sections.pop(0))
        content = (*own[first.id], *_nested(inside, own, language))
        heading = first.heading_in(language)
        if content and heading is not None:
            numbered = first.level <= DEEPEST_NUMBERED_LEVEL
            with placed(f"section {first.slug}"):
                blocks.append(Section(f"sec-{first.slug}"[:40], heading.heading, content, numbered))
    return tuple(blocks)


def _placed_paragraph(paragraph: ReportParagraph, number: int, language: str, register: Register) -> Paragraph:
    """Make a paragraph; what cannot be printed in it is told with its number."""
    with placed(f"paragraph {number}"):
        return _paragraph(paragraph, number, language, register)


def _paragraph(paragraph: ReportParagraph, number: int, language: str, register: Register) -> Paragraph:
    text = paragraph.text_in(language)
    opening, lines = parts_of(text.words if text is not None else "")
    called = footnote(paragraph.citations, register)
    call: tuple[Inline, ...] = (FootnoteRef(plain(called), f"fn-{paragraph.slug}"[:40]),) if called else ()
    parts = [plain(line) for line in lines]
    if parts:
        parts[-1] += call
    return Paragraph(
        id=paragraph.slug[:40],
        content=plain(opening) if parts else plain(opening) + call,
        number=number,
        parts=tuple(SubParagraph(part) for part in parts),
        recommendation=paragraph.section.kind is SectionKind.RECOMMENDATIONS,
    )


def _annexes(report: Report, register: Register) -> tuple[Annex, ...]:
    groups = contributors(report, register)
    sections = tuple(
        Section(f"contributors-{place}", category, (_listed(names),), numbered=False)
        for place, (category, names) in enumerate(groups, start=1)
    )
    return (Annex("contributors", speech.gettext(CONTRIBUTORS), sections),) if sections else ()


def _listed(names: list[str]) -> Listing:
    with placed("contributors"):
        return Listing(tuple(ListItem(plain(name)) for name in names))
