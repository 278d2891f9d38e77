"""Plain rules of analysis: kinds, codebook, filters, marks on a text, units to choose from, small cells."""

from consult.analysis.rules.kinds import KIND_NAMES, SOURCE_NAMES, PassageKind

__all__ = ["KIND_NAMES", "SOURCE_NAMES", "PassageKind"]
