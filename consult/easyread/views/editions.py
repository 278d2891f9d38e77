"""Reports and their easy-to-read editions, language by language."""

from flask import request
from werkzeug.wrappers import Response

from consult.easyread import permissions
from consult.easyread.commands.structure import begin_edition
from consult.easyread.commands.texts import save_title
from consult.easyread.forms import WordsForm
from consult.easyread.models import EasyVersion
from consult.easyread.queries.checking import examine_all
from consult.easyread.queries.coverage import coverage_of
from consult.easyread.queries.editions import amounts, begun, reports_in
from consult.easyread.queries.readiness import readiness
from consult.easyread.rules import About, Coverage
from consult.easyread.views.doors import crumbs, room, the_report, the_version, where
from consult.easyread.views.gaps import told
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes.models import Process
from consult.reports.models import Report
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("easyread.begun", N_("The easy-to-read edition is begun. Give it a title, then add its first section."))
register("easyread.saved", N_("Saved."))


@room.page("/easy-read", load=the_process, may=permissions.see_list, for_people=True)
def reports(process: Process) -> str:
    """List the reports and how far their easy-to-read editions are."""
    found = reports_in(work().session, process)
    language = speech.language()
    titles = {
        report.id: next((one for one in report.titles if one.language == language), None)
        or next((one for one in report.titles if one.language == report.original_language), None)
        for report in found
    }
    session = work().session
    return show(reports=found, titles=titles, begun=begun(session, found), amounts=amounts(session, found))


@room.page("/easy-read/<report>", load=the_report, may=permissions.look, methods=("GET", "POST"), for_people=True)
def report(thing: Report) -> str:
    """Show the languages of an edition; its author begins it."""
    session = work().session
    statements = begun(session, [thing]).get(thing.id)
    return show(
        report=thing,
        statements=statements,
        amounts=amounts(session, [thing]),
        names=OWN_NAMES,
        may_write=permissions.write(work().actor, thing),
    )


@room.page(
    "/easy-read/<report>/begin", load=the_report, may=permissions.write, methods=("GET", "POST"), for_people=True
)
def begin(thing: Report) -> str | Response:
    """Begin the edition of a report."""
    if request.method == "POST":
        begin_edition(work(), report=thing)
        notice(Message("easyread.begun"))
        return go("easyread.version", report=thing.slug, tongue=thing.original_language)
    return show(report=thing)


@room.page("/easy-read/<report>/<tongue>", load=the_version, may=permissions.look, for_people=True)
def version(thing: EasyVersion) -> str:
    """Show how far the edition is in one language, and its sections."""
    examined = examine_all(thing)
    ready = readiness(thing, examined)
    covered = coverage_of(thing)
    waiting = {one.slug for one in ready.before_readers if one.about is About.STATEMENT}
    return show(
        version=thing,
        ready=ready,
        counts={state: sum(one.coverage is state for one in covered) for state in Coverage},
        waiting=waiting,
        may_write=permissions.write(work().actor, thing),
        crumbs=crumbs(thing)[:-1],
        name=OWN_NAMES[thing.language],
    )


@room.page("/easy-read/<report>/<tongue>/to-do", load=the_version, may=permissions.look, for_people=True)
def to_do(thing: EasyVersion) -> str:
    """List what is missing, stale or open, each with the page where it is mended."""
    ready = readiness(thing)
    return show(
        version=thing,
        before_readers=told(thing, ready.before_readers),
        before_publishing=told(thing, ready.before_publishing),
        crumbs=crumbs(thing),
    )


@room.page(
    "/easy-read/<report>/<tongue>/title",
    load=the_version,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def title(thing: EasyVersion) -> str | Response:
    """Write the title."""
    titles = thing.edition.titles
    form = fill(WordsForm, obj=thing.text(titles))
    if is_sent_and_good(form):
        with refusals_beside(form):
            save_title(work(), version=thing, words=str(form.words.data), base=form.base)
            notice(Message("easyread.saved"))
            return go("easyread.version", **where(thing))
        now = thing.text(thing.edition.titles)
        form.version.data = "0" if now is None else str(now.version)
    return show(version=thing, form=form, original=thing.original(titles), crumbs=crumbs(thing))
