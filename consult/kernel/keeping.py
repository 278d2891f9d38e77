"""Keeping what somebody typed: sealed for an hour under a ticket that only they can use (DESIGN, decision 10)."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from consult.kernel.base import Record
from consult.kernel.vault import vault_of

KEPT_FOR = timedelta(hours=1)
Typed = list[tuple[str, str]]
_NOT_KEPT = frozenset({"csrf_token", "_language", "password", "password_again", "code"})


class KeptPost(Record):
    """A form that could not be taken when it was sent; fields sealed, owner and ticket as hashes."""

    __tablename__ = "kept_post"

    ticket_hash: Mapped[str] = mapped_column(unique=True)
    owner: Mapped[str]
    path: Mapped[str]
    sealed: Mapped[bytes]
    expires_at: Mapped[datetime] = mapped_column(index=True)


def keep(session: Session, *, owner: str, path: str, typed: Typed, now: datetime) -> str:
    """Seal what was typed for ``path`` and give the ticket that offers it again; never a password."""
    session.execute(delete(KeptPost).where(KeptPost.expires_at < now))
    ticket = secrets.token_urlsafe(24)
    ticket_hash = _hash(ticket)
    fields = [(name, value) for name, value in typed if name not in _NOT_KEPT]
    sealed = vault_of(session).seal(json.dumps(fields).encode(), about=f"kept_post:{ticket_hash}")
    row = KeptPost(ticket_hash=ticket_hash, owner=owner, path=path, sealed=sealed, expires_at=now + KEPT_FOR)
    session.add(row)
    return ticket


def offer(session: Session, ticket: str, *, owners: frozenset[str], now: datetime) -> Typed | None:
    """Give back what was typed, if the ticket is good and its owner asks; else None."""
    row = session.scalar(select(KeptPost).where(KeptPost.ticket_hash == _hash(ticket)))
    if row is None or row.expires_at < now or row.owner not in owners:
        return None
    fields = json.loads(vault_of(session).open(row.sealed, about=f"kept_post:{row.ticket_hash}"))
    return [(str(name), str(value)) for name, value in fields]


def _hash(ticket: str) -> str:
    return hashlib.sha256(ticket.encode()).hexdigest()
