"""Coding one source: its texts with passages in place, and words marked in them by pointer, key or pasting."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import url_for
from werkzeug.wrappers import Response

from consult.analysis import commands, permissions
from consult.analysis.forms import CodingForm, MarkForm
from consult.analysis.models import Code, Coding
from consult.analysis.queries.codebook import codebook
from consult.analysis.queries.coded import codings_of
from consult.analysis.queries.facets import questions_of
from consult.analysis.queries.register import passages_of
from consult.analysis.rules import KIND_NAMES
from consult.analysis.rules.marks import Paragraph, Piece, paragraphs, pieces
from consult.analysis.views.asking import code_choices, language_name
from consult.analysis.views.chips import chip_of
from consult.analysis.views.doors import room, the_source
from consult.analysis.views.marked import find_marked
from consult.kernel.text import speech
from consult.kernel.text.held import Cleared
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.sources.models import Passage, Source, SourceText
from consult.sources.queries import gate
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

register("analysis.passage-coded", N_("The passage is coded."))
AnyForm = TypeVar("AnyForm", bound=CodingForm)


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage in its text: its number on the page, its words, and what it is coded with."""

    number: int
    passage: Passage
    words: str
    codings: Sequence[Coding]


@dataclass(frozen=True, slots=True)
class Shown:
    """A text with its paragraphs cut for marking, and its passages in reading order."""

    text: SourceText
    cleared: Cleared
    paragraphs: list[tuple[Paragraph, list[Piece]]]
    marked: list[Marked]


@room.page(
    "/analysis/sources/<path:reference>",
    load=the_source,
    may=permissions.read,
    methods=("GET", "POST"),
    for_people=True,
)
def source(found: Source) -> str | Response:
    """Show the texts of a source with their passages, and code words marked in them."""
    texts = cleared_texts(found)
    form, codes = with_codes(fill(MarkForm), found.process_id)
    if is_sent_and_good(form):
        with refusals_beside(form):
            text, span = find_marked(form, texts)
            chosen = [codes[code_id] for code_id in form.chosen_codes()]
            commands.code_passage(work(), text=text, span=span, chosen=chosen, kind=form.chosen_kind())
            return coded(found, text)
    return show(
        form=form,
        source=found,
        texts=_shown(found, texts),
        questions=questions_of(work().session, found, language=speech.language()),
        chip_shown=chip_of(found),
        kind_names=KIND_NAMES,
        language_name=language_name,
        crumbs=crumbs(),
    )


def coded(found: Source, text: SourceText) -> Response:
    """Say that the passage is coded, and lead back to its text."""
    reference, anchor = found.reference, f"text-{text.id}"
    notice(Message("analysis.passage-coded"))
    return go("analysis.source", reference=reference, _anchor=anchor)


def crumbs() -> list[tuple[str, str]]:
    """Give the way back to the register."""
    return [(speech.gettext("Sources"), url_for("analysis.sources"))]


def cleared_texts(found: Source) -> dict[SourceText, Cleared]:
    """Open the texts of a source that may be analysed; that is put on record."""
    rights = gate.rights_of(work().session, [found], now=work().now)
    cleared = gate.analysed_texts(work(), found, rights)
    return {text: cleared[text.id] for text in found.texts if text.id in cleared}


def with_codes(form: AnyForm, process_id: uuid.UUID) -> tuple[AnyForm, dict[uuid.UUID, Code]]:
    """Offer the codebook in a form, and give its codes by id."""
    branches = codebook(work().session, process_id)
    form.offer(code_choices(branches))
    return form, {code.id: code for branch in branches for code in branch.codes}


def _shown(found: Source, texts: Mapping[SourceText, Cleared]) -> list[Shown]:
    passages = [one for one in passages_of(work().session, found) if one.text in texts]
    codings = codings_of(work().session, passages)
    marked = [
        Marked(number, one, texts[one.text].words[one.start_at : one.end_at], codings.get(one.id, ()))
        for number, one in enumerate(passages, 1)
    ]
    return [
        _one_shown(text, cleared, [one for one in marked if one.passage.text is text])
        for text, cleared in texts.items()
    ]


def _one_shown(text: SourceText, cleared: Cleared, marked: list[Marked]) -> Shown:
    spans = {one.number: one.passage.span for one in marked}
    return Shown(text, cleared, [(one, pieces(one, spans)) for one in paragraphs(cleared.words)], marked)
