"""The braille writer: files for embossers and braille displays, transcribed by liblouis where it is installed."""

from consult.press.braille.writer import render_braille

__all__ = ["render_braille"]
