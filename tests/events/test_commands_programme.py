"""Acts on a programme: sessions, segments, panellists."""

from datetime import timedelta

import pytest

from consult.events.commands.events import AddressIsTaken, EndsBeforeItStarts
from consult.events.commands.programme import (
    SessionOutsideEvent,
    add_session,
    change_panellist,
    change_segment,
    change_session,
    move_piece,
    move_session,
    remove_piece,
    remove_session,
)
from consult.events.models import Event
from consult.events.rules import PanellistFacts, PanelRole, SegmentFacts, SessionFacts
from consult.kernel.work import Work
from tests.factories.events import a_session, an_event, session_facts
from tests.factories.processes import a_process


@pytest.fixture
def event(work: Work) -> Event:
    """A published event without a programme."""
    return an_event(work, a_process(work))


def test_a_session_lies_inside_its_event(work: Work, event: Event) -> None:
    for hour, hours in ((-1, 2), (7, 2), (9, 1)):
        with pytest.raises(SessionOutsideEvent):
            add_session(work, event=event, facts=session_facts(event, hour=hour, hours=hours))


def test_a_session_ends_after_it_begins(work: Work, event: Event) -> None:
    with pytest.raises(EndsBeforeItStarts):
        add_session(work, event=event, facts=session_facts(event, hours=0))


@pytest.mark.parametrize("slug", ["opening", "new-session", "No"])
def test_an_address_in_use_or_none_is_refused(work: Work, event: Event, slug: str) -> None:
    a_session(work, event)
    with pytest.raises(AddressIsTaken):
        add_session(work, event=event, facts=session_facts(event, slug, hour=1))


def test_a_session_is_changed(work: Work, event: Event) -> None:
    session = a_session(work, event)
    starts = event.starts_at + timedelta(hours=1)
    new = SessionFacts("opening", starts, starts + timedelta(minutes=30), {"en": "First", "ru": "Первая"})
    change_session(work, session=session, facts=new)
    titles = {row.language: row.title for row in session.titles}
    assert (session.slot.starts_at, titles) == (starts, {"en": "First", "ru": "Первая"})


def order(event: Event) -> list[tuple[str, float, float]]:
    hour = timedelta(hours=1)
    slots = [(one.slug, one.starts_at - event.starts_at, one.ends_at - event.starts_at) for one in event.sessions]
    return [(slug, starts / hour, ends / hour) for slug, starts, ends in slots]


def test_sessions_change_places_with_their_lengths(work: Work, event: Event) -> None:
    a_session(work, event, "opening", hours=1)
    debate = a_session(work, event, "debate", hour=2, hours=3)
    a_session(work, event, "closing", hour=6)
    move_session(work, session=debate, by=-1)
    assert order(event) == [("debate", 0, 3), ("opening", 4, 5), ("closing", 6, 7)]
    move_session(work, session=debate, by=-1)
    assert order(event)[0] == ("debate", 0, 3)
    move_session(work, session=debate, by=1)
    assert order(event) == [("opening", 0, 1), ("debate", 2, 5), ("closing", 6, 7)]


def test_a_removed_session_takes_its_pieces_along(work: Work, event: Event) -> None:
    remove_session(work, session=a_session(work, event))
    work.session.flush()
    work.session.expire(event)
    assert event.sessions == []


@pytest.mark.parametrize(("by", "expected"), [(-1, ["Discussion", "Words of welcome"]), (1, None), (-5, None)])
def test_a_segment_moves_within_its_session(work: Work, event: Event, by: int, expected: list[str] | None) -> None:
    session = a_session(work, event)
    move_piece(work, piece=session.segments[1 if by == -1 else (1 if by > 0 else 0)], by=by)
    found = [one.titles[-1].title if one.minutes == 15 else "Discussion" for one in session.segments]
    assert found == (expected or ["Words of welcome", "Discussion"])
    assert [one.position for one in session.segments] == [1, 2]


def test_panellists_move_and_are_removed(work: Work, event: Event) -> None:
    session = a_session(work, event)
    move_piece(work, piece=session.panellists[0], by=1)
    assert [one.name_in("en") for one in session.panellists] == [("fr", "Élise Exemple"), ("en", "Ama Example")]
    remove_piece(work, piece=session.panellists[0])
    assert [(one.position, one.name_in("ar")) for one in session.panellists] == [(1, ("ar", "أما"))]


def test_segments_after_a_removed_one_move_up(work: Work, event: Event) -> None:
    session = a_session(work, event)
    remove_piece(work, piece=session.segments[0])
    assert [(one.position, one.minutes) for one in session.segments] == [(1, 45)]


def test_a_segment_is_changed(work: Work, event: Event) -> None:
    segment = a_session(work, event).segments[1]
    change_segment(work, segment=segment, facts=SegmentFacts(50, {"en": "Debate", "es": "Debate"}))
    titles = {row.language: row.title for row in segment.titles}
    assert (segment.minutes, titles) == (50, {"en": "Debate", "es": "Debate"})


def test_a_panellist_is_changed(work: Work, event: Event) -> None:
    panellist = a_session(work, event).panellists[0]
    change_panellist(work, panellist=panellist, facts=PanellistFacts(PanelRole.MODERATOR, {"zh": "阿玛"}, {}))
    found = (panellist.role, panellist.name_in("en"), panellist.function_in("en"))
    assert found == (PanelRole.MODERATOR, ("zh", "阿玛"), ("en", ""))
