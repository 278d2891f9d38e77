"""The PDF writer; importing this package does not import the engine, printing does."""

from consult.press.failure import PressError
from consult.press.pdf.engine import render_pdf
from consult.press.pdf.pages import printed_pages
from consult.press.pdf.standard import Standard

__all__ = ["PressError", "Standard", "printed_pages", "render_pdf"]
