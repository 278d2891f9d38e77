"""The list of registrations to take away, as CSV and XLSX; who takes it is on record."""

from collections.abc import Iterator

from flask import Response, request

from consult.accounts.queries import labels
from consult.adapters.spreadsheets import csv_pieces, xlsx_pieces
from consult.events.models import Event
from consult.kernel.languages import direction
from consult.kernel.text.speech import gettext, language
from consult.registration import documents, permissions, queries
from consult.registration.forms import ATTENDANCE_NAMES, STATE_NAMES, FilterForm
from consult.registration.views.doors import an_event, room
from consult.web.session import work

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@room.page("/events/<slug>/registrations/as-csv", load=an_event, may=permissions.decide_all, for_people=True)
def list_csv(event: Event) -> Response:
    """Give the list as CSV."""
    return _file(csv_pieces(_rows(event)), "text/csv; charset=utf-8", f"{event.slug}.csv")


@room.page("/events/<slug>/registrations/as-xlsx", load=an_event, may=permissions.decide_all, for_people=True)
def list_xlsx(event: Event) -> Response:
    """Give the list as a workbook."""
    is_rtl = direction(language()) == "rtl"
    pieces = xlsx_pieces(_rows(event), title=gettext("Registrations"), right_to_left=is_rtl)
    return _file(pieces, XLSX, f"{event.slug}.xlsx")


def _rows(event: Event) -> list[tuple[str, ...]]:
    """Read the rows now: when the answer is streamed, the transaction is over and no language is spoken."""
    session, tag = work().session, language()
    work().witness("take-list-away", about=("event", event.id), process_id=event.process_id)
    form = FilterForm(request.args)
    form.category.choices = []
    names = documents.Names(
        labels(session, "category", tag),
        labels(session, "group", tag),
        {mode: gettext(name) for mode, name in ATTENDANCE_NAMES.items()},
        {state: gettext(name) for state, name in STATE_NAMES.items()},
    )
    registrations = queries.whole_list(session, work().actor, event, form.wanted())
    return list(documents.list_rows(registrations, names, tag))


def _file(pieces: Iterator[bytes], kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(pieces, headers=headers, content_type=kind)
