"""A session's interventions to take away, as CSV and XLSX, as consent allows; who takes them is on record."""

from collections.abc import Mapping

from flask import Response

from consult.accounts.queries import labels
from consult.adapters.spreadsheets import Table, csv_pieces, xlsx_pieces
from consult.events.models import EventSession
from consult.kernel.text.speech import gettext, language, language_name
from consult.notes import permissions
from consult.notes.forms import KINDS
from consult.notes.queries import books
from consult.notes.views.doors import load_session, room
from consult.web.attachment import attachment
from consult.web.session import work

_LIST = "/events/<slug>/sessions/<part>/interventions"


@room.page(f"{_LIST}/as-csv", load=load_session, may=permissions.take_list_away, for_people=True)
def list_csv(part: EventSession) -> Response:
    """Give the list as CSV."""
    return attachment(csv_pieces(_table(part)), name=f"{part.event.slug}-{part.slug}.csv")


@room.page(f"{_LIST}/as-xlsx", load=load_session, may=permissions.take_list_away, for_people=True)
def list_xlsx(part: EventSession) -> Response:
    """Give the list as a workbook."""
    return attachment(xlsx_pieces(_table(part)), name=f"{part.event.slug}-{part.slug}.xlsx")


def _table(part: EventSession) -> Table:
    current, tag = work(), language()
    current.witness("take-list-away", about=("event_session", part.id), process_id=part.event.process_id)
    found = books.taken_away(current, books.book_of(current.session, part), tag)
    categories, groups = labels(current.session, "category", tag), labels(current.session, "group", tag)
    headings = [
        gettext("Reference"),
        gettext("Kind"),
        gettext("Who speaks"),
        gettext("Name"),
        gettext("Regional group"),
        gettext("Language"),
        gettext("Words"),
    ]
    return Table(gettext("Interventions"), tag, headings, [_row(one, categories, groups) for one in found])


def _row(one: books.Listed, categories: Mapping[str, str], groups: Mapping[str, str]) -> list[str]:
    """Write one intervention; who is not named is shown without the regional group, which would give many away."""
    said = one.intervention
    return [
        one.source.reference if one.source else "",
        str(KINDS[said.kind]),
        categories.get(said.category, said.category),
        gettext("Not named") if one.name is None else one.name.words,
        "" if one.name is None else groups.get(said.group_code or "", said.group_code or ""),
        language_name(said.language),
        _words(one),
    ]


def _words(one: books.Listed) -> str:
    if one.source is None:
        return gettext("Still being written")
    return gettext("Confidential") if one.text is None else one.text.words
