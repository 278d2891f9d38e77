"""Reads of reports."""

from consult.reports.queries.finding import (
    is_built_on,
    lock_report,
    one_paragraph,
    one_report,
    one_section,
    reports_of,
    waiting_text,
    waiting_texts,
    whole_report,
)
from consult.reports.queries.texts import ReportInWords, in_words, numbers_of, paragraph_pins, report_with_texts

__all__ = [
    "ReportInWords",
    "in_words",
    "is_built_on",
    "lock_report",
    "numbers_of",
    "one_paragraph",
    "one_report",
    "one_section",
    "paragraph_pins",
    "report_with_texts",
    "reports_of",
    "waiting_text",
    "waiting_texts",
    "whole_report",
]
