"""The rapporteur's pages: the report, its head, its sections and paragraphs."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from consult.kernel.ids import new_id
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, language
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.reports import commands, permissions, queries
from consult.reports.forms import (
    ADDRESSEES,
    SECTIONS,
    VOICES,
    ActForm,
    BeginForm,
    HeadForm,
    ParagraphForm,
    SectionForm,
    TextForm,
)
from consult.reports.models import ParagraphRevision, Report, ReportParagraph, ReportSection
from consult.reports.queries.checks import blocking
from consult.reports.queries.finding import current_text
from consult.reports.rules import Saved
from consult.reports.views.doors import (
    a_paragraph,
    a_report,
    a_section,
    a_waiting_text,
    a_whole_report,
    room,
)
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work
from consult.web.sure import ask_first

BOTH = ("GET", "POST")
Thing = TypeVar("Thing")
register("reports.report-begun", N_("The report is begun. Add its first section."))
register("reports.saved", N_("Saved."))
register("reports.paragraph-saved", N_("Paragraph saved."))
register("reports.section-saved", N_("Section saved."))
register("reports.removed", N_("Removed."))
register(
    "reports.second-text-kept",
    N_("Somebody saved this paragraph while you wrote. Both texts are kept. Put them together here."),
)


@room.page("/reports", load=the_process, may=permissions.read, for_people=True)
def all_reports(process: Process) -> str:
    """List the reports of the process."""
    may_begin = permissions.begin(work().actor, process)
    return show(reports=queries.reports_of(work().session, process.id), may_begin=may_begin)


@room.page("/reports/begin", load=the_process, may=permissions.begin, methods=BOTH, for_people=True)
def begin_report(process: Process) -> str | Response:
    """Begin a report."""
    form = fill(BeginForm, original=language())
    if is_sent_and_good(form):
        with refusals_beside(form):
            slug, original = str(form.slug.data), str(form.original.data)
            commands.begin_report(work(), process=process, slug=slug, language=original, words=form.words())
            notice(Message("reports.report-begun"))
            return go("reports.write_report", report=slug)
    return show(form=form)


@room.page(
    "/reports/<report>",
    load=a_whole_report,
    may=permissions.read,
    for_people=True,
)
def write_report(report: Report) -> str:
    """Show the whole report in its original language, with what is missing where."""
    current = work()
    findings = blocking(current.session, report, now=current.now)
    return show(
        report=report,
        title=report.title_in(report.original_language),
        numbers=queries.numbers_of(report),
        findings={one.paragraph_id: [f for f in findings if f.paragraph_id == one.paragraph_id] for one in findings},
        waiting={text.paragraph_id: text for text in queries.waiting_texts(current.session, report)},
        may_write=permissions.write(current.actor, report) and not report.is_frozen,
        words={"voices": VOICES, "sections": SECTIONS, "addressees": ADDRESSEES},
    )


def _acts(current: Work, report: Report, process: Process) -> dict[str, Callable[[str], Any]]:
    session = current.session

    def section(slug: str) -> ReportSection:
        return _found(queries.one_section(session, process, report.slug, slug))

    def paragraph(slug: str) -> ReportParagraph:
        return _found(queries.one_paragraph(session, process, report.slug, slug))

    return {
        "add": lambda slug: commands.add_paragraph(current, section=section(slug)),
        "up": lambda slug: commands.move_paragraph(current, paragraph=paragraph(slug), by=-1),
        "down": lambda slug: commands.move_paragraph(current, paragraph=paragraph(slug), by=1),
        "section-up": lambda slug: commands.move_section(current, section=section(slug), by=-1),
        "section-down": lambda slug: commands.move_section(current, section=section(slug), by=1),
    }


def _found(thing: Thing | None) -> Thing:
    if thing is None:
        raise BadRequest
    return thing


@room.page("/reports/<report>/arrange", load=a_report, may=permissions.write, methods=("POST",), for_people=True)
def arrange_report(report: Report) -> Response:
    """Add a paragraph, or move a paragraph or section by one place; a new paragraph opens at once."""
    act, slug = fill(ActForm).chosen()
    done = _found(_acts(work(), report, report.process).get(act))(slug)
    if act == "add":
        return go("reports.edit_paragraph", report=report.slug, paragraph=done.slug)
    return go("reports.write_report", report=report.slug, _anchor=slug)


@room.page("/reports/<report>/head", load=a_report, may=permissions.write, methods=BOTH, for_people=True)
def edit_head(report: Report) -> str | Response:
    """Change title, summary, symbol, session, agenda item and limit."""
    title = report.title_in(report.original_language)
    seen = commands.head_pin(work(), report=report)
    form = fill(HeadForm, obj=report, title=title and title.title, subtitle=title and title.subtitle, seen=seen)
    if form.summary.data is None and title is not None:
        form.summary.data = title.summary
    if is_sent_and_good(form):
        with refusals_beside(form):
            words, particulars, seen = form.words(), form.particulars(), str(form.seen.data or "")
            commands.change_head(work(), report=report, words=words, particulars=particulars, seen=seen)
            notice(Message("reports.saved"))
            return go("reports.write_report", report=report.slug)
        form.seen.data = commands.head_pin(work(), report=report)
    return show(form=form, report=report)


@room.page("/reports/<report>/add-section", load=a_report, may=permissions.write, methods=BOTH, for_people=True)
def add_section(report: Report) -> str | Response:
    """Add a section at the end."""
    form = fill(SectionForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            section = commands.add_section(work(), report=report, heading=form.section())
            notice(Message("reports.section-saved"))
            return go("reports.write_report", report=report.slug, _anchor=section.slug)
    return show("reports/edit_section.html", form=form, report=report, section=None)


@room.page("/reports/<report>/sections/<section>", load=a_section, may=permissions.write, methods=BOTH, for_people=True)
def edit_section(section: ReportSection) -> str | Response:
    """Change a section, or remove it if it is empty."""
    heading = section.original
    stored = {"heading": heading and heading.heading, "seen": heading and heading.pin}
    form = fill(SectionForm, obj=section, level=str(section.level), **stored)
    act = fill(ActForm).chosen()[0]
    if act == "remove" and not section.paragraphs:
        back = url_for("reports.edit_section", report=section.report.slug, section=section.slug)
        asked = ask_first(heading.heading if heading else section.slug, back=back)
        if asked is not None:
            return asked
    if act == "remove" or is_sent_and_good(form):
        with refusals_beside(form):
            if act == "remove":
                commands.remove_section(work(), section=section)
            else:
                seen = str(form.seen.data or "")
                commands.change_section(work(), section=section, heading=form.section(), seen=seen)
            notice(Message("reports.removed" if act == "remove" else "reports.section-saved"))
            return go("reports.write_report", report=section.report.slug)
        form.seen.data = section.original.pin if section.original else ""
    return show(form=form, report=section.report, section=section)


@room.page(
    "/reports/<report>/paragraphs/<paragraph>", load=a_paragraph, may=permissions.write, methods=BOTH, for_people=True
)
def edit_paragraph(paragraph: ReportParagraph) -> str | Response:
    """Write a paragraph; a text written on an older version is kept and leads to merging."""
    text = paragraph.original
    form = fill(
        ParagraphForm,
        words=text.words if text else "",
        version=str(text.version if text else 0),
        operation=str(new_id()),
        voice=paragraph.voice.value,
        addressee=paragraph.addressee.value if paragraph.addressee else "",
    )
    if is_sent_and_good(form):
        with refusals_beside(form):
            save = form.save(is_original=True)
            saved = commands.edit_paragraph(work(), paragraph=paragraph, nature=form.nature(), save=save)
            return after_saving(paragraph, saved, "cite" if fill(ActForm).chosen()[0] == "cite" else "report")
    return show(form=form, paragraph=paragraph, report=paragraph.report)


@room.page(
    "/reports/<report>/paragraphs/<paragraph>/remove",
    load=a_paragraph,
    may=permissions.write,
    methods=BOTH,
    for_people=True,
)
def remove_paragraph(paragraph: ReportParagraph) -> str | Response:
    """Remove a paragraph, after a look at what goes with it."""
    form, slug = fill(ActForm), paragraph.report.slug
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.remove_paragraph(work(), paragraph=paragraph)
            notice(Message("reports.removed"))
            return go("reports.write_report", report=slug)
    is_built_on = queries.is_built_on(work().session, paragraph)
    return show(form=form, paragraph=paragraph, report=paragraph.report, is_built_on=is_built_on)


@room.page(
    "/reports/<report>/second-texts/<waiting>",
    load=a_waiting_text,
    may=permissions.merge,
    methods=BOTH,
    for_people=True,
)
def merge_text(waiting: ParagraphRevision) -> str | Response:
    """Put a second text and the one that stands together; nothing of either is lost before that."""
    paragraph, report = waiting.paragraph, waiting.paragraph.report
    text = current_text(work().session, paragraph.id, waiting.language)
    original = current_text(work().session, paragraph.id, report.original_language)
    form = fill(
        TextForm,
        words=waiting.words,
        version=str(text.version if text else 0),
        operation=str(new_id()),
        pin=original.pin if original else "",
    )
    if is_sent_and_good(form):
        with refusals_beside(form):
            save = form.save(is_original=waiting.language == report.original_language)
            saved = commands.merge_text(work(), waiting=waiting, save=save)
            return after_saving(paragraph, saved, "report")
    return show(form=form, waiting=waiting, text=text, paragraph=paragraph, report=report)


def after_saving(paragraph: ReportParagraph, saved: Saved, target: str) -> Response:
    """Lead on: to merging if somebody else saved meanwhile, else where the person wants to go."""
    report = paragraph.report.slug
    if saved.waiting_id is not None:
        notice(Message("reports.second-text-kept"), kind="warning")
        return go("reports.merge_text", report=report, waiting=saved.waiting_id)
    notice(Message("reports.paragraph-saved"))
    if target == "cite":
        return go("reports.cite_passages", report=report, paragraph=paragraph.slug)
    return go("reports.write_report", report=report, _anchor=paragraph.slug)
