"""Statements: write, check, place, remove; findings that stay; paragraphs that are left out."""

from textwrap import shorten
from typing import Any

from flask import request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from consult.easyread import permissions
from consult.easyread.commands import judging, structure
from consult.easyread.commands import statements as acts
from consult.easyread.forms import ReasonForm, StatementForm
from consult.easyread.models import EasyVersion
from consult.easyread.queries.checking import Judged, context_for, examine, findings, judge
from consult.easyread.queries.coverage import coverage_of, holds, original_pin, stale_links
from consult.easyread.rules import PICTURES
from consult.easyread.views.doors import (
    AtParagraph,
    AtSection,
    AtStatement,
    crumbs,
    name_of,
    room,
    the_paragraph,
    the_section,
    the_statement,
    where,
)
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work
from consult.web.sure import ask_first

register("easyread.statement-removed", N_("The statement is removed."))
register("easyread.accepted", N_("The finding stays, with your reason."))
register("easyread.left-out", N_("The paragraph is left out, with your reason."))
register("easyread.open-again", N_("It is open again."))
register("easyread.statement-placed", N_("The statement is at the end of that section."))
BOTH = ("GET", "POST")
IN_VERSION = "/easy-read/<report>/<tongue>"


@room.page(
    f"{IN_VERSION}/sections/<section>/add", load=the_section, may=permissions.write, methods=BOTH, for_people=True
)
def add_statements(thing: AtSection) -> str | Response:
    """Add statements, one a line."""
    form = fill(StatementForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            acts.add_statements(work(), version=thing.version, section=thing.section, draft=form.draft)
            notice(Message("easyread.saved"))
            return go("easyread.section", **where(thing.version), section=thing.section.slug)
    trail = crumbs(thing.version, thing.section)
    return show(version=thing.version, form=form, alts=PICTURES, crumbs=trail)


@room.page(
    f"{IN_VERSION}/statements/<statement>", load=the_statement, may=permissions.write, methods=BOTH, for_people=True
)
def change_statement(thing: AtStatement) -> str | Response:
    """Write a statement; check it without saving; move it to another section; remove it."""
    form = fill(StatementForm, data=_stored(thing))
    act = request.form.get("action", "")
    back = {**where(thing.version), "section": thing.statement.section.slug}
    if act == "remove":
        asked = ask_first(_first_words(thing), back=url_for("easyread.section", **back))
        if asked is not None:
            return asked
    if act in {"remove", "place", "read"}:
        _do(thing, act)
        return go("easyread.section", **back)
    if act != "check" and is_sent_and_good(form):
        with refusals_beside(form):
            draft, seen = form.draft, form.seen
            acts.write_statement(work(), version=thing.version, statement=thing.statement, draft=draft, seen=seen)
            notice(Message("easyread.saved"))
            return go("easyread.section", **back)
        _show_newer(form, thing)
    return show(**_around(thing, form))


def _first_words(thing: AtStatement) -> str:
    """Name a statement by its beginning, as its author would."""
    text = thing.version.text(thing.statement.texts) or thing.version.original(thing.statement.texts)
    return thing.statement.slug if text is None else shorten(text.words, width=80, placeholder=" …")


def _stored(thing: AtStatement) -> dict[str, object]:
    statement, version = thing.statement, thing.version
    text = version.text(statement.texts)
    numbers = sorted(version.numbered[link.paragraph_id] for link in statement.links)
    return {
        "words": "" if text is None else text.words,
        "kind": statement.kind,
        "numbers": ", ".join(map(str, numbers)),
        "picture": statement.picture or "",
        "seen_words": 0 if text is None else text.version,
        "seen_statement": statement.version,
    }


def _show_newer(form: StatementForm, thing: AtStatement) -> None:
    """After a refusal, let the next save rest on what is stored now, which the page then shows."""
    text = thing.version.text(thing.statement.texts)
    form.seen_words.data = "0" if text is None else str(text.version)
    form.seen_statement.data = str(thing.statement.version)


def _do(thing: AtStatement, act: str) -> None:
    version, statement = thing.version, thing.statement
    if act == "remove":
        structure.remove_statement(work(), statement=statement)
        notice(Message("easyread.statement-removed"))
    elif act == "place":
        target = version.section(request.form.get("to", ""))
        if target is None:
            raise NotFound
        structure.place_statement(work(), statement=statement, section=target)
        notice(Message("easyread.statement-placed"))
    else:
        acts.read_sources(work(), version=version, statement=statement)
        notice(Message("easyread.saved"))


def _around(thing: AtStatement, form: StatementForm) -> dict[str, Any]:
    """Give what the page of a statement shows beside its form: findings in what is typed, sources, the original."""
    version, statement = thing.version, thing.statement
    examined = examine(version, statement)
    stored = examined.text is not None and request.method == "GET" and form.draft.words == examined.text.words
    linked = {link.paragraph_id for link in statement.links}
    return {
        "version": version,
        "statement": statement,
        "form": form,
        "judged": examined.judged if stored else _typed(thing, form),
        "original": examined.original,
        "sources": [one for one in coverage_of(version) if one.paragraph.id in linked],
        "is_stale": bool(stale_links(version, statement)),
        "sections": [(one, name_of(version, one)) for one in version.edition.sections],
        "alts": PICTURES,
        "crumbs": crumbs(version, statement.section),
    }


def _typed(thing: AtStatement, form: StatementForm) -> tuple[Judged, ...]:
    """Check what is typed as it would be saved, with the kind and the sources that are typed."""
    version, draft = thing.version, form.draft
    words = " ".join(draft.words.split())
    paragraphs = [one.paragraph for one in coverage_of(version) if one.number in draft.numbers]
    context = context_for(version, draft.kind, paragraphs)
    return judge(words, findings(words, version.language, context), []) if words else ()


@room.page(
    f"{IN_VERSION}/statements/<statement>/findings/<int:number>",
    load=the_statement,
    may=permissions.judge,
    methods=BOTH,
    for_people=True,
)
def finding(thing: AtStatement) -> str | Response:
    """Say why a finding stays, or open it again."""
    version, statement = thing.version, thing.statement
    examined = examine(version, statement)
    if not 1 <= thing.number <= len(examined.judged):
        raise NotFound
    judged = examined.judged[thing.number - 1]
    form = fill(ReasonForm, data={"pin": examined.pin})
    back = {**where(version), "section": statement.section.slug}
    if request.form.get("action") == "open" and judged.accepted is not None:
        judging.open_finding(work(), statement=statement, accepted=judged.accepted)
        notice(Message("easyread.open-again"))
        return go("easyread.section", **back)
    if is_sent_and_good(form):
        with refusals_beside(form):
            told = {"pin": str(form.pin.data), "reason": str(form.reason.data).strip()}
            judging.accept_finding(work(), version=version, statement=statement, judged=judged, **told)
            notice(Message("easyread.accepted"))
            return go("easyread.section", **back)
    trail = crumbs(version, statement.section)
    return show(version=version, statement=statement, judged=judged, text=examined.text, form=form, crumbs=trail)


@room.page(
    f"{IN_VERSION}/paragraphs/<paragraph>", load=the_paragraph, may=permissions.write, methods=BOTH, for_people=True
)
def paragraph(thing: AtParagraph) -> str | Response:
    """Leave a paragraph of the report out, with a reason, or take that back."""
    version = thing.version
    covered = next(one for one in coverage_of(version) if one.paragraph is thing.paragraph)
    reason = "" if covered.decision is None else covered.decision.reason
    form = fill(ReasonForm, data={"reason": reason, "pin": original_pin(version, thing.paragraph)})
    if request.form.get("action") == "open" and covered.decision is not None:
        judging.take_in_again(work(), version=version, decision=covered.decision)
        notice(Message("easyread.open-again"))
        return _back(version, covered.number)
    if is_sent_and_good(form):
        with refusals_beside(form):
            told = {"reason": str(form.reason.data).strip(), "pin": str(form.pin.data)}
            judging.leave_out(work(), version=version, paragraph=thing.paragraph, **told)
            notice(Message("easyread.left-out"))
            return _back(version, covered.number)
        form.pin.data = original_pin(version, thing.paragraph)
    is_old = covered.decision is not None and not holds(version, covered.decision)
    return show(version=version, covered=covered, form=form, is_old=is_old, crumbs=crumbs(version))


def _back(version: EasyVersion, number: int) -> Response:
    """Lead to the paragraph in the section from which its page was opened, else to what is still to do."""
    section = version.section(request.args.get("section", ""))
    if section is None:
        return go("easyread.to_do", **where(version))
    part = request.args.get("part") or None
    return go("easyread.section", **where(version), section=section.slug, part=part, _anchor=f"paragraph-{number}")
