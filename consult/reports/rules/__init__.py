"""Plain rules of reports."""

from consult.reports.rules.states import Addressee, ReportState, SectionKind, Standing, Voice, standing
from consult.reports.rules.texts import FrontWords, Heading, Nature, Particulars, Saved

__all__ = [
    "Addressee",
    "FrontWords",
    "Heading",
    "Nature",
    "Particulars",
    "ReportState",
    "Saved",
    "SectionKind",
    "Standing",
    "Voice",
    "standing",
]
