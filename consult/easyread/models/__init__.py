"""Tables of easy-to-read editions."""

from consult.easyread.models.editions import EasyEdition, EasyHeading, EasySection, EasyTitle
from consult.easyread.models.readers import CoverageDecision, ReaderRound
from consult.easyread.models.statements import EasyStatement, FindingAccepted, SourceLink, SourcePin, StatementText
from consult.easyread.models.version import AnyText, EasyVersion, in_language
from consult.easyread.models.worded import Worded
from consult.easyread.models.words import WordEntry, WordText

__all__ = [
    "AnyText",
    "CoverageDecision",
    "EasyEdition",
    "EasyHeading",
    "EasySection",
    "EasyStatement",
    "EasyTitle",
    "EasyVersion",
    "FindingAccepted",
    "ReaderRound",
    "SourceLink",
    "SourcePin",
    "StatementText",
    "WordEntry",
    "WordText",
    "Worded",
    "in_language",
]
