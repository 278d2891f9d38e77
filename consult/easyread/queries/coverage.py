"""What of the report the edition says, what it leaves out, and what has changed since."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from consult.easyread.models import CoverageDecision, EasyStatement, EasyVersion, SourceLink
from consult.easyread.rules import Coverage
from consult.reports.models import ParagraphText, ReportParagraph, ReportSection
from consult.reports.rules import SectionKind

MUST_BE_COVERED = frozenset({SectionKind.CONCLUSIONS, SectionKind.RECOMMENDATIONS})


@dataclass(frozen=True, slots=True)
class Covered:
    """A paragraph of the report beside the edition: its number, its text, and what became of it."""

    paragraph: ReportParagraph
    number: int
    text: ParagraphText | None
    must: bool
    coverage: Coverage
    statements: tuple[EasyStatement, ...]
    decision: CoverageDecision | None


def coverage_of(version: EasyVersion, section: ReportSection | None = None) -> list[Covered]:
    """List the paragraphs of the report, or of one of its sections, with their coverage in the version's language."""
    says = _statements_by_paragraph(version)
    decisions = {row.paragraph_id: row for row in version.edition.decisions}
    return [
        _covered(version, paragraph, says.get(paragraph.id, ()), decisions.get(paragraph.id))
        for one in version.report.sections
        if section is None or one is section
        for paragraph in one.paragraphs
    ]


def _statements_by_paragraph(version: EasyVersion) -> Mapping[uuid.UUID, tuple[EasyStatement, ...]]:
    found: dict[uuid.UUID, tuple[EasyStatement, ...]] = {}
    for statement in version.statements:
        if version.text(statement.texts) is not None:
            for link in statement.links:
                found[link.paragraph_id] = (*found.get(link.paragraph_id, ()), statement)
    return found


def _covered(
    version: EasyVersion,
    paragraph: ReportParagraph,
    statements: tuple[EasyStatement, ...],
    decision: CoverageDecision | None,
) -> Covered:
    standing = decision if decision is not None and holds(version, decision) else None
    left_out = Coverage.OPEN if standing is None else Coverage.OMITTED
    return Covered(
        paragraph=paragraph,
        number=version.numbered[paragraph.id],
        text=version.paragraph_text(paragraph),
        must=paragraph.section.kind in MUST_BE_COVERED,
        coverage=Coverage.COVERED if statements else left_out,
        statements=statements,
        decision=decision,
    )


def original_pin(version: EasyVersion, paragraph: ReportParagraph) -> str:
    """Give the pin of a paragraph's original text, "" while there is none."""
    texts = {text.language: text.pin for text in paragraph.texts}
    return texts.get(version.original_language, "")


def holds(version: EasyVersion, decision: CoverageDecision) -> bool:
    """Say whether the paragraph is still as it was when it was decided to leave it out."""
    return decision.pin == original_pin(version, decision.paragraph)


def source_pin(version: EasyVersion, link: SourceLink) -> str:
    """Give the pin of the text that a link leads to in the version's language, "" while there is none."""
    text = version.paragraph_text(link.paragraph)
    return "" if text is None else text.pin


def stale_links(version: EasyVersion, statement: EasyStatement) -> list[SourceLink]:
    """List the links whose paragraph says something else now than when the words were written in this language."""
    if version.text(statement.texts) is None:
        return []
    seen = [{pin.language: pin.pin for pin in link.pins}.get(version.language) for link in statement.links]
    return [link for link, pin in zip(statement.links, seen, strict=True) if pin != source_pin(version, link)]
