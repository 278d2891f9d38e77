"""Finding a session and its list of speakers; opening the sealed names for those who run the session."""

import json
import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, selectinload

from consult.accounts.models import Organization, OrganizationName
from consult.accounts.queries import entries
from consult.events.models import Event, EventSession
from consult.floor.models import SpeakerList, SpeakerRequest
from consult.floor.rules import RequestState, Speaker
from consult.kernel.vault import Vault
from consult.processes.models import Process


@dataclass(frozen=True, slots=True)
class KnownName:
    """What our lists know of a name that was typed: the same name in other languages, and whose it is."""

    names: dict[str, str]
    organization_id: uuid.UUID | None = None
    state_code: str | None = None
    group_code: str | None = None


@dataclass(frozen=True, slots=True)
class OnList:
    """A request with its speaker; None where the name has been forgotten."""

    request: SpeakerRequest
    speaker: Speaker | None


def find_session(session: Session, process: Process, slug: str, part: str) -> EventSession | None:
    """Find a session of an event of this process by the two slugs, with event and titles."""
    query = (
        select(EventSession)
        .join(EventSession.event)
        .options(contains_eager(EventSession.event).selectinload(Event.texts), selectinload(EventSession.titles))
        .where(Event.process_id == process.id, Event.slug == slug, EventSession.slug == part)
    )
    return session.scalar(query)


def know_name(session: Session, typed: str, language: str) -> KnownName:
    """Look a typed name up among States and organizations; an unknown one stands for itself in ``language``."""
    for entry in entries(session, "state"):
        names = {row.language: row.label for row in entry.labels}
        if typed in names.values():
            return KnownName(names, None, entry.code, entry.facts.get("group"))
    query = select(Organization).join(Organization.names).where(OrganizationName.name == typed).distinct()
    found = session.scalars(query.options(selectinload(Organization.names)).order_by(Organization.id)).first()
    if found is None:
        return KnownName({language: typed})
    names = {row.language: row.name for row in found.names}
    return KnownName(names, found.id, found.state_code, found.group_code)


def list_of(session: Session, part: EventSession) -> SpeakerList | None:
    """Find the list of speakers of a session, with its requests."""
    query = select(SpeakerList).options(selectinload(SpeakerList.requests))
    return session.scalar(query.where(SpeakerList.session_id == part.id))


def on_list(vault: Vault, found: SpeakerList | None) -> list[OnList]:
    """List requests with their speakers by position, without the removed."""
    rows = [] if found is None else [row for row in found.requests if row.state is not RequestState.REMOVED]
    return [OnList(row, speaker_of(vault, row)) for row in rows]


def next_speaker(vault: Vault, found: SpeakerList | None) -> OnList | None:
    """Give whoever has been called, else the first who waits, else None."""
    rows = on_list(vault, found)
    called = [row for row in rows if row.request.state is RequestState.CALLED]
    waiting = [row for row in rows if row.request.state is RequestState.WAITING]
    return next(iter(called + waiting), None)


def seal_speaker(vault: Vault, row: SpeakerRequest, speaker: Speaker) -> bytes:
    """Seal names and function under the request's own key."""
    packed = json.dumps({"names": speaker.names, "function": speaker.function}, ensure_ascii=False).encode()
    return vault.seal_under(row.data_key or b"", packed, about=_about(row), key_about=key_about(row))


def speaker_of(vault: Vault, row: SpeakerRequest) -> Speaker | None:
    """Open who asks for the floor; None once it has been forgotten."""
    if row.data_key is None or row.sealed_speaker is None:
        return None
    packed = vault.open_under(row.data_key, row.sealed_speaker, about=_about(row), key_about=key_about(row))
    told = json.loads(packed)
    return Speaker(told["names"], told["function"], row.category, row.state_code, row.group_code)


def key_about(row: SpeakerRequest) -> str:
    """Say what a request's wrapped key is bound to."""
    return f"speaker_request.data_key:{row.id}"


def _about(row: SpeakerRequest) -> str:
    return f"speaker_request.speaker:{row.id}"
