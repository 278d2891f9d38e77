"""Citing passages in a paragraph, and taking citations back."""

import uuid

from sqlalchemy import select

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.reports.commands.writing import ReportIsFrozen
from consult.reports.models import Citation, Report, ReportParagraph
from consult.reports.queries.citable import one_citable
from consult.reports.queries.finding import lock_report


class PassageMayNotBeQuoted(Refused):
    """The passage is not coded here, or its contributor does not allow quoting."""

    says = N_(
        "This passage cannot be cited: it is not coded in this consultation, or its contributor does not allow it."
    )


def cite_passage(work: Work, *, paragraph: ReportParagraph, passage_id: uuid.UUID) -> Citation:
    """Rest a paragraph on a coded passage, pinned as it reads now; citing it twice changes nothing but the pin.

    Errors: ReportIsFrozen, PassageMayNotBeQuoted.
    """
    report = _open(work, paragraph.report)
    passage = one_citable(work.session, report.process, passage_id, now=work.now)
    if passage is None:
        raise PassageMayNotBeQuoted
    citations = _citations(work, paragraph)
    known = next((one for one in citations if one.passage_id == passage.id), None)
    if known is not None:
        known.pin = passage.pin
        return known
    position = max((one.position for one in citations), default=-1) + 1
    citation = Citation(paragraph_id=paragraph.id, passage=passage, position=position, pin=passage.pin)
    work.session.add(citation)
    work.session.flush()
    work.session.expire(paragraph, ["citations"])
    return citation


def drop_citation(work: Work, *, paragraph: ReportParagraph, passage_id: uuid.UUID) -> None:
    """Take a citation back; one that is not there stays away. Errors: ReportIsFrozen."""
    _open(work, paragraph.report)
    for citation in _citations(work, paragraph):
        if citation.passage_id == passage_id:
            work.session.delete(citation)
    work.session.flush()
    work.session.expire(paragraph, ["citations"])


def _open(work: Work, report: Report) -> Report:
    locked = lock_report(work.session, report)
    if locked.is_frozen:
        raise ReportIsFrozen(at=locked.frozen_at)
    return locked


def _citations(work: Work, paragraph: ReportParagraph) -> list[Citation]:
    query = select(Citation).where(Citation.paragraph_id == paragraph.id)
    return list(work.session.scalars(query.order_by(Citation.position, Citation.id)))
