"""Acts of the list-of-speakers officer."""

import pytest

from consult.floor import commands
from consult.floor.models import SpeakerList, SpeakerRequest
from consult.floor.queries import list_of, next_speaker, on_list
from consult.floor.rules import RequestState, Speaker, Step, Why
from consult.kernel.work import Work
from tests.factories.notes import a_session
from tests.factories.processes import a_process


def _list(work: Work, *categories: str) -> tuple[SpeakerList, list[SpeakerRequest]]:
    made = commands.open_list(work, session=a_session(work, a_process(work)), rule="council")
    return made, [
        commands.add_speaker(work, on_list=made, speaker=Speaker({"en": f"S{n}"}, "", category, "XAA"), minutes=None)
        for n, category in enumerate(categories)
    ]


def _standing(work: Work, made: SpeakerList) -> list[tuple[str, Why]]:
    rows = on_list(work.vault, list_of(work.session, made.session))
    return [(row.speaker.names["en"], row.request.why) for row in rows if row.speaker]


def test_a_list_is_opened_once(work: Work) -> None:
    made, _ = _list(work)
    assert commands.open_list(work, session=made.session, rule="as-asked") is made


def test_each_is_put_where_the_rule_says(work: Work) -> None:
    made, rows = _list(work, "ngo_other", "nhri_a", "state_member")
    assert _standing(work, made) == [("S2", Why.GROUP), ("S1", Why.AFTER_STATE), ("S0", Why.OTHERS)]
    assert [(row.position, row.minutes) for row in rows] == [(3, 2), (2, 2), (1, 3)]


def test_a_move_is_kept_when_somebody_is_added(work: Work) -> None:
    made, rows = _list(work, "ngo_other", "state_member")
    commands.move_speaker(work, request=rows[0], step=Step.UP)
    commands.add_speaker(work, on_list=made, speaker=Speaker({"en": "New"}, "", "state_member"), minutes=5)
    assert _standing(work, made) == [("S0", Why.MOVED), ("S1", Why.GROUP), ("New", Why.GROUP)]
    commands.put_in_order(work, on_list=made, rule="as-asked")
    assert _standing(work, made) == [("S0", Why.OTHERS), ("S1", Why.OTHERS), ("New", Why.OTHERS)]


def test_one_at_a_time_has_the_floor(work: Work) -> None:
    _, (first, second, third) = _list(work, "state_member", "state_member", "state_member")
    commands.call_speaker(work, request=first)
    commands.call_speaker(work, request=second)
    states = [row.state for row in (first, second, third)]
    assert states == [RequestState.SPOKEN, RequestState.CALLED, RequestState.WAITING]
    commands.note_as_spoken(work, request=second)
    assert (second.called_at, second.spoken_at) == (work.now, work.now)


def test_who_has_spoken_or_is_removed_stays_so(work: Work) -> None:
    made, (first, second) = _list(work, "state_member", "state_member")
    commands.note_as_spoken(work, request=first)
    commands.remove_speaker(work, request=second)
    for row in (first, second):
        for act in (commands.call_speaker, commands.note_as_spoken, commands.remove_speaker):
            with pytest.raises(commands.RequestIsOver):
                act(work, request=row)
        with pytest.raises(commands.RequestIsOver):
            commands.move_speaker(work, request=row, step=Step.UP)
    assert _standing(work, made) == [("S0", Why.GROUP)]


def test_next_is_who_was_called_then_who_waits_first(work: Work) -> None:
    made, (first, second) = _list(work, "state_member", "state_member")
    seen = []
    acts = (commands.call_speaker, commands.note_as_spoken)
    for act in (None, *acts):
        if act:
            act(work, request=second)
        found = next_speaker(work.vault, list_of(work.session, made.session))
        seen.append(found.request.id if found else None)
    assert seen == [first.id, second.id, first.id]
    assert next_speaker(work.vault, None) is None


def test_forgotten_names_are_gone(work: Work) -> None:
    made, (first,) = _list(work, "state_member")
    assert b"S0" not in (first.sealed_speaker or b"")
    commands.forget_speakers(work, session=made.session)
    work.session.flush()
    assert [row.speaker for row in on_list(work.vault, made)] == [None]
