"""The list of registrations to take away, as CSV and XLSX; who takes it is on record."""

from flask import Response, request

from consult.accounts.queries import labels
from consult.adapters.spreadsheets import Table, csv_pieces, xlsx_pieces
from consult.events.models import Event
from consult.kernel.text.speech import gettext, language
from consult.registration import documents, permissions, queries
from consult.registration.forms import ATTENDANCE_NAMES, STATE_NAMES, FilterForm
from consult.registration.views.doors import an_event, room
from consult.web.attachment import attachment
from consult.web.session import work


@room.page("/events/<slug>/registrations/as-csv", load=an_event, may=permissions.decide_all, for_people=True)
def list_csv(event: Event) -> Response:
    """Give the list as CSV."""
    return attachment(csv_pieces(_table(event)), name=f"{event.slug}.csv")


@room.page("/events/<slug>/registrations/as-xlsx", load=an_event, may=permissions.decide_all, for_people=True)
def list_xlsx(event: Event) -> Response:
    """Give the list as a workbook."""
    return attachment(xlsx_pieces(_table(event)), name=f"{event.slug}.xlsx")


def _table(event: Event) -> Table:
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
    headings = [gettext(heading) for heading in documents.HEADINGS]
    return Table(gettext("Registrations"), tag, headings, documents.list_rows(registrations, names, tag))
