"""The outbox: letters leave only if the work that wrote them is committed."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from consult.kernel.base import Record
from consult.kernel.text.message import Value
from consult.kernel.vault import vault_of

JOB = "kernel.send_letter"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as a value: to whom, in which language, which template (``letters/<name>/``), with what in it."""

    to: str
    language: str
    name: str
    values: Mapping[str, Value] = field(default_factory=dict)
    zone: str = "Europe/Zurich"


class OutgoingLetter(Record):
    """A letter waiting to be sent or already sent; address and contents are sealed."""

    __tablename__ = "outgoing_letter"

    name: Mapped[str]
    sealed: Mapped[bytes]
    sent_at: Mapped[datetime | None] = mapped_column(index=True)


def put(session: Session, letter: Letter) -> uuid.UUID:
    """Put a letter in the outbox of this transaction and give its number."""
    row = OutgoingLetter(name=letter.name, sealed=b"")
    session.add(row)
    session.flush()
    row.sealed = vault_of(session).seal(_pack(letter), about=_about(row.id))
    return row.id


def read(session: Session, letter_id: uuid.UUID) -> Letter | None:
    """Open one letter; None if it is not there or already sent."""
    row = session.get(OutgoingLetter, letter_id)
    if row is None or row.sent_at is not None:
        return None
    return _unpack(vault_of(session).open(row.sealed, about=_about(row.id)))


def mark_sent(session: Session, letter_id: uuid.UUID, *, now: datetime) -> None:
    """Note that a letter has left, and erase what it said."""
    row = session.get(OutgoingLetter, letter_id)
    if row is not None:
        row.sent_at, row.sealed = now, b""


def waiting(session: Session) -> list[uuid.UUID]:
    """List the letters not yet sent, oldest first."""
    query = select(OutgoingLetter.id).where(OutgoingLetter.sent_at.is_(None))
    return list(session.scalars(query.order_by(OutgoingLetter.created_at, OutgoingLetter.id)))


def _about(letter_id: uuid.UUID) -> str:
    return f"outgoing_letter.sealed:{letter_id}"


def _pack(letter: Letter) -> bytes:
    values = {name: _to_json(value) for name, value in letter.values.items()}
    whole = [letter.to, letter.language, letter.name, letter.zone, values]
    return json.dumps(whole, ensure_ascii=False).encode()


def _unpack(packed: bytes) -> Letter:
    to, language, name, zone, values = json.loads(packed)
    return Letter(to, language, name, {key: _from_json(value) for key, value in values.items()}, zone)


def _to_json(value: Value) -> object:
    if isinstance(value, datetime):
        return {"instant": value.isoformat()}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _from_json(value: object) -> Value:
    if isinstance(value, dict):
        return datetime.fromisoformat(value["instant"]) if "instant" in value else date.fromisoformat(value["day"])
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(value)
