"""Choosing a passage of one paragraph by its first and last sentence or word: no pointer, no script."""

from typing import Any

from flask import request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from consult.analysis import commands
from consult.analysis.forms import UnitsForm
from consult.analysis.rules.marks import paragraphs
from consult.analysis.rules.units import By, Unit, between, units
from consult.analysis.views.coding import cleared_texts, coded, crumbs, with_codes
from consult.analysis.views.doors import Place, in_place, room, the_place
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import show
from consult.web.session import work

LONGEST = 90


@room.page(
    "/analysis/sources/<path:reference>/choose/<uuid:text_id>/<int:number>",
    load=the_place,
    may=in_place,
    methods=("GET", "POST"),
    for_people=True,
)
def choose_words(place: Place) -> str | Response:
    """Choose a passage of one paragraph by its first and last sentence or word."""
    cleared = cleared_texts(place.source).get(place.text)
    found = [] if cleared is None else [one for one in paragraphs(cleared.words) if one.number == place.number]
    if cleared is None or not found:
        raise NotFound
    by = By.WORDS if request.args.get("by") == By.WORDS else By.SENTENCES
    offered = units(found[0], by)
    form, codes = with_codes(fill(UnitsForm, data={"first": 1, "last": 1}), place.source.process_id)
    form.offer_units([(unit.number, f"{unit.number}. {_short(unit)}") for unit in offered])
    if is_sent_and_good(form):
        with refusals_beside(form):
            span = between(offered[form.first.data - 1], offered[form.last.data - 1])
            chosen = [codes[code_id] for code_id in form.chosen_codes()]
            commands.code_passage(work(), text=place.text, span=span, chosen=chosen, kind=form.chosen_kind())
            return coded(place.source, place.text)

    def here(**values: str) -> str:
        address: dict[str, Any] = {**(request.view_args or {}), **values}
        return url_for("analysis.choose_words", **address)

    back = (place.source.reference, url_for("analysis.source", reference=place.source.reference))
    return show(form=form, place=place, units=offered, cleared=cleared, by=by, url_here=here, crumbs=[*crumbs(), back])


def _short(unit: Unit) -> str:
    """Shorten a long sentence in its middle, so that its beginning and end can be told."""
    half = LONGEST // 2
    return unit.words if len(unit.words) <= LONGEST else f"{unit.words[:half]} … {unit.words[-half:]}"
