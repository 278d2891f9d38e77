"""Tables of the register: sources, their texts, consent and passages."""

from consult.sources.models.consent import Consent
from consult.sources.models.passages import Passage
from consult.sources.models.sources import Source, SourceText

__all__ = ["Consent", "Passage", "Source", "SourceText"]
