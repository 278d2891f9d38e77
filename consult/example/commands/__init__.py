"""Loading the example: one act that a command line or a test calls."""

from consult.example.commands.load import load_example, release_reports

__all__ = ["load_example", "release_reports"]
