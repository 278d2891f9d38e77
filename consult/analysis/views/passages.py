"""Coded passages: list, one to be coded anew, and the list to take away."""

from flask import url_for
from werkzeug.wrappers import Response

from consult.adapters.spreadsheets import Table, csv_pieces, xlsx_pieces
from consult.analysis import commands, permissions
from consult.analysis.forms import CodingForm, PassagesFilter
from consult.analysis.queries import coded as queries
from consult.analysis.rules import KIND_NAMES
from consult.analysis.views.asking import ask, language_name
from consult.analysis.views.chips import chip_of, chips_of
from consult.analysis.views.coding import with_codes
from consult.analysis.views.doors import room, the_passage
from consult.analysis.views.sheets import headings, row_of
from consult.kernel.text import speech
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.processes.models import Process
from consult.sources.models import Passage
from consult.sources.queries import gate
from consult.web.attachment import attachment
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("analysis.passage-recoded", N_("The codes of the passage are saved."))
register("analysis.codings-taken-back", N_("Your codes for the passage are removed."))


@room.page("/analysis/passages", load=the_process, may=permissions.analyse, for_people=True)
def passages(process: Process) -> str:
    """List coded passages with their words, source and codes."""
    asking, current, now = ask(PassagesFilter, process), work().session, work().now
    total = queries.count_passages(current, process.id, asking.filters, now=now)
    rows = queries.passages(current, process.id, asking.filters, now=now, page=asking.page)
    sources = list({row.text.source_id: row.text.source for row in rows}.values())
    rights = gate.rights_of(current, sources, now=now)
    return show(
        asking=asking,
        total=total,
        rows=rows,
        quotes=gate.analysed_passages(work(), rows, rights),
        chips=chips_of(sources, asking.found.categories, rights),
        codings=queries.codings_of(current, rows),
        kind_names=KIND_NAMES,
        language_name=language_name,
    )


@room.page("/analysis/passages.csv", load=the_process, may=permissions.analyse, for_people=True)
def passages_csv(process: Process) -> Response:
    """Take the list away as CSV."""
    return attachment(csv_pieces(_table(process)), name="passages.csv")


@room.page("/analysis/passages.xlsx", load=the_process, may=permissions.analyse, for_people=True)
def passages_xlsx(process: Process) -> Response:
    """Take the list away as XLSX."""
    return attachment(xlsx_pieces(_table(process)), name="passages.xlsx")


def _table(process: Process) -> Table:
    """Write what was asked for: the words only of what may be quoted, the name only of who is named."""
    asking, current, now = ask(PassagesFilter, process), work().session, work().now
    rows = queries.passages(current, process.id, asking.filters, now=now)
    sources = list({row.text.source_id: row.text.source for row in rows}.values())
    rights = gate.rights_of(current, sources, now=now)
    work().witness_each("export-passages", kind="source", ids=[one.id for one in sources], process_id=process.id)
    chips = chips_of(sources, asking.found.categories, rights)
    codings = queries.codings_of(current, rows)
    lines = (
        row_of(row, gate.quoted(current, row, rights), chips[row.text.source_id], codings.get(row.id, ()), asking.found)
        for row in rows
    )
    return Table(speech.gettext("Passages"), speech.language(), headings(), lines)


@room.page(
    "/analysis/passages/<uuid:passage_id>",
    load=the_passage,
    may=permissions.read_passage,
    methods=("GET", "POST"),
    for_people=True,
)
def passage(found: Passage) -> str | Response:
    """Show a passage with everybody's codes, and change or take back one's own."""
    current, source = work().session, found.text.source
    codings = queries.codings_of(current, [found]).get(found.id, [])
    mine = [coding for coding in codings if permissions.change_coding(work().actor, coding)]
    stored = {"kind": mine[0].kind.value if mine else None, "codes": [str(coding.code_id) for coding in mine]}
    form, codes = with_codes(fill(CodingForm, data=stored), source.process_id)
    if is_sent_and_good(form):
        with refusals_beside(form):
            chosen = [codes[code_id] for code_id in form.chosen_codes()]
            commands.recode_passage(work(), passage=found, chosen=chosen, kind=form.chosen_kind())
            notice(Message("analysis.passage-recoded"))
            return go("analysis.source", reference=source.reference, _anchor=f"text-{found.text_id}")
    rights = gate.rights_of(current, [source], now=work().now)
    quote = gate.analysed_passages(work(), [found], rights)[found.id]
    others = [coding for coding in codings if coding not in mine]
    crumbs = [(speech.gettext("Passages"), url_for("analysis.passages"))]
    return show(
        form=form,
        passage=found,
        words=quote,
        chip_shown=chip_of(source),
        mine=mine,
        others=others,
        kind_names=KIND_NAMES,
        language_name=language_name,
        crumbs=crumbs,
    )


@room.page(
    "/analysis/passages/<uuid:passage_id>/take-back",
    load=the_passage,
    may=permissions.read_passage,
    methods=("POST",),
    for_people=True,
)
def take_back(found: Passage) -> Response:
    """Take one's own codes of a passage back."""
    reference, anchor = found.text.source.reference, f"text-{found.text_id}"
    commands.take_back_codings(work(), passage=found)
    notice(Message("analysis.codings-taken-back"))
    return go("analysis.source", reference=reference, _anchor=anchor)
