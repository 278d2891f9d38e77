"""Reads of analysis: the codebook, sources to be coded, coded passages, and figures for the report."""

from consult.analysis.queries.coded import coded_sources, codings_of, count_passages, passages
from consult.analysis.queries.figures import by_category_and_region, by_code_and_kind

__all__ = [
    "by_category_and_region",
    "by_code_and_kind",
    "coded_sources",
    "codings_of",
    "count_passages",
    "passages",
]
