"""Language rules for plain and easy-to-read texts in six languages: pure functions on one statement."""

from consult.plainspeak.checking import check
from consult.plainspeak.findings import Context, Finding, Severity, Source, StatementKind, Term
from consult.plainspeak.profiles import VERSION, Profile, Way, easy, plain

__all__ = [
    "VERSION",
    "Context",
    "Finding",
    "Profile",
    "Severity",
    "Source",
    "StatementKind",
    "Term",
    "Way",
    "check",
    "easy",
    "plain",
]
