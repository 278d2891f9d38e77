"""Sections: their order, their headings, and each beside the paragraphs that it simplifies."""

from flask import request, url_for
from werkzeug.wrappers import Response

from consult.easyread import permissions
from consult.easyread.commands import structure
from consult.easyread.commands.texts import save_heading
from consult.easyread.forms import KINDS, SectionForm
from consult.easyread.models import EasyVersion
from consult.easyread.queries.checking import examine_all
from consult.easyread.queries.coverage import coverage_of, stale_links
from consult.easyread.queries.readiness import is_behind
from consult.easyread.rules import PICTURES, EasySectionKind
from consult.easyread.views.doors import AtSection, crumbs, name_of, room, the_section, the_version, where
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.reports.models import ReportSection
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work
from consult.web.sure import ask_first

register("easyread.section-removed", N_("The section is removed."))
BOTH = ("GET", "POST")
SECTION = "/easy-read/<report>/<tongue>/sections/<section>"


@room.page(
    "/easy-read/<report>/<tongue>/outline",
    load=the_version,
    may=permissions.write,
    methods=BOTH,
    for_people=True,
)
def outline(thing: EasyVersion) -> str | Response:
    """Put the sections in order."""
    way, _, slug = request.form.get("action", "").partition(":")
    found = thing.section(slug)
    if request.method == "POST" and found is not None:
        structure.move_section(work(), section=found, by=-1 if way == "up" else 1)
        return go("easyread.outline", **where(thing))
    return show(version=thing, name_of=name_of, crumbs=crumbs(thing))


@room.page(
    "/easy-read/<report>/<tongue>/sections/add",
    load=the_version,
    may=permissions.write,
    methods=BOTH,
    for_people=True,
)
def add_section(thing: EasyVersion) -> str | Response:
    """Add a section."""
    form = fill(SectionForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            kind = EasySectionKind(str(form.kind.data))
            made = structure.add_section(work(), version=thing, kind=kind, words=str(form.words.data))
            return go("easyread.section", **where(thing), section=made.slug)
    return show(version=thing, form=form, crumbs=crumbs(thing))


@room.page(f"{SECTION}/change", load=the_section, may=permissions.write, methods=BOTH, for_people=True)
def change_section(thing: AtSection) -> str | Response:
    """Write the heading, say what the section is for, or remove it."""
    version, section = thing.version, thing.section
    heading = version.text(section.headings)
    stored = {"words": "" if heading is None else heading.words, "version": 0 if heading is None else heading.version}
    form = fill(SectionForm, data={**stored, "kind": section.kind})
    if request.form.get("action") == "remove":
        asked = None if section.statements else ask_first(name_of(version, section), back=_here(thing))
        if asked is not None:
            return asked
        with refusals_beside(form):
            structure.remove_section(work(), section=section)
            notice(Message("easyread.section-removed"))
            return go("easyread.outline", **where(version))
    elif is_sent_and_good(form):
        with refusals_beside(form):
            save_heading(work(), version=version, section=section, words=str(form.words.data), base=form.base)
            structure.change_section_kind(work(), section=section, kind=EasySectionKind(str(form.kind.data)))
            notice(Message("easyread.saved"))
            return go("easyread.section", **where(version), section=section.slug)
        now = version.text(section.headings)
        form.version.data = "0" if now is None else str(now.version)
    original = version.original(section.headings)
    return show(version=version, form=form, original=original, crumbs=crumbs(version, section))


def _here(thing: AtSection) -> str:
    return url_for("easyread.change_section", **where(thing.version), section=thing.section.slug)


@room.page(SECTION, load=the_section, may=permissions.look, for_people=True)
def section(thing: AtSection) -> str:
    """Show the statements of a section beside the paragraphs of the report."""
    version = thing.version
    examined = examine_all(version, thing.section.statements)
    return show(
        version=version,
        section=thing.section,
        name=name_of(version, thing.section),
        heading=version.text(thing.section.headings),
        examined=examined,
        stale={one.slug for one in thing.section.statements if stale_links(version, one)},
        behind={one.slug for one in thing.section.statements if is_behind(version, one.texts)},
        paragraphs=[one for part in _beside(thing) for one in coverage_of(version, part)],
        parts=version.report.sections,
        asked_part=request.args.get("part", ""),
        kinds=KINDS,
        alts=PICTURES,
        may_write=permissions.write(work().actor, version),
        may_judge=permissions.judge(work().actor, version),
        crumbs=crumbs(version),
    )


def _beside(thing: AtSection) -> list[ReportSection]:
    """Choose the part of the report to show: the one asked for, else those that the statements come from."""
    parts = thing.version.report.sections
    asked = [part for part in parts if part.slug == request.args.get("part")]
    if asked:
        return asked
    cited = {link.paragraph.section_id for one in thing.section.statements for link in one.links}
    return [part for part in parts if part.id in cited] or [part for part in parts if part.paragraphs][:1]


@room.page(f"{SECTION}/order", load=the_section, may=permissions.write, methods=BOTH, for_people=True)
def order(thing: AtSection) -> str | Response:
    """Put the statements of a section in order."""
    way, _, slug = request.form.get("action", "").partition(":")
    found = next((one for one in thing.section.statements if one.slug == slug), None)
    if request.method == "POST" and found is not None:
        structure.move_statement(work(), statement=found, by=-1 if way == "up" else 1)
        return go("easyread.order", **where(thing.version), section=thing.section.slug)
    return show(version=thing.version, section=thing.section, crumbs=crumbs(thing.version, thing.section))
