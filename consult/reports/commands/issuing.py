"""Freezing the original, opening it again, and issuing the report."""

from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.reports.models import Report, Unfreezing
from consult.reports.queries.checks import blocking
from consult.reports.queries.finding import lock_report, whole_report
from consult.reports.rules import ReportState


class ReportIsNotReady(Refused):
    """Something must be put right first; the first of it is named."""

    says = N_(
        "The report cannot be frozen yet. The checks list what is missing: %(number)s points must be put right first."
    )


class ReportIsNotFrozen(Refused):
    """Only a frozen report is issued or opened again."""

    says = N_("This report is being drafted. Freeze it first.")


class ReasonIsMissing(Refused):
    """Opening a frozen report needs a reason."""

    says = N_("Write why the report is opened again.")
    field = "reason"


def freeze_report(work: Work, *, report: Report) -> None:
    """Freeze the original: it changes no more, translators go on.

    Refused while a participants' paragraph cites nothing, a paragraph has no words, a second text waits or a cited
    passage may no longer be quoted. Freezing twice changes nothing. Errors: ReportIsNotReady.
    """
    locked = lock_report(work.session, report)
    if locked.is_frozen:
        return
    whole = whole_report(work.session, locked.process, locked.slug)
    stopping = [one for one in blocking(work.session, whole or locked, now=work.now) if one.stops]
    if stopping:
        raise ReportIsNotReady(number=len(stopping))
    locked.state, locked.frozen_at = ReportState.FROZEN, work.now
    work.session.flush()
    work.witness("freeze-report", about=("report", report.id), process_id=report.process_id)


def unfreeze_report(work: Work, *, report: Report, reason: str) -> None:
    """Open a frozen or issued report again, with a reason that is kept. Errors: ReasonIsMissing, ReportIsNotFrozen."""
    locked = lock_report(work.session, report)
    if not locked.is_frozen:
        raise ReportIsNotFrozen
    if not reason.strip():
        raise ReasonIsMissing
    work.session.add(Unfreezing(report_id=report.id, reason=reason.strip(), opened_by=work.actor.person_id))
    locked.state, locked.frozen_at = ReportState.DRAFTING, None
    work.session.flush()
    work.witness("unfreeze-report", about=("report", report.id), process_id=report.process_id)
    change_public_pages(work, process_id=report.process_id)


def issue_report(work: Work, *, report: Report) -> None:
    """Say that a frozen report is issued; issuing twice changes nothing. Errors: ReportIsNotFrozen."""
    locked = lock_report(work.session, report)
    if not locked.is_frozen:
        raise ReportIsNotFrozen
    if locked.state is ReportState.ISSUED:
        return
    locked.state = ReportState.ISSUED
    work.session.flush()
    work.witness("issue-report", about=("report", report.id), process_id=report.process_id)
    change_public_pages(work, process_id=report.process_id)
