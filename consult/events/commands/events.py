"""Acts on series and events: add, change, word, publish, withdraw, cancel, remove."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select

from consult.events.models import Event, EventSession, EventText, Series, SeriesText
from consult.events.queries import mandate_id, series_id
from consult.events.rules import EventFacts, EventState, SeriesFacts, Wording, may_become
from consult.kernel.errors import Refused
from consult.kernel.hanging import tables_hanging_on
from consult.kernel.text.speech import N_
from consult.kernel.work import Work
from consult.processes.commands import change_public_pages
from consult.processes.models import text_only_in, write_lines
from consult.processes.rules import TextStatus, is_slug

_PAGES = frozenset({"new", "new-session"})
COLUMNS = ("slug", "kind", "mode", "scope", "zone", "capacity", "registration_opens_at", "registration_closes_at")


class AddressIsTaken(Refused):
    """Another event, series or session has this address, or it is none."""

    says = N_(
        "“%(slug)s” cannot be used: write lower-case letters, digits and hyphens, a letter first, not in use here yet."
    )
    field = "slug"


class EndsBeforeItStarts(Refused):
    """The end is not after the beginning."""

    says = N_("The end must be after the beginning.")
    field = "ends_at"


class RegistrationTimes(Refused):
    """Registration needs both times, in their order."""

    says = N_("Give both times of registration, the closing after the opening, or neither.")
    field = "registration_closes_at"


class ProgrammeIsLonger(Refused):
    """Sessions would lie outside the event."""

    says = N_("A session of the programme would lie outside these times. Shorten the programme first.")
    field = "ends_at"


class IsInUse(Refused):
    """What people entrusted to us is never removed along with an event or a session."""

    says = N_("This cannot be removed: people have registered for it, or notes were taken in it.")


class NothingToPublish(Refused):
    """Nothing was written that the public could read."""

    says = N_("Write the title in one language at least before you publish.")


class CannotChangeState(Refused):
    """The event is not in a state from which this can be done."""

    says = N_("This was changed by somebody else in the meantime. Look at the page again.")


class IsNotDraft(Refused):
    """Only a draft can be removed."""

    says = N_("Only a draft can be removed. Withdraw it from the public first.")


def add_series(work: Work, *, process_id: uuid.UUID, facts: SeriesFacts) -> Series:
    """Add a series of events. Errors: AddressIsTaken."""
    series = Series(process_id=process_id)
    change_series(work, series=series, facts=facts)
    work.session.add(series)
    work.session.flush()
    return series


def change_series(work: Work, *, series: Series, facts: SeriesFacts) -> None:
    """Change the address, names and mandate of a series. Errors: AddressIsTaken."""
    with work.session.no_autoflush:
        others = select(Series.slug).where(Series.process_id == series.process_id, Series.slug != (series.slug or ""))
        must_be_free(facts.slug, work.session.scalars(others).all())
    series.slug = facts.slug
    series.mandate_id = mandate_id(work.session, series.process_id, facts.mandate)
    write_lines(series.texts, SeriesText, facts.names)
    change_public_pages(work, process_id=series.process_id)


def remove_series(work: Work, *, series: Series) -> None:
    """Remove a series; its events stay, alone."""
    change_public_pages(work, process_id=series.process_id)
    work.session.delete(series)


def add_event(work: Work, *, process_id: uuid.UUID, facts: EventFacts) -> Event:
    """Add an event as a draft. Errors: AddressIsTaken, EndsBeforeItStarts, RegistrationTimes."""
    event = Event(process_id=process_id, state=EventState.DRAFT)
    _set_facts(work, event, facts)
    event.starts_at, event.ends_at = facts.starts_at, facts.ends_at
    work.session.add(event)
    work.session.flush()
    work.witness("add-event", about=("event", event.id), process_id=process_id)
    return event


def change_event(work: Work, *, event: Event, facts: EventFacts) -> None:
    """Change facts of an event; if its beginning moves, its programme moves with it.

    Errors: AddressIsTaken, EndsBeforeItStarts, RegistrationTimes, ProgrammeIsLonger.
    """
    _set_facts(work, event, facts)
    by = facts.starts_at - event.starts_at
    event.starts_at, event.ends_at = facts.starts_at, facts.ends_at
    for session in event.sessions:
        slot = session.slot.moved(by)
        if not event.slot.holds(slot):
            raise ProgrammeIsLonger
        session.starts_at, session.ends_at = slot.starts_at, slot.ends_at
    change_public_pages(work, process_id=event.process_id)


def write_event_text(work: Work, *, event: Event, language: str, wording: Wording) -> None:
    """Write what is said of an event in one language; the first text is the original of the others."""
    text = text_only_in(event.texts, language)
    if text is None:
        text = EventText(language=language, status=TextStatus.HUMAN)
        event.texts.append(text)
    text.title, text.about = wording.title, wording.about
    text.place, text.access_note = wording.place, wording.access_note
    text.follow(event.original, wording.status)
    change_public_pages(work, process_id=event.process_id)


def move_event(work: Work, *, event: Event, state: EventState) -> None:
    """Publish, withdraw or cancel an event. Errors: NothingToPublish, CannotChangeState."""
    if not may_become(event.state, state):
        raise CannotChangeState
    if state is EventState.PUBLISHED and not event.texts:
        raise NothingToPublish
    event.state = state
    change_public_pages(work, process_id=event.process_id)
    work.witness("move-event", about=("event", event.id), process_id=event.process_id, values={"state": state})


def remove_event(work: Work, *, event: Event) -> None:
    """Remove a draft with its texts and programme. Errors: IsNotDraft, IsInUse."""
    if event.state is not EventState.DRAFT:
        raise IsNotDraft
    must_be_unused(work, event)
    work.witness("remove-event", about=("event", event.id), process_id=event.process_id)
    work.session.delete(event)


def must_be_unused(work: Work, thing: Event | EventSession) -> None:
    """Refuse to remove what registrations, needs, lists of speakers or notes hang on. Errors: IsInUse."""
    if tables_hanging_on(work.session, thing):
        raise IsInUse


def must_be_free(slug: str, taken: Sequence[str]) -> None:
    """Refuse an address that is in use, reserved or malformed. Errors: AddressIsTaken."""
    if not is_slug(slug) or slug in _PAGES or slug in taken:
        raise AddressIsTaken(slug=slug)


def _set_facts(work: Work, event: Event, facts: EventFacts) -> None:
    with work.session.no_autoflush:
        others = select(Event.slug).where(Event.process_id == event.process_id, Event.slug != (event.slug or ""))
        must_be_free(facts.slug, work.session.scalars(others).all())
        if facts.starts_at >= facts.ends_at:
            raise EndsBeforeItStarts
        _check_registration(facts)
        for name in COLUMNS:
            setattr(event, name, getattr(facts, name))
        event.languages, event.access = list(facts.languages), list(facts.access)
        event.series_id = series_id(work.session, event.process_id, facts.series)
        event.mandate_id = mandate_id(work.session, event.process_id, facts.mandate)


def _check_registration(facts: EventFacts) -> None:
    opens, closes = facts.registration_opens_at, facts.registration_closes_at
    if (opens is None) != (closes is None) or (opens is not None and closes is not None and closes <= opens):
        raise RegistrationTimes
