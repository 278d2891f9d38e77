"""Checks one statement against the rules of a profile."""

from consult.plainspeak.findings import Context, Finding
from consult.plainspeak.profiles import Profile
from consult.plainspeak.reading import Reading
from consult.plainspeak.rules import RULES

_NO_CONTEXT = Context()


def check(statement: str, *, profile: Profile, context: Context = _NO_CONTEXT) -> list[Finding]:
    """Give the findings of a statement, in its order.

    The same statement, profile and context give the same findings. The first
    call for a language loads its word list (about 0.1 s).

    :raises LookupError: there are no rules for the source's language.
    """
    reading = Reading(statement, profile.language)
    findings = [
        finding for name, rule in RULES.items() if name in profile.rules for finding in rule(reading, profile, context)
    ]
    return sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule, finding.code))
