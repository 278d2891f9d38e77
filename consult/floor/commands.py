"""Acts of the list-of-speakers officer: add, move, call, note as spoken, remove, put in order, forget names."""

from collections.abc import Sequence

from sqlalchemy import select

from consult.events.models import EventSession
from consult.floor.models import SpeakerList, SpeakerRequest
from consult.floor.queries import key_about, seal_speaker
from consult.floor.rules import Placed, RequestState, Speaker, Step, Why, in_order, order_rules, stepped
from consult.kernel.errors import Refused
from consult.kernel.ids import new_id
from consult.kernel.text.speech import N_
from consult.kernel.work import Work


class RequestIsOver(Refused):
    """Who has spoken or was removed is moved no more."""

    says = N_("This speaker has spoken already, or was removed from the list. Nothing was changed.")


def open_list(work: Work, *, session: EventSession, rule: str) -> SpeakerList:
    """Give the session's list of speakers, locked until the transaction ends; opened under ``rule`` if it is new."""
    work.session.execute(select(EventSession.id).where(EventSession.id == session.id).with_for_update())
    found = work.session.scalar(select(SpeakerList).where(SpeakerList.session_id == session.id))
    if found is None:
        found = SpeakerList(session_id=session.id, rule=rule)
        work.session.add(found)
        work.session.flush()
    work.session.refresh(found, ["requests"])
    return found


def add_speaker(work: Work, *, on_list: SpeakerList, speaker: Speaker, minutes: int | None) -> SpeakerRequest:
    """Put somebody on the list, at the place that its rule gives; without ``minutes`` the rule's own count."""
    rule = order_rules()[on_list.rule]
    last = max((row.position for row in on_list.requests), default=0)
    row = SpeakerRequest(
        id=new_id(),
        position=last + 1,
        category=speaker.category,
        state_code=speaker.state_code,
        group_code=speaker.group_code,
        minutes=minutes or rule.minutes(speaker.category),
        why=Why.OTHERS,
    )
    row.data_key = work.vault.new_key(about=key_about(row))
    row.sealed_speaker = seal_speaker(work.vault, row, speaker)
    on_list.requests.append(row)
    work.session.flush()
    _place(work, on_list, in_order([one.as_waiting() for one in _waiting(on_list)], rule))
    return row


def move_speaker(work: Work, *, request: SpeakerRequest, step: Step) -> None:
    """Move a waiting speaker one place up or down; the officer's hand is then the reason. Errors: RequestIsOver."""
    on_list = _locked(work, request)
    if request.state is not RequestState.WAITING:
        raise RequestIsOver
    reasons = {row.id: row.why for row in _waiting(on_list)} | {request.id: Why.MOVED}
    order = stepped([row.id for row in _waiting(on_list)], request.id, step)
    _place(work, on_list, [Placed(one, reasons[one]) for one in order])


def put_in_order(work: Work, *, on_list: SpeakerList, rule: str) -> None:
    """Apply a rule to everybody who waits; what was moved by hand is put back into the rule's order."""
    on_list.rule = rule
    for row in _waiting(on_list):
        row.why = Why.OTHERS
    _place(work, on_list, in_order([row.as_waiting() for row in _waiting(on_list)], order_rules()[rule]))


def call_speaker(work: Work, *, request: SpeakerRequest) -> None:
    """Give somebody the floor; whoever had it has spoken. Errors: RequestIsOver."""
    for other in _locked(work, request).requests:
        if other.state is RequestState.CALLED and other.id != request.id:
            _move(work, other, RequestState.SPOKEN)
    _move(work, request, RequestState.CALLED)


def note_as_spoken(work: Work, *, request: SpeakerRequest) -> None:
    """Note that somebody has spoken; a request that was never called counts as called now. Errors: RequestIsOver."""
    _locked(work, request)
    _move(work, request, RequestState.SPOKEN)


def remove_speaker(work: Work, *, request: SpeakerRequest) -> None:
    """Take somebody off the list; the row stays, so that places given out stay unique. Errors: RequestIsOver."""
    _locked(work, request)
    _move(work, request, RequestState.REMOVED)


def forget_speakers(work: Work, *, session: EventSession) -> None:
    """Destroy the names on a session's list: what the Chatham House rule asks once the notes are closed."""
    query = select(SpeakerRequest).join(SpeakerRequest.on_list).where(SpeakerList.session_id == session.id)
    for row in work.session.scalars(query):
        row.data_key = row.sealed_speaker = row.state_code = row.group_code = None
    work.witness("forget-speakers", about=("event_session", session.id), process_id=session.event.process_id)


def _move(work: Work, row: SpeakerRequest, state: RequestState) -> None:
    if row.state in {RequestState.SPOKEN, RequestState.REMOVED}:
        raise RequestIsOver
    if state is not RequestState.REMOVED:
        row.called_at = row.called_at or work.now
    if state is RequestState.SPOKEN:
        row.spoken_at = work.now
    row.state = state
    work.session.flush()


def _locked(work: Work, request: SpeakerRequest) -> SpeakerList:
    on_list = request.on_list
    work.session.execute(select(EventSession.id).where(EventSession.id == on_list.session_id).with_for_update())
    work.session.refresh(on_list, ["requests"])
    work.session.refresh(request)
    return on_list


def _waiting(on_list: SpeakerList) -> list[SpeakerRequest]:
    rows = [row for row in on_list.requests if row.state is RequestState.WAITING]
    return sorted(rows, key=lambda row: row.position)


def _place(work: Work, on_list: SpeakerList, order: Sequence[Placed]) -> None:
    """Deal the places that the waiting hold out again; by way of negative numbers, since each place is unique."""
    rows = {row.id: row for row in _waiting(on_list)}
    places = sorted(row.position for row in rows.values())
    for placed, place in zip(order, places, strict=True):
        rows[placed.id].position, rows[placed.id].why = -place, placed.why
    work.session.flush()
    for row in rows.values():
        row.position = -row.position
    work.session.flush()
    work.session.refresh(on_list, ["requests"])
