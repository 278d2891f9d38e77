"""Numbers as values that can be compared across languages and ways of writing."""

from consult.plainspeak.numbers.comparison import Doubt, Unsupported, unsupported
from consult.plainspeak.numbers.figures import Day, Figure, Form, Kind, Sureness
from consult.plainspeak.numbers.reading import figures

__all__ = ["Day", "Doubt", "Figure", "Form", "Kind", "Sureness", "Unsupported", "figures", "unsupported"]
