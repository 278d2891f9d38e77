"""How far each language of a report is, text by text."""

from collections import Counter
from dataclasses import dataclass

from consult.kernel.languages import LANGUAGES
from consult.kernel.text.message import Message
from consult.reports.models import ParagraphText, Report, ReportParagraph, ReportSection, ReportTitle, SectionHeading
from consult.reports.queries.texts import numbers_of
from consult.reports.rules import Standing, standing
from consult.reports.rules.figures import number_findings


@dataclass(frozen=True, slots=True)
class Piece:
    """One text to be translated: a title, a heading or a paragraph, and how it stands."""

    kind: str
    slug: str | None
    number: int | None
    original: str
    standing: Standing
    findings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of a language are done, stale or missing."""

    language: str
    done: int
    stale: int
    missing: int

    @property
    def is_complete(self) -> bool:
        """Say whether every text is there and up to date."""
        return not self.stale and not self.missing


def tongues_of(report: Report) -> tuple[str, ...]:
    """List the languages into which a report is translated: the six but its own."""
    return tuple(tag for tag in LANGUAGES if tag != report.original_language)


def pieces(report: Report, language: str) -> list[Piece]:
    """List every text of a loaded report that has an original, as it stands in ``language``, in reading order."""
    found, listed = numbers_of(report), [_of_title(report, language)]
    for section in report.sections:
        listed.append(_of_heading(section, language))
        listed += [_of_paragraph(one, found[one.id], language) for one in section.paragraphs]
    return [piece for piece in listed if piece is not None]


def progress(report: Report) -> list[Progress]:
    """Count how the texts stand in each language."""
    told = []
    for language in tongues_of(report):
        counted = Counter(piece.standing for piece in pieces(report, language))
        told.append(Progress(language, counted[Standing.DONE], counted[Standing.STALE], counted[Standing.MISSING]))
    return told


def standing_of(
    original: ParagraphText | SectionHeading | ReportTitle, text: ParagraphText | SectionHeading | ReportTitle | None
) -> Standing:
    """Say how a translation stands: stale as soon as the original is another than the one it was made from."""
    return standing(original.pin, None if text is None else text.of_pin)


def title_in(report: Report, language: str) -> ReportTitle | None:
    """Give title, subtitle and summary in ``language``, if there are any."""
    return next((row for row in report.titles if row.language == language), None)


def _of_title(report: Report, language: str) -> Piece | None:
    original, text = title_in(report, report.original_language), title_in(report, language)
    if original is None:
        return None
    findings = [] if text is None else number_findings(_together(original), _together(text))
    return Piece("title", None, None, original.title, standing_of(original, text), tuple(findings))


def _of_heading(section: ReportSection, language: str) -> Piece | None:
    original, text = section.original, section.heading_in(language)
    if original is None:
        return None
    findings = [] if text is None else number_findings(original.heading, text.heading)
    return Piece("heading", section.slug, None, original.heading, standing_of(original, text), tuple(findings))


def _of_paragraph(paragraph: ReportParagraph, number: int, language: str) -> Piece | None:
    original, text = paragraph.original, paragraph.text_in(language)
    if original is None or not original.words:
        return None
    findings = [] if text is None else number_findings(original.words, text.words)
    stands = Standing.MISSING if text is not None and not text.words else standing_of(original, text)
    return Piece("paragraph", paragraph.slug, number, original.words, stands, tuple(findings))


def _together(title: ReportTitle) -> str:
    return f"{title.title}\n{title.subtitle}\n{title.summary}"
