"""Checking Word files: what of WCAG 2.2 for documents (EN 301 549, chapter 10) a program can tell."""

from consult.press.check.docx.file import check_docx

__all__ = ["check_docx"]
