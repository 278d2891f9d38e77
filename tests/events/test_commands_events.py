"""Acts on series and events."""

from datetime import timedelta
from typing import Any

import pytest

from consult.events.commands.events import (
    AddressIsTaken,
    CannotChangeState,
    EndsBeforeItStarts,
    IsInUse,
    IsNotDraft,
    NothingToPublish,
    ProgrammeIsLonger,
    RegistrationTimes,
    add_event,
    add_series,
    change_event,
    change_series,
    move_event,
    remove_event,
    remove_series,
    write_event_text,
)
from consult.events.commands.programme import remove_session
from consult.events.queries import one_event, series_of
from consult.events.rules import EventState, SeriesFacts, Wording
from consult.kernel.work import Work
from consult.notes.commands import open_notes
from consult.notes.rules import Mode
from consult.processes.models import Process, behind
from consult.processes.rules import TextStatus
from tests.factories.accommodation import a_case
from tests.factories.accounts import a_person
from tests.factories.events import a_session, an_event, facts
from tests.factories.mandates import a_mandate
from tests.factories.processes import a_process
from tests.factories.reference import some_lists
from tests.factories.registration import a_registration


def public_version(work: Work, process: Process) -> int:
    work.session.refresh(process)
    return process.public_version


@pytest.mark.parametrize("slug", ["seminar", "new", "new-session", "Two Words", ""])
def test_an_address_in_use_or_none_is_refused(work: Work, slug: str) -> None:
    process = a_process(work)
    an_event(work, process)
    with pytest.raises(AddressIsTaken):
        add_event(work, process_id=process.id, facts=facts(work, slug=slug))


def test_the_same_address_may_stand_in_another_process(work: Work) -> None:
    an_event(work, a_process(work))
    assert an_event(work, a_process(work, "other")).slug == "seminar"


def test_an_event_ends_after_it_begins(work: Work) -> None:
    with pytest.raises(EndsBeforeItStarts):
        add_event(work, process_id=a_process(work).id, facts=facts(work, ends_at=facts(work).starts_at))


@pytest.mark.parametrize(("opens", "closes"), [(0, None), (None, 1), (1, 1), (2, 1)])
def test_registration_has_both_times_in_their_order(work: Work, opens: int | None, closes: int | None) -> None:
    at = {None: None, **{day: work.now + timedelta(days=day) for day in range(3)}}
    wrong = facts(work, registration_opens_at=at[opens], registration_closes_at=at[closes])
    with pytest.raises(RegistrationTimes):
        add_event(work, process_id=a_process(work).id, facts=wrong)


def test_series_and_mandate_are_those_of_the_same_process(work: Work) -> None:
    process, other = a_process(work), a_process(work, "other")
    a_mandate(work, process)
    add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five"}, "m-4"))
    ours = an_event(work, process, series="five", mandate="m-4")
    theirs = an_event(work, other, series="five", mandate="m-4")
    assert [event.series_id is None or event.mandate_id is None for event in (ours, theirs)] == [False, True]


def test_the_programme_moves_with_the_event(work: Work) -> None:
    event = an_event(work, a_process(work))
    session = a_session(work, event, hour=2)
    later = timedelta(days=1, hours=3)
    told = facts(work)
    starts, ends = told.starts_at + later, told.ends_at + later
    change_event(work, event=event, facts=facts(work, starts_at=starts, ends_at=ends))
    assert (session.starts_at, session.ends_at) == (starts + timedelta(hours=2), starts + timedelta(hours=3))


def test_an_event_is_not_made_shorter_than_its_programme(work: Work) -> None:
    event = an_event(work, a_process(work))
    a_session(work, event, hour=6)
    shorter = facts(work, ends_at=facts(work).starts_at + timedelta(hours=6))
    with pytest.raises(ProgrammeIsLonger):
        change_event(work, event=event, facts=shorter)


