"""How a footnote says where passages come from: sources of one kind together, each as its consent allows."""

from enum import StrEnum

from consult.kernel.text.speech import N_
from consult.sources.rules import Attribution, SourceKind


class Manner(StrEnum):
    """How something was said; a reader is told the event and the day of what was spoken, the reference of the rest."""

    SPOKEN = "spoken"
    LETTER = "letter"
    WRITTEN = "written"


_UNATTRIBUTED = N_("quoted without attribution")
_SPEAKERS = {
    Attribution.NAMED: "%(name)s",
    Attribution.UNNAMED: N_("a participant not named (%(category)s)"),
    Attribution.NONE: _UNATTRIBUTED,
}
_WRITERS = {
    Attribution.NAMED: N_("%(name)s, %(reference)s"),
    Attribution.UNNAMED: N_("a contributor not named (%(category)s), %(reference)s"),
    Attribution.NONE: _UNATTRIBUTED,
}


def manner_of(kind: SourceKind, *, has_event: bool) -> Manner:
    """Tell how a source of a kind was said."""
    if kind in (SourceKind.INTERVENTION, SourceKind.STATEMENT) and has_event:
        return Manner.SPOKEN
    return Manner.LETTER if kind is SourceKind.LETTER else Manner.WRITTEN


def who_phrase(manner: Manner, attribution: Attribution) -> str:
    """Choose the English words for who it was, their own key in the catalogues; only the named are named."""
    return (_SPEAKERS if manner is Manner.SPOKEN else _WRITERS)[attribution]
