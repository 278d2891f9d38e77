"""The plain text writer: words only, in lines of 72 columns."""

from consult.press.text.writer import render_text

__all__ = ["render_text"]