def test_the_first_text_is_the_original_and_stays_it(work: Work) -> None:
    event = an_event(work, a_process(work))
    words = ("Título", "Qué es.", "Sala", "Rampas.")
    write_event_text(work, event=event, language="es", wording=Wording(*words, TextStatus.MACHINE))
    write_event_text(work, event=event, language="en", wording=Wording("New", "", "", "", TextStatus.REVIEWED))
    found = {row.language: (row.title, row.status) for row in event.texts}
    assert found == {
        "en": ("New", TextStatus.ORIGINAL),
        "ar": ("ندوة عن التعاون", TextStatus.HUMAN),
        "es": ("Título", TextStatus.MACHINE),
    }


def test_what_nobody_can_read_is_not_published(work: Work) -> None:
    event = add_event(work, process_id=a_process(work).id, facts=facts(work))
    with pytest.raises(NothingToPublish):
        move_event(work, event=event, state=EventState.PUBLISHED)


def test_only_allowed_moves_are_made(work: Work) -> None:
    event = an_event(work, a_process(work), published=False)
    with pytest.raises(CannotChangeState):
        move_event(work, event=event, state=EventState.CANCELLED)


def test_only_a_draft_is_removed(work: Work) -> None:
    process = a_process(work)
    event = an_event(work, process)
    with pytest.raises(IsNotDraft):
        remove_event(work, event=event)
    move_event(work, event=event, state=EventState.DRAFT)
    remove_event(work, event=event)
    work.session.flush()
    assert one_event(work.session, process, "seminar") is None


@pytest.mark.parametrize("hangs", ["a registration", "a need", "notes"])
def test_what_people_entrusted_to_us_is_not_removed_with_an_event(work: Work, hangs: str) -> None:
    some_lists(work)
    process, person = a_process(work), a_person(work)
    event = an_event(work, process)
    session = a_session(work, event)
    if hangs == "a registration":
        a_registration(work, event, person)
    elif hangs == "a need":
        a_case(work, event, person)
    else:
        open_notes(work, session=session, mode=Mode.ON_RECORD)
        with pytest.raises(IsInUse):
            remove_session(work, session=session)
    move_event(work, event=event, state=EventState.DRAFT)
    with pytest.raises(IsInUse):
        remove_event(work, event=event)


def test_a_series_is_changed_and_removed_and_its_events_stay(work: Work) -> None:
    process = a_process(work)
    series = add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five", "ar": "خمس"}))
    event = an_event(work, process, series="five")
    change_series(work, series=series, facts=SeriesFacts("regional", {"en": "Regional", "fr": "Régionales"}))
    names = {row.language: (row.name, row.status) for row in series.texts}
    assert names == {"en": ("Regional", TextStatus.ORIGINAL), "fr": ("Régionales", TextStatus.HUMAN)}
    remove_series(work, series=series)
    work.session.flush()
    work.session.expire(event)
    assert (series_of(work.session, process), event.series) == ([], None)


def test_two_series_have_two_addresses(work: Work) -> None:
    process = a_process(work)
    add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five"}))
    with pytest.raises(AddressIsTaken):
        add_series(work, process_id=process.id, facts=SeriesFacts("five", {"en": "Five"}))


ACTS: dict[str, Any] = {
    "change": lambda work, event: change_event(work, event=event, facts=facts(work)),
    "word": lambda work, event: write_event_text(work, event=event, language="fr", wording=Wording("F", "", "", "")),
    "cancel": lambda work, event: move_event(work, event=event, state=EventState.CANCELLED),
    "plan": a_session,
}


@pytest.mark.parametrize("act", ACTS)
def test_every_change_makes_cached_public_pages_stale(work: Work, act: str) -> None:
    process = a_process(work)
    event = an_event(work, process)
    before = public_version(work, process)
    ACTS[act](work, event)
    work.session.flush()
    assert public_version(work, process) > before


def test_a_changed_original_leaves_its_translations_behind(work: Work) -> None:
    event = an_event(work, a_process(work))
    assert (behind(event.texts), event.original is not None) == ([], True)
    write_event_text(work, event=event, language="en", wording=Wording("Seminar", "", "Room XX", ""))
    work.session.flush()
    work.session.expire_all()
    assert behind(event.texts) == ["ar"]
