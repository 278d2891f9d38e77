"""Choosing the passages that a paragraph cites."""

import uuid
from collections.abc import Callable
from typing import Any

from flask import request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from consult.accounts.queries import labels
from consult.analysis.queries.facets import asked_questions
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext, language
from consult.reports import commands, permissions
from consult.reports.forms import KINDS, ActForm, PassagesForm
from consult.reports.models import ReportParagraph
from consult.reports.queries.citable import citable, codes_of, facets_of, quotations
from consult.reports.views.doors import a_paragraph, room
from consult.web.fields import SelectChoice
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

PAGE_SIZE = 50
register("reports.passage-cited", N_("The paragraph cites this passage now."))
register("reports.citation-dropped", N_("The paragraph does not cite this passage any more."))


@room.page(
    "/reports/<report>/paragraphs/<paragraph>/passages",
    load=a_paragraph,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def cite_passages(paragraph: ReportParagraph) -> str | Response:
    """Show coded passages that may be quoted, filtered; cite one or take a citation back."""
    form = fill(ActForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            _change(paragraph, *form.chosen())
            return go(
                "reports.cite_passages",
                report=paragraph.report.slug,
                paragraph=paragraph.slug,
                **request.args.to_dict(),
                _anchor=f"passage-{form.chosen()[1]}",
            )
    current, asked = work(), _filter(paragraph)
    found = citable(current.session, paragraph.report.process_id, asked.wanted(), now=current.now)
    last = max(1, -(-len(found) // PAGE_SIZE))
    number = min(max(request.args.get("page", 1, type=int), 1), last)
    shown = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    cited = [citation.passage for citation in paragraph.citations]
    return show(
        form=form,
        filters=asked,
        paragraph=paragraph,
        report=paragraph.report,
        number=len(found),
        page_number=number,
        last_page=last,
        page_url=_page_url(paragraph),
        cited=quotations(current.session, cited, language=language(), now=current.now),
        quotations=quotations(current.session, shown, language=language(), now=current.now),
        cited_ids={passage.id for passage in cited},
        kinds=KINDS,
    )


def _change(paragraph: ReportParagraph, act: str, thing: str) -> None:
    try:
        passage_id = uuid.UUID(thing)
    except ValueError:
        raise BadRequest from None
    if act == "drop":
        commands.drop_citation(work(), paragraph=paragraph, passage_id=passage_id)
        notice(Message("reports.citation-dropped"))
    else:
        commands.cite_passage(work(), paragraph=paragraph, passage_id=passage_id)
        notice(Message("reports.passage-cited"))


def _filter(paragraph: ReportParagraph) -> PassagesForm:
    session, process_id, spoken = work().session, paragraph.report.process_id, language()
    form = PassagesForm(request.args)
    categories, groups = facets_of(session, process_id)
    form.code.choices = _any(
        gettext("Any code"), [(code.slug, code.name_in(spoken)) for code in codes_of(session, process_id)]
    )
    form.category.choices = _any(gettext("Any category"), _named(categories, labels(session, "category", spoken)))
    questions = asked_questions(session, process_id, language=spoken)
    form.question.choices = _any(
        gettext("All questions"), [(f"{one.call}/{one.question}", name) for one, name in questions.items()]
    )
    form.region.choices = _any(gettext("Any group"), _named(groups, labels(session, "group", spoken)))
    return form


def _named(codes: set[str], names: dict[str, str]) -> list[tuple[str, str]]:
    ordered = [*(code for code in names if code in codes), *sorted(codes - set(names))]
    return [(code, names.get(code, code)) for code in ordered]


def _any(label: str, named: list[tuple[str, str]]) -> list[SelectChoice]:
    return [SelectChoice("", label), *(SelectChoice(code, name) for code, name in named)]


def _page_url(paragraph: ReportParagraph) -> Callable[[int], str]:
    kept: dict[str, Any] = {name: value for name, value in request.args.items() if name != "page"}
    return lambda number: url_for(
        "reports.cite_passages", report=paragraph.report.slug, paragraph=paragraph.slug, **{**kept, "page": number}
    )
