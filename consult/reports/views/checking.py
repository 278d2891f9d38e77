"""The checks of a report, and freezing, opening again and issuing it."""

from flask import request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from consult.accounts.queries import labels
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, language
from consult.reports import commands, permissions
from consult.reports.forms import KINDS, StandingForm
from consult.reports.models import Report
from consult.reports.queries.checks import checks
from consult.reports.queries.citable import quotations
from consult.reports.queries.translations import progress
from consult.reports.views.doors import a_report, a_whole_report, room
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

PAGE_SIZE = 10
register("reports.frozen", N_("The report is frozen. Its original changes no more; translators can go on."))
register("reports.unfrozen", N_("The report is open again."))
register("reports.issued", N_("The report is issued."))


@room.page("/reports/<report>/checks", load=a_whole_report, may=permissions.read, for_people=True)
def check_report(report: Report) -> str:
    """Show what the checks find: length, citations, consent, balance, what is not used, translations."""
    current = work()
    found = checks(current.session, report, language=language(), now=current.now)
    last = max(1, -(-len(found.uncited_passages) // PAGE_SIZE))
    number = min(max(request.args.get("page", 1, type=int), 1), last)
    shown = found.uncited_passages[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return show(
        report=report,
        checks=found,
        progress=progress(report),
        quotations=quotations(current.session, shown, language=language(), now=current.now),
        page_number=number,
        last_page=last,
        page_url=lambda one: url_for("reports.check_report", report=report.slug, page=one),
        categories=labels(current.session, "category", language()),
        kinds=KINDS,
    )


@room.page("/reports/<report>/standing", load=a_report, may=permissions.begin, methods=("GET", "POST"), for_people=True)
def change_standing(report: Report) -> str | Response:
    """Freeze the original; organizers open it again with a reason, or issue it."""
    form = fill(StandingForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            notice(Message(_move(report, form)))
            return go("reports.write_report", report=report.slug)
    return show(form=form, report=report, may_govern=permissions.govern(work().actor, report))


def _move(report: Report, form: StandingForm) -> str:
    act = form.chosen()[0]
    if act == "freeze":
        commands.freeze_report(work(), report=report)
        return "reports.frozen"
    if not permissions.govern(work().actor, report) or act not in {"unfreeze", "issue"}:
        raise BadRequest
    if act == "unfreeze":
        commands.unfreeze_report(work(), report=report, reason=str(form.reason.data or ""))
        return "reports.unfrozen"
    commands.issue_report(work(), report=report)
    return "reports.issued"
