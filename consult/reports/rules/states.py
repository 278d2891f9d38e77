"""Plain rules of reports: states, voices, kinds of section, addressees."""

from enum import StrEnum


class ReportState(StrEnum):
    """How far a report is; a frozen one is translated and made accessible, and changes no more."""

    DRAFTING = "drafting"
    FROZEN = "frozen"
    ISSUED = "issued"


class SectionKind(StrEnum):
    """What a section holds: conclusions and recommendations made at the events stand apart from the rest."""

    BODY = "body"
    CONCLUSIONS = "conclusions"
    RECOMMENDATIONS = "recommendations"


class Voice(StrEnum):
    """Whose a paragraph is: what participants said, what the office concludes, what the rapporteur reports."""

    RAPPORTEUR = "rapporteur"
    PARTICIPANTS = "participants"
    OFFICE = "office"


class Addressee(StrEnum):
    """To whom a recommendation is addressed."""

    STATES = "states"
    COUNCIL = "council"
    OHCHR = "ohchr"
    NHRI = "nhri"
    CIVIL_SOCIETY = "civil_society"


class Standing(StrEnum):
    """How a text stands in one language: not there, made from an older original, or good."""

    MISSING = "missing"
    STALE = "stale"
    DONE = "done"


def standing(original_pin: str | None, of_pin: str | None) -> Standing:
    """Say how a translation stands by the pin of the original it was made from (None: there is none)."""
    if of_pin is None:
        return Standing.MISSING
    return Standing.DONE if of_pin == original_pin else Standing.STALE
