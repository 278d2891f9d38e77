"""Figures for the report: passages by code and kind, sources by category and region."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from consult.analysis.models import Coding
from consult.analysis.queries.narrowing import of_coding, of_source, of_text
from consult.analysis.rules import PassageKind
from consult.analysis.rules.cells import Figures, figures
from consult.analysis.rules.filters import Filters
from consult.kernel.text.held import Use
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries.allowed import has_allowed_text, passage_is_allowed

NO_REGION = ""


def by_code_and_kind(
    session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime
) -> dict[tuple[uuid.UUID, PassageKind], int]:
    """Count the passages that fit, by code and kind; a passage under two codes counts with each."""
    query = (
        select(Coding.code_id, Coding.kind, func.count(Passage.id.distinct()))
        .join(Passage, Coding.passage_id == Passage.id)
        .join(SourceText, Passage.text_id == SourceText.id)
        .join(Source, SourceText.source_id == Source.id)
        .where(Source.process_id == process_id, passage_is_allowed(Use.ANALYSE, now=now))
        .where(*of_coding(filters), *of_source(filters), *of_text(filters))
        .group_by(Coding.code_id, Coding.kind)
    )
    return {(code_id, kind): number for code_id, kind, number in session.execute(query)}


def by_category_and_region(
    session: Session, process_id: uuid.UUID, filters: Filters, *, now: datetime, order: Sequence[str] = ()
) -> Figures:
    """Count the sources heard that may be analysed, by category and region, small numbers hidden.

    Categories stand in ``order``, those not in it after; a source without a region counts under ``NO_REGION``.
    """
    region = func.coalesce(Source.group_code, NO_REGION)
    query = (
        select(Source.category, region, func.count(Source.id))
        .where(Source.process_id == process_id, has_allowed_text(Use.ANALYSE, now=now), *of_source(filters))
        .group_by(Source.category, region)
    )
    counts = {(category, group): number for category, group, number in session.execute(query)}
    heard = {category for category, _ in counts}
    rows = [*(code for code in order if code in heard), *sorted(heard - set(order))]
    columns = sorted({group for _, group in counts}, key=lambda group: (group == NO_REGION, group))
    return figures(counts, rows, columns)
