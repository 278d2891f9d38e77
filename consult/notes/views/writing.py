"""The live page of the note-taker: open the notes, begin the next intervention, write it."""

from typing import Any

from flask import request
from werkzeug.wrappers import Response

from consult.events.models import EventSession
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, clock_time, language
from consult.notes import commands, permissions
from consult.notes.forms import NotesForm, OpenForm, new_operation
from consult.notes.models import Intervention
from consult.notes.queries import books, seals
from consult.notes.rules import Mode, NotesState, Saved, clean
from consult.notes.views.doors import (
    beside,
    known_name,
    load_intervention,
    load_session,
    next_form,
    offer_lists,
    room,
    to_intervention,
    version_beside,
)
from consult.notes.views.saving import lead_on
from consult.web import live
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import show
from consult.web.room import go
from consult.web.session import work

register("notes.saved", N_("Saved at %(at)s."))


@room.page(
    "/events/<slug>/sessions/<part>/notes",
    load=load_session,
    may=permissions.take_notes,
    methods=("GET", "POST"),
    for_people=True,
)
def session_notes(part: EventSession) -> str | Response:
    """Open the notes of a session, then begin with each next speaker."""
    book = books.book_of(work().session, part)
    if book is None:
        return _open(part)
    form = next_form(part, book)
    if is_sent_and_good(form):
        with refusals_beside(form):
            found = commands.begin_intervention(work(), book=book, details=form.details(known_name(form)))
            return to_intervention(found)
    shown = beside(book)
    version = version_beside(shown, form)
    if live.is_known(version):
        return live.unchanged()
    return live.marked(show(part=part, form=form, opening=None, version=version, **shown), version)


def _open(part: EventSession) -> str | Response:
    form = fill(OpenForm)
    if is_sent_and_good(form):
        commands.open_notes(work(), session=part, mode=Mode(form.mode.data))
        return go("notes.session_notes", slug=part.event.slug, part=part.slug)
    return show(part=part, form=form, opening=form, book=None)


@room.page(
    "/events/<slug>/sessions/<part>/notes/<uuid:intervention>",
    load=load_intervention,
    may=permissions.write,
    methods=("GET", "POST"),
    for_people=True,
)
def intervention(found: Intervention) -> str | Response:
    """Write what one speaker says, with the next speaker and the whole list at hand."""
    part, shown = found.book.session, beside(found.book)
    coming = None if found.book.state is NotesState.CLOSED else next_form(part, found.book)
    version = version_beside(shown, coming)
    if live.is_known(version):
        return live.unchanged()
    form = _form(found)
    if request.method == "POST" and "confidential" in request.form:
        commands.make_confidential(work(), intervention=found)
        return to_intervention(found)
    if is_sent_and_good(form):
        with refusals_beside(form):
            return _keep(found, form)
    return live.marked(_page(found, form, {"next_form": coming, "version": version, **shown}), version)


def _page(found: Intervention, form: NotesForm, shown: dict[str, Any]) -> str:
    part = found.book.session
    saved_at = clock_time(found.saved_at, zone_name=work().actor.zone or part.event.zone) if found.saved_at else None
    saved = str(Message("notes.saved", {"at": saved_at})) if saved_at else None
    is_stored = clean(form.text.data or "") == seals.text_to_hand_in(work().vault, found)
    return show(part=part, found=found, form=form, saved=saved, is_stored=is_stored, **shown)


def _keep(found: Intervention, form: NotesForm) -> Response:
    if found.state is NotesState.CLOSED:
        return lead_on(found, commands.correct_text(work(), intervention=found, save=form.save()))
    commands.describe_intervention(work(), intervention=found, details=form.details(known_name(form)))
    if clean(form.text.data or "") == seals.text_to_hand_in(work().vault, found):
        return lead_on(found, Saved(found.version))
    return lead_on(found, commands.save_text(work(), intervention=found, save=form.save()))


def _form(found: Intervention) -> NotesForm:
    """Fill the form with what is stored; a page with a ticket offers what was typed instead."""
    words = seals.text_for(work(), found)
    speaker = seals.speaker_to_hand_in(work().vault, found)
    name = speaker.names.get(language()) or next(iter(speaker.names.values()), "")
    text = {"text": words.words if words else "", "operation": new_operation()}
    form = fill(NotesForm, obj=found, name=name, function=speaker.function, **text)
    offer_lists(form, found.book.mode)
    if found.state is NotesState.CLOSED:
        form.only_text()
    return form
