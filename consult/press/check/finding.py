"""What a checker says: which condition is not met, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass


def N_(sentence: str) -> str:  # noqa: N802 - the customary mark for extraction
    """Mark a sentence for translation and return it unchanged."""
    return sentence


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a standard, and what is said where it is not met.

    ``clause`` names standard, clause and number: ``ISO 14289-1:7.18.1-2``, ``WCAG 2.2:1.1.1``,
    ``EPUB Accessibility 1.1:2.2``. ``sentence`` says what is wrong in plain words and ``mend`` what to
    do in the program the file was written with; both are marked for translation by ``N_`` and may hold
    the names of values, ``%(like)s`` this.
    """

    clause: str
    sentence: str
    mend: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a file where a condition is not met.

    ``place`` is for people, such as ``page 3`` or ``word/document.xml, paragraph 12``; ``values`` fill
    the sentences of the condition, in the order of their names.
    """

    condition: Condition
    place: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """Say in English what is wrong."""
        return self.condition.sentence % dict(self.values)

    @property
    def mend(self) -> str:
        """Say in English how to mend it."""
        return self.condition.mend % dict(self.values)
