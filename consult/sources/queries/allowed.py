"""The gate's question asked in SQL, so that a list holds only what its reader may open."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, not_, or_

from consult.kernel.text.held import Use
from consult.sources.models import Consent, Passage, Source, SourceText
from consult.sources.rules import SourceState


def text_is_allowed(use: Use, *, now: datetime) -> ColumnElement[bool]:
    """Say whether ``use`` of the SourceText of a query is allowed; the twin of ``Rights.find`` for a part."""
    return _allowed(use, now, _whole(), Consent.part == SourceText.part)


def passage_is_allowed(use: Use, *, now: datetime) -> ColumnElement[bool]:
    """Say whether ``use`` of the Passage of a query is allowed; the twin of ``Rights.find`` for a passage."""
    return _allowed(use, now, _whole(), Consent.part == SourceText.part, Consent.passage_id == Passage.id)


def has_allowed_text(use: Use, *, now: datetime) -> ColumnElement[bool]:
    """Say whether a Source of a query has a current text of which ``use`` is allowed."""
    current = and_(SourceText.source_id == Source.id, SourceText.replaced_at.is_(None))
    return exists().where(current, text_is_allowed(use, now=now)).correlate(Source)


def _allowed(use: Use, now: datetime, *scopes: ColumnElement[bool]) -> ColumnElement[bool]:
    """Let the narrowest scope that says anything decide; the widest comes first."""
    answer: ColumnElement[bool] | None = None
    for scope in scopes:
        said, refused = _said(use, now, scope), _said(use, now, and_(scope, not_(Consent.is_allowed)))
        here = and_(said, not_(refused))
        answer = here if answer is None else or_(here, and_(not_(said), answer))
    return and_(Source.state == SourceState.ACTIVE, *([] if answer is None else [answer]))


def _said(use: Use, now: datetime, scope: ColumnElement[bool]) -> ColumnElement[bool]:
    in_force = and_(Consent.from_at <= now, or_(Consent.until_at.is_(None), Consent.until_at > now))
    about = and_(Consent.source_id == Source.id, Consent.use == use)
    return exists().where(about, in_force, scope).correlate(Source, SourceText, Passage)


def _whole() -> ColumnElement[bool]:
    return and_(Consent.part.is_(None), Consent.passage_id.is_(None))
