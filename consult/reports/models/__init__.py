"""Tables of reports: sections and headings, paragraphs and their texts, citations."""

from consult.reports.models.paragraphs import Citation, ParagraphRevision, ParagraphText, ReportParagraph
from consult.reports.models.report import Report, ReportSection, ReportTitle, SectionHeading, Unfreezing

__all__ = [
    "Citation",
    "ParagraphRevision",
    "ParagraphText",
    "Report",
    "ReportParagraph",
    "ReportSection",
    "ReportTitle",
    "SectionHeading",
    "Unfreezing",
]
