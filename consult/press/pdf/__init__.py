"""The PDF writer; importing this package does not import the engine, printing does."""

from consult.press.pdf.engine import render_pdf
from consult.press.pdf.failure import PressError

__all__ = ["PressError", "render_pdf"]
