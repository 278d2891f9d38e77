"""The braille writer: files for embossers and braille displays, transcribed by liblouis where it is installed."""

from consult.press.braille.louis import braille_version
from consult.press.braille.writer import lines_in_cells, render_braille

__all__ = ["braille_version", "lines_in_cells", "render_braille"]
