"""What changed between two versions of a document, as tracked changes in a Word file."""

from consult.press.docx.changes.writer import render_docx_changes

__all__ = ["render_docx_changes"]
