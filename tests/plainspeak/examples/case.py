"""An example of a rule: a statement that breaks it, and one that keeps it."""

from dataclasses import dataclass

from consult.plainspeak import StatementKind, Term


@dataclass(frozen=True, slots=True)
class Case:
    """``broken`` gives ``code`` at ``part``; ``kept`` gives nothing by that rule; both against ``source``."""

    broken: str
    code: str
    part: str
    kept: str
    source: str | None = None
    kind: StatementKind = StatementKind.FACT
    terms: tuple[Term, ...] = ()
