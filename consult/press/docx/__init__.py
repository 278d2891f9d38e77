"""The Word writer: UN style names with outline levels, real footnotes, numbers by style, tracked changes."""

from consult.press.docx.changes import render_docx_changes
from consult.press.docx.filled import Beside, Filled, read_filled
from consult.press.docx.writer import render_docx

__all__ = ["Beside", "Filled", "read_filled", "render_docx", "render_docx_changes"]
