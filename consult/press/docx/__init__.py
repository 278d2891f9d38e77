"""The Word writer: UN style names with outline levels, real footnotes, numbers by style."""

from consult.press.docx.writer import render_docx

__all__ = ["render_docx"]
